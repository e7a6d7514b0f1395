/**
 * The law's clock for one case: every step with its start, length, strict and legal last day, and how it stands.
 * Decides by the data in profiles.ts and steps.ts; refuses to know today, so nothing here is ever "overdue": days left
 * are computed where they are shown.
 */
import { addDays, daysBetween, type Day } from '#domain/day';
import type { Fields } from '#domain/fieldValue';
import type { LedgerKindId } from '#domain/kinds/fields';
import type { Calendar, DayOff } from '#domain/clock/calendar';
import { firstDayIn } from '#domain/clock/evidence';
import type { DayUnit, RuleProfile, Term } from '#domain/clock/profiles';
import type { SourceId } from '#domain/clock/sources';
import {
  KIND_CLOCKS,
  type NotOwedReason,
  type StageId,
  type StepId,
  type StepRule,
} from '#domain/clock/steps';

/** The last day of a step, counted in both ways. */
interface LastDay {
  /** Plain counting. */
  readonly strict: Day;
  /** Rolled to a working day; equal to `strict` for a date the ledger itself sets. */
  readonly legal: Day;
  /** Why `legal` is later than `strict`; null when it is not. */
  readonly movedBy: DayOff | null;
  /** A notice that is not out yet may still move it. */
  readonly provisional: boolean;
}

export interface DatedStep extends LastDay {
  readonly id: StepId;
  /** ahead: it is owed only once the step before it is done. */
  readonly state: 'done' | 'running' | 'ahead';
  /** The field the step starts from. */
  readonly startField: string;
  /** That field stands in for a day the ledger does not hold. */
  readonly startAssumed: boolean;
  readonly from: Day;
  /** null: the ledger itself sets the last day, in `startField`. */
  readonly length: number | null;
  readonly unit: DayUnit;
  readonly article: SourceId | null;
  /** null while it is not done, or when the ledger does not say on which day it was. */
  readonly doneOn: Day | null;
}

export interface UndatedStep {
  readonly id: StepId;
  /** undated: owed, but no start day could be read. */
  readonly state: 'notOwed' | 'undated';
  /** null for an undated step. */
  readonly because: NotOwedReason | null;
  readonly article: SourceId | null;
}

export type Step = DatedStep | UndatedStep;

export interface CaseClock {
  readonly stage: StageId;
  /** In the order in which they fall due. */
  readonly steps: readonly Step[];
  /** The first step that is running; null when nothing is owed, or no start day could be read. */
  readonly running: DatedStep | null;
}

/** Pure: equal arguments give equal answers in every time zone and at any time. */
export function caseClock(
  kind: LedgerKindId,
  fields: Fields,
  profile: RuleProfile,
  calendar: Calendar,
): CaseClock {
  const { stageOf, steps: rules } = KIND_CLOCKS[kind];
  const done = new Set(rules.filter((rule) => rule.isDone(fields)).map((rule) => rule.id));
  const steps = rules.map((rule) => stepOf(rule, fields, done, profile, calendar));
  const running = steps.filter(isDated).find((step) => step.state === 'running');
  return { stage: stageOf(fields), steps, running: running ?? null };
}

/** Days from `today` to the date that makes the step overdue under the profile; negative when past, null when done. */
export function daysLeft(today: Day, step: DatedStep, profile: RuleProfile): number | null {
  return step.state === 'done' ? null : daysBetween(today, step[profile.overdueBy]);
}

export function isDated(step: Step): step is DatedStep {
  return step.state !== 'notOwed' && step.state !== 'undated';
}

function stepOf(
  rule: StepRule,
  fields: Fields,
  done: ReadonlySet<StepId>,
  profile: RuleProfile,
  calendar: Calendar,
): Step {
  const term = rule.term && profile.terms[rule.term];
  const article = term ? term.source : null;
  const because = rule.notOwed(fields);
  if (because) return { id: rule.id, state: 'notOwed', because, article };

  const start = firstDayIn(
    fields,
    rule.starts.map(({ field }) => field),
  );
  if (!start) return { id: rule.id, state: 'undated', because: null, article };

  const isDone = done.has(rule.id);
  const mayRun = rule.after === null || done.has(rule.after);
  return {
    id: rule.id,
    state: isDone ? 'done' : mayRun ? 'running' : 'ahead',
    startField: start.field,
    startAssumed: rule.starts.some(({ field, assumed }) => field === start.field && assumed),
    from: start.day,
    length: term ? term.length : null,
    unit: term ? term.unit : 'natural',
    article,
    doneOn: isDone ? (firstDayIn(fields, rule.doneOn)?.day ?? null) : null,
    ...(term ? lastDayOf(start.day, term, calendar) : dateSetByLedger(start.day)),
  };
}

/**
 * The day of the event is not counted; a last day on which offices do not work moves to the next working day.
 * @source 《民法典》 art. 201 开始的当日不计入，自下一日开始计算; art. 203 以法定休假日结束的次日为期间的最后一日.
 */
export function lastDayOf(from: Day, term: Pick<Term, 'length' | 'unit'>, calendar: Calendar): LastDay {
  if (term.unit === 'working') {
    const { day, provisional } = calendar.addWorkingDays(from, term.length);
    return { strict: day, legal: day, movedBy: null, provisional };
  }
  const strict = addDays(from, term.length);
  const { day: legal, movedBy, provisional } = calendar.rollForward(strict);
  return { strict, legal, movedBy, provisional };
}

function dateSetByLedger(day: Day): LastDay {
  return { strict: day, legal: day, movedBy: null, provisional: false };
}
