/**
 * A step whose start is not on record, counted from the latest lawful one. Decides which day that is, so that nothing is
 * called late that may have been in time. Refuses to know today and findings.
 */
import type { Calendar } from '#domain/clock/calendar';
import { caseStep, isDated, stepRule, termsOf, type Step } from '#domain/clock/caseClock';
import { dayIn, firstDayIn } from '#domain/clock/evidence';
import { lastDayOf } from '#domain/clock/lastDay';
import { RECEIPT } from '#domain/clock/petitionSteps';
import type { RuleProfile, Terms } from '#domain/clock/profiles';
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
  const rule = stepRule(kind, id);
  if (!step || !isDated(step) || !step.startAssumed || rule?.starts[0]?.field !== 'acceptedOn') return step;
  const terms = termsOf(profile, fields);
  const acceptedOn = latestAcceptance(fields, terms, profile.overdueBy, calendar) ?? step.from;
  const term = rule.term && terms[rule.term];
  if (step.extension || !term) return caseStep(kind, { ...fields, acceptedOn }, profile, calendar, id);
  const last = lastDayOf(acceptedOn, term, calendar);
  return { ...step, ...last, from: acceptedOn, startField: 'acceptedOn', startAssumed: false };
}

/** A matter that was passed on too late is counted from the last day for that: somebody was late all the same. */
function latestAcceptance(
  fields: Fields,
  terms: Terms,
  overdueBy: RuleProfile['overdueBy'],
  calendar: Calendar,
): Day | null {
  const lastOf = (from: Day, term: 'transfer' | 'acceptance'): Day =>
    lastDayOf(from, terms[term], calendar)[overdueBy];
  const received = firstDayIn(fields, RECEIPT_FIELDS)?.day ?? null;
  const assigned = dayIn(fields, 'assignedOn');
  if (received === null || assigned === null || assigned < received)
    return received && lastOf(received, 'acceptance');
  const lastTransfer = lastOf(received, 'transfer');
  return lastOf(assigned < lastTransfer ? assigned : lastTransfer, 'acceptance');
}

const RECEIPT_FIELDS = RECEIPT.map(({ field }) => field);
