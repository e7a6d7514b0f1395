/**
 * One step of a case under a law: its start, length, strict and legal last day, and what moved it. Decides by the step's
 * rule (steps.ts) and the profile's terms; refuses to know the other steps (caseClock.ts) and today.
 */
import type { Calendar } from '#domain/clock/calendar';
import { dayIn, firstDayIn, isSimple } from '#domain/clock/evidence';
import { grantedExtension, type Extension } from '#domain/clock/extension';
import { lastDayOf, paused, setDay, type LastDay, type Pause } from '#domain/clock/lastDay';
import { RECEIPT } from '#domain/clock/petitionSteps';
import type { DayUnit, RuleProfile, Term, Terms } from '#domain/clock/profiles';
import type { SourceId } from '#domain/clock/sources';
import type { NotOwedReason, StartEvent, StepId, StepRule } from '#domain/clock/steps';
import type { Day } from '#domain/day';
import type { Fields } from '#domain/fieldValue';

/** What is known of every step that has a start. */
interface StartedStep {
  readonly id: StepId;
  /** duty: somebody must, and may be overdue. right: somebody may, until it lapses. */
  readonly nature: StepRule['nature'];
  /** The field the step starts from. */
  readonly startField: string;
  /** That field stands in for a day the ledger does not hold. */
  readonly startAssumed: boolean;
  readonly from: Day;
  /** null: the last day was set by somebody, in `startField`. */
  readonly length: number | null;
  readonly unit: DayUnit;
  readonly article: SourceId | null;
}

export interface DatedStep extends StartedStep, LastDay {
  /** ahead: it is owed only once the step before it is done. */
  readonly state: 'done' | 'running' | 'ahead';
  /** null while it is not done, or when the ledger does not say on which day it was. */
  readonly doneOn: Day | null;
  /** The extension on record, whether it moved the last day or not; null when there is none. */
  readonly extension: Extension | null;
  /** Days of a hearing that were not counted. */
  readonly excludedDays: number;
}

/** The term stands still; it has no last day yet. */
export interface SuspendedStep extends StartedStep {
  readonly state: 'suspended';
  readonly since: Day;
  /** Days of the term that are left when it goes on. */
  readonly remaining: number;
}

export interface UndatedStep {
  readonly id: StepId;
  /** undated: owed, but no start day could be read. */
  readonly state: 'notOwed' | 'undated';
  /** null for an undated step. */
  readonly because: NotOwedReason | null;
  readonly article: SourceId | null;
}

export type Step = DatedStep | SuspendedStep | UndatedStep;

export function isDated(step: Step): step is DatedStep {
  return step.state === 'done' || step.state === 'running' || step.state === 'ahead';
}

/** The profile's terms, or the shorter ones of the simple procedure. */
export function termsOf({ terms, simplified }: RuleProfile, fields: Fields): Terms {
  return simplified && isSimple(fields) ? { ...terms, ...simplified } : terms;
}

export interface Law {
  readonly profile: RuleProfile;
  /** The profile's, or the shorter ones of the simple procedure. */
  readonly terms: Terms;
  readonly calendar: Calendar;
}

export function countedStep(rule: StepRule, fields: Fields, state: DatedStep['state'], law: Law): Step {
  const term = rule.term && law.terms[rule.term];
  const article = term ? term.source : rule.setBy === 'superior' ? law.profile.superiorDate : null;
  const because = rule.notOwed(fields) ?? (term === null && rule.term !== null ? 'noTerm' : null);
  if (because) return { id: rule.id, state: 'notOwed', because, article };

  const start = startsOf(rule, law.profile).find((one) => isStart(one, fields));
  if (!start) return { id: rule.id, state: 'undated', because: null, article };

  const begun: Begun = { rule, start, from: dayIn(fields, start.field)!, term, article };
  const course: Course = {
    state,
    doneOn: state === 'done' ? (firstDayIn(fields, rule.doneOn)?.day ?? null) : null,
  };
  if (!term) return datedStep(begun, course, setDay(begun.from));
  if (rule.lengthenedBy === 'hearing') return withHearing(begun, course, fields, term, law.calendar);
  const plain = lastDayOf(begun.from, term, law.calendar);
  if (rule.lengthenedBy !== 'extension') return datedStep(begun, course, plain);
  const granted = grantedExtension(fields, plain, law.profile.handlingExtension, law.calendar);
  return granted
    ? datedStep(begun, course, granted.last, granted.extension)
    : datedStep(begun, course, plain);
}

/**
 * The days a step may start from under this law; the first on record counts.
 * @source 《河南省信访条例》 art. 26: handling runs there from receipt, not from acceptance.
 */
export function startsOf(
  { starts, lengthenedBy }: StepRule,
  { handlingFrom }: RuleProfile,
): readonly StartEvent[] {
  return lengthenedBy === 'extension' && handlingFrom === 'receipt' ? RECEIPT : starts;
}

function isStart({ field, notBefore }: StartEvent, fields: Fields): boolean {
  const on = dayIn(fields, field);
  if (on === null || notBefore === undefined) return on !== null;
  const first = firstDayIn(fields, notBefore);
  return first === null || on >= first.day;
}

/** A step with a start, before its end is counted. */
interface Begun {
  readonly rule: StepRule;
  readonly start: StartEvent;
  readonly from: Day;
  readonly term: Term | null;
  readonly article: SourceId | null;
}

type Course = Pick<DatedStep, 'state' | 'doneOn'>;

/** @source 《信访工作条例》 art. 36 听证所需时间不计算在前款规定的期限内. */
function withHearing(begun: Begun, course: Course, fields: Fields, term: Term, calendar: Calendar): Step {
  const counted = paused(begun.from, term.length, hearingDays(fields, course.doneOn), calendar);
  if (counted.state === 'running') {
    return datedStep(begun, course, counted.last, null, counted.excluded);
  }
  if (course.state === 'done') return datedStep(begun, course, lastDayOf(begun.from, term, calendar));
  const { since, remaining } = counted;
  return { ...startedStep(begun), state: 'suspended', since, remaining };
}

/** A hearing with one day on record was held on that day; one without an end has ended by the decision. */
function hearingDays(fields: Fields, decidedOn: Day | null): Pause | null {
  const from = firstDayIn(fields, ['hearingFrom', 'hearingTo'])?.day ?? null;
  return from && { from, to: dayIn(fields, 'hearingTo') ?? decidedOn };
}

function startedStep({ rule, start, from, term, article }: Begun): StartedStep {
  return {
    id: rule.id,
    nature: rule.nature,
    startField: start.field,
    startAssumed: start.assumed,
    from,
    length: term ? term.length : null,
    unit: term ? term.unit : 'natural',
    article,
  };
}

/** Written out: spreading the parts would cost more than counting the days. */
function datedStep(
  { rule, start, from, term, article }: Begun,
  { state, doneOn }: Course,
  { strict, legal, movedBy, provisional }: LastDay,
  extension: Extension | null = null,
  excludedDays = 0,
): DatedStep {
  return {
    id: rule.id,
    nature: rule.nature,
    state,
    startField: start.field,
    startAssumed: start.assumed,
    from,
    length: term ? term.length : null,
    unit: term ? term.unit : 'natural',
    article,
    doneOn,
    extension,
    excludedDays,
    strict,
    legal,
    movedBy,
    provisional,
  };
}
