/**
 * A step whose start is not on record, counted from the latest lawful one. Decides which day that is; so that nothing
 * is called late that may have been in time. Refuses to know today and findings.
 */
import type { Calendar } from '#domain/clock/calendar';
import { caseStep, isDated, stepRule, type DatedStep, type Step } from '#domain/clock/caseClock';
import { firstDayIn } from '#domain/clock/evidence';
import { lastDayOf } from '#domain/clock/lastDay';
import { RECEIPT } from '#domain/clock/petitionSteps';
import type { RuleProfile } from '#domain/clock/profiles';
import type { StepId } from '#domain/clock/steps';
import type { Day } from '#domain/day';
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
  const takenBy = latestAcceptance(kind, fields, profile, calendar) ?? step.from;
  return caseStep(kind, { ...fields, acceptedOn: takenBy }, profile, calendar, id);
}

/** A matter that was passed on too late is counted from the last day for that: somebody was late all the same. */
function latestAcceptance(
  kind: LedgerKindId,
  fields: Fields,
  profile: RuleProfile,
  calendar: Calendar,
): Day | null {
  const lastOf = (id: StepId, from: Fields): DatedStep | null => {
    const step = caseStep(kind, from, profile, calendar, id);
    return step && isDated(step) ? step : null;
  };
  const transfer = lastOf('transfer', fields);
  const isTransferLate = transfer?.doneOn && transfer.doneOn > transfer[profile.overdueBy];
  const lawful = isTransferLate ? { ...fields, assignedOn: transfer[profile.overdueBy] } : fields;
  const acceptance = lastOf('acceptance', lawful);
  if (acceptance) return acceptance[profile.overdueBy];
  const from = firstDayIn(fields, RECEIPT_FIELDS);
  return from && lastDayOf(from.day, profile.terms.acceptance, calendar)[profile.overdueBy];
}

const RECEIPT_FIELDS = RECEIPT.map(({ field }) => field);

function runsFromAcceptance(kind: LedgerKindId, id: StepId): boolean {
  return stepRule(kind, id)?.starts[0]?.field === 'acceptedOn';
}
