/**
 * How a step stands on a given day. Decides by the date the rule profile counts by; refuses to know where today comes
 * from (an injected clock, in the profile's time zone) and how it is shown.
 */
import type { DatedStep, Step } from '#domain/clock/countedStep';
import type { RuleProfile } from '#domain/clock/profiles';
import { daysBetween, type Day } from '#domain/day';

/**
 * due: today is the last day. overdue: the last day of a duty has passed. lapsed: that of a right has. ahead: owed once
 * the step before is done. undated: owed, but no start day could be read.
 */
export type Standing =
  'done' | 'running' | 'due' | 'overdue' | 'lapsed' | 'ahead' | 'suspended' | 'notOwed' | 'undated';

export function standingOn(today: Day, step: Step, profile: Pick<RuleProfile, 'overdueBy'>): Standing {
  if (step.state !== 'running') return step.state;
  const left = daysBetween(today, step[profile.overdueBy]);
  if (left > 0) return 'running';
  if (left === 0) return 'due';
  return step.nature === 'duty' ? 'overdue' : 'lapsed';
}

/** Days from `today` to the date that makes the step overdue under the profile; negative when past, null when done. */
export function daysLeft(
  today: Day,
  step: DatedStep,
  profile: Pick<RuleProfile, 'overdueBy'>,
): number | null {
  return step.state === 'done' ? null : daysBetween(today, step[profile.overdueBy]);
}

/** Days a done step was late by; null when it was in time, is not done, or the ledger does not hold the day. */
export function daysLate(step: Step, profile: Pick<RuleProfile, 'overdueBy'>): number | null {
  if (step.state !== 'done' || step.doneOn === null) return null;
  const late = daysBetween(step[profile.overdueBy], step.doneOn);
  return late > 0 ? late : null;
}
