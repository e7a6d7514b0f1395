/**
 * A step whose start is not on record, counted from the latest day on which the law lets it start, as far as the ledger
 * tells what happened. Decides which day that is, so that a missing column makes nobody late. Refuses to know today and
 * findings.
 */
import type { Calendar } from '#domain/clock/calendar';
import { caseStep, stepRule } from '#domain/clock/caseClock';
import { isDated, termsOf, type DatedStep, type Step } from '#domain/clock/countedStep';
import { dayIn, isPassedOn } from '#domain/clock/evidence';
import { lastDayOf } from '#domain/clock/lastDay';
import type { RuleProfile } from '#domain/clock/profiles';
import type { StepId } from '#domain/clock/steps';
import type { Day } from '#domain/day';
import type { Fields } from '#domain/fieldValue';
import type { LedgerKindId } from '#domain/kinds/fields';

/**
 * The step as it is where the day it starts from is on record; else as if the matter had been passed on, where it was, and
 * taken on the last day the law leaves for that.
 */
export function latestStep(
  kind: LedgerKindId,
  fields: Fields,
  profile: RuleProfile,
  calendar: Calendar,
  id: StepId,
): Step | null {
  const step = caseStep(kind, fields, profile, calendar, id);
  if (!step || !isDated(step)) return step;
  const latest = latestStart(
    step,
    stepRule(kind, id)?.starts[0]?.field,
    fields,
    lastDays(fields, profile, calendar),
  );
  return latest ? caseStep(kind, { ...fields, ...latest }, profile, calendar, id) : step;
}

type LastOf = (from: Day, term: 'transfer' | 'acceptance') => Day;

function lastDays(fields: Fields, profile: RuleProfile, calendar: Calendar): LastOf {
  const terms = termsOf(profile, fields);
  return (from, term) => lastDayOf(from, terms[term], calendar)[profile.overdueBy];
}

/** The day that is missing, by its field; null where the step has the start it should have. */
function latestStart(
  { from, startAssumed }: DatedStep,
  startField: string | undefined,
  fields: Fields,
  lastOf: LastOf,
): Fields | null {
  if (startField === 'acceptedOn' && startAssumed)
    return { acceptedOn: latestAcceptance(from, fields, lastOf) };
  const isByWord = isPassedOn(fields) && dayIn(fields, 'assignedOn') === null;
  return startField === 'assignedOn' && isByWord ? { assignedOn: lastOf(from, 'transfer') } : null;
}

/**
 * A matter that was passed on too late is counted from the last day for that: somebody was late all the same. One passed
 * on by word only may have been passed on then.
 */
function latestAcceptance(received: Day, fields: Fields, lastOf: LastOf): Day {
  const assigned = dayIn(fields, 'assignedOn');
  const isPassedOnFromHere = isPassedOn(fields) && (assigned === null || assigned >= received);
  if (!isPassedOnFromHere) return lastOf(received, 'acceptance');
  const lastTransfer = lastOf(received, 'transfer');
  return lastOf(assigned !== null && assigned < lastTransfer ? assigned : lastTransfer, 'acceptance');
}
