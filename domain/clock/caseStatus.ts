/**
 * Stage and next date of a case as they are stored and sent. Decides which profile and calendar apply (the national
 * ones so far); counting is caseClock.ts. Refuses to know today.
 */
import { NATIONAL_CALENDAR } from '#domain/clock/calendar';
import { caseClock } from '#domain/clock/caseClock';
import { NATIONAL_2022 } from '#domain/clock/profiles';
import type { Fields } from '#domain/fieldValue';
import type { LedgerKindId } from '#domain/kinds/fields';
import { idHash } from '#domain/sync/hash';
import type { CaseStatus } from '#domain/wire/sync';

/** Raise it when steps.ts, evidence.ts or the way of counting gives another answer for the same case. */
const CLOCK_RULES = 1;

/**
 * What stored dates were computed with: calendar, profile and rules. Dates stored under another revision are to be
 * computed again. Compare for equality only.
 */
export const CALENDAR_REVISION = idHash(
  [NATIONAL_CALENDAR.revision, JSON.stringify(NATIONAL_2022), `${CLOCK_RULES}`],
  10,
);

export function caseStatus(kind: LedgerKindId, fields: Fields): CaseStatus {
  const { stage, running } = caseClock(kind, fields, NATIONAL_2022, NATIONAL_CALENDAR);
  return {
    stage,
    step: running ? running.id : null,
    due: running ? running.legal : null,
    strictDue: running ? running.strict : null,
    article: running ? running.article : null,
    provisional: running ? running.provisional : false,
  };
}
