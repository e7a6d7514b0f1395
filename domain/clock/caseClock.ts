/**
 * The law's clock for one case: every step, and which duty runs. Decides which steps are done, run or lie ahead, by the
 * data in kindClocks.ts; counting one is countedStep.ts. Refuses to know today, so nothing here is ever "overdue": that
 * is standing.ts.
 */
import type { Calendar } from '#domain/clock/calendar';
import {
  countedStep,
  isDated,
  termsOf,
  type DatedStep,
  type Law,
  type Step,
  type SuspendedStep,
} from '#domain/clock/countedStep';
import { KIND_CLOCKS } from '#domain/clock/kindClocks';
import type { RuleProfile } from '#domain/clock/profiles';
import type { StageId, StepId, StepRule } from '#domain/clock/steps';
import type { Fields } from '#domain/fieldValue';
import type { LedgerKindId } from '#domain/kinds/fields';

export interface CaseClock {
  readonly stage: StageId;
  /** In the order in which they usually fall due. */
  readonly steps: readonly Step[];
  /** Of the duties that run, the one that ends first; null when none runs, or no start day could be read. */
  readonly running: DatedStep | null;
  /** A duty that stands still; null when none does. */
  readonly suspended: SuspendedStep | null;
}

/** Pure: equal arguments give equal answers in every time zone and at any time. */
export function caseClock(
  kind: LedgerKindId,
  fields: Fields,
  profile: RuleProfile,
  calendar: Calendar,
): CaseClock {
  const { stageOf, steps: rules } = KIND_CLOCKS[kind];
  const law: Law = { profile, terms: termsOf(profile, fields), calendar };
  const steps = rules.map((rule) => countedStep(rule, fields, courseOf(rule, kind, fields), law));
  const running = steps
    .filter(isDated)
    .filter(({ state, nature }) => state === 'running' && nature === 'duty');
  return {
    stage: stageOf(fields),
    steps,
    running: running.reduce<DatedStep | null>(
      (first, step) => (first && first[profile.overdueBy] <= step[profile.overdueBy] ? first : step),
      null,
    ),
    suspended: steps.find((step) => step.state === 'suspended') ?? null,
  };
}

/** One step of the case's clock, the same as in {@link caseClock}, without counting the others; null when there is none. */
export function caseStep(
  kind: LedgerKindId,
  fields: Fields,
  profile: RuleProfile,
  calendar: Calendar,
  id: StepId,
): Step | null {
  const rule = stepRule(kind, id);
  if (!rule) return null;
  const law: Law = { profile, terms: termsOf(profile, fields), calendar };
  return countedStep(rule, fields, courseOf(rule, kind, fields), law);
}

/** The step before it is done, or not owed: an anonymous letter has nobody to tell, and is to be handled all the same. */
export function mayRun({ after }: StepRule, kind: LedgerKindId, fields: Fields): boolean {
  const before = after && stepRule(kind, after);
  return !before || before.isDone(fields) || before.notOwed(fields) !== null;
}

function courseOf(rule: StepRule, kind: LedgerKindId, fields: Fields): DatedStep['state'] {
  if (rule.isDone(fields)) return 'done';
  return mayRun(rule, kind, fields) ? 'running' : 'ahead';
}

/** Where the step starts and what ends it; null when cases of the kind have no such step. */
export function stepRule(kind: LedgerKindId, id: StepId): StepRule | null {
  return RULES_BY_ID[kind].get(id) ?? null;
}

const rulesById = (kind: LedgerKindId): ReadonlyMap<StepId, StepRule> =>
  new Map(KIND_CLOCKS[kind].steps.map((rule) => [rule.id, rule]));
const RULES_BY_ID: Readonly<Record<LedgerKindId, ReadonlyMap<StepId, StepRule>>> = {
  petition: rulesById('petition'),
  dispute: rulesById('dispute'),
  reception: rulesById('reception'),
};
