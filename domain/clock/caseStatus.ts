/**
 * Stage and next date of a case as they are stored and sent. Decides what of the clock is kept: the duty that ends
 * first, or the one that stands still. Counting is caseClock.ts; which law applies is lawOfTheDay.ts. Refuses to know
 * today.
 */
import { NATIONAL_CALENDAR, type Calendar } from '#domain/clock/calendar';
import { caseClock } from '#domain/clock/caseClock';
import { DEFAULT_LINE, lawOf, PROFILES, timeZoneOf, type LawLine } from '#domain/clock/lawOfTheDay';
import { NATIONAL_2022 } from '#domain/clock/profiles';
import type { Fields } from '#domain/fieldValue';
import type { LedgerKindId } from '#domain/kinds/fields';
import { idHash } from '#domain/sync/hash';
import type { CaseStatus } from '#domain/wire/sync';

/** Raise it when steps, evidence or the way of counting give another answer for the same case. */
const CLOCK_RULES = 5;

/** The clock over one calendar. */
export interface LawClock {
  readonly statusOf: (kind: LedgerKindId, fields: Fields, line?: LawLine) => CaseStatus;
  /**
   * What dates are computed with: calendar, profiles, rules, and the line of law. Dates stored under another revision
   * are to be computed again. Compare for equality only.
   */
  readonly revisionOf: (line?: LawLine) => string;
  /** Zone in which the line's "today" is taken. */
  readonly timeZoneOf: (line?: LawLine) => string;
}

export function lawClock(calendar: Calendar): LawClock {
  const revision = idHash([calendar.revision, JSON.stringify(PROFILES), `${CLOCK_RULES}`], 10);
  return {
    statusOf: (kind, fields, line = DEFAULT_LINE) => statusOf(kind, fields, line, calendar),
    revisionOf: (line = DEFAULT_LINE) => (line === DEFAULT_LINE ? revision : idHash([revision, line], 10)),
    timeZoneOf: (line = DEFAULT_LINE) => timeZoneOf(line),
  };
}

export const NATIONAL_CLOCK = lawClock(NATIONAL_CALENDAR);

/** The revision of dates under the national law. */
export const CALENDAR_REVISION = NATIONAL_CLOCK.revisionOf();

export function caseStatus(kind: LedgerKindId, fields: Fields, line: LawLine = DEFAULT_LINE): CaseStatus {
  return NATIONAL_CLOCK.statusOf(kind, fields, line);
}

function statusOf(kind: LedgerKindId, fields: Fields, line: LawLine, calendar: Calendar): CaseStatus {
  const profile = lawOf(fields, line);
  const { stage, running, suspended } = caseClock(kind, fields, profile, calendar);
  const next = running ?? suspended;
  return {
    stage,
    step: next ? next.id : null,
    due: running ? running[profile.overdueBy] : null,
    strictDue: running ? running.strict : null,
    article: next ? next.article : null,
    provisional: running ? running.provisional : false,
    ...(profile === NATIONAL_2022 ? {} : { profile: profile.id }),
  };
}
