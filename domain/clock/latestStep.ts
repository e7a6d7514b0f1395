/**
 * A step whose start is not on record, counted from the latest lawful one. Decides which day that is; so that nothing
 * is called late that may have been in time. Refuses to know today and findings.
 */
import type { Calendar } from '#domain/clock/calendar';
import { caseStep, isDated, stepRule, type Step } from '#domain/clock/caseClock';
import { lastDayOf } from '#domain/clock/lastDay';
import type { RuleProfile } from '#domain/clock/profiles';
import type { StepId } from '#domain/clock/steps';
import type { Fields } from '#domain/fieldValue';
import type { LedgerKindId } from '#domain/kinds/fields';

/**
 * The step as it is where the day of acceptance is on record, or where it does not run from there; else as if the matter
 * had been taken on the last day the law leaves for that.
 */
export function latestStep(
  kind: LedgerKindId,
  fields: Fields,
  profile: RuleProfile,
  calendar: Calendar,
  id: StepId,
): Step | null {
  const step = caseStep(kind, fields, profile, calendar, id);
  if (!step || !isDated(step) || !step.startAssumed || !runsFromAcceptance(kind, id)) return step;
  const acceptance = caseStep(kind, fields, profile, calendar, 'acceptance');
  const last =
    acceptance && isDated(acceptance) ? acceptance : lastDayOf(step.from, profile.terms.acceptance, calendar);
  return caseStep(kind, { ...fields, acceptedOn: last[profile.overdueBy] }, profile, calendar, id);
}

function runsFromAcceptance(kind: LedgerKindId, id: StepId): boolean {
  return stepRule(kind, id)?.starts[0]?.field === 'acceptedOn';
}
