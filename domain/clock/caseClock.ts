/**
 * The law's clock for one case: every step with its start, length, strict and legal last day, what moved it, and how it
 * stands. Decides by the data in profiles.ts and kindClocks.ts; refuses to know today, so nothing here is ever
 * "overdue": that is standing.ts.
 */
import type { Calendar } from '#domain/clock/calendar';
import { dayIn, firstDayIn, isSimple } from '#domain/clock/evidence';
import { grantedExtension, type Extension } from '#domain/clock/extension';
import { KIND_CLOCKS } from '#domain/clock/kindClocks';
import { lastDayOf, paused, setDay, type LastDay, type Pause } from '#domain/clock/lastDay';
import { RECEIPT } from '#domain/clock/petitionSteps';
import type { DayUnit, RuleProfile, Term, Terms } from '#domain/clock/profiles';
import type { SourceId } from '#domain/clock/sources';
import type { NotOwedReason, StageId, StartEvent, StepId, StepRule } from '#domain/clock/steps';
import type { Day } from '#domain/day';
import type { Fields } from '#domain/fieldValue';
import type { LedgerKindId } from '#domain/kinds/fields';

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
  const terms = termsOf(profile, fields);
  const done = new Set(rules.filter((rule) => rule.isDone(fields)).map((rule) => rule.id));
  const law: Law = { profile, terms, calendar };
  const steps = rules.map((rule) => stepOf(rule, fields, courseOf(rule, kind, fields, done), law));
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
  const terms = termsOf(profile, fields);
  const done = new Set(rule.isDone(fields) ? [id] : []);
  return stepOf(rule, fields, courseOf(rule, kind, fields, done), { profile, terms, calendar });
}

/** The profile's terms, or the shorter ones of the simple procedure. */
export function termsOf({ terms, simplified }: RuleProfile, fields: Fields): Terms {
  return simplified && isSimple(fields) ? { ...terms, ...simplified } : terms;
}

/** Whether nothing is to be done before it and the step itself is not done; no day is counted for it. */
export function isStepRunning(kind: LedgerKindId, fields: Fields, id: StepId): boolean {
  const rule = stepRule(kind, id);
  return rule !== null && !rule.isDone(fields) && mayRun(rule, kind, fields);
}

/** The step before it is done, or not owed: an anonymous letter has nobody to tell, and is to be handled all the same. */
function mayRun({ after }: StepRule, kind: LedgerKindId, fields: Fields): boolean {
  const before = after && stepRule(kind, after);
  return !before || before.isDone(fields) || before.notOwed(fields) !== null;
}

function courseOf(
  rule: StepRule,
  kind: LedgerKindId,
  fields: Fields,
  done: ReadonlySet<StepId>,
): DatedStep['state'] {
  if (done.has(rule.id)) return 'done';
  const isFree = rule.after === null || done.has(rule.after) || mayRun(rule, kind, fields);
  return isFree ? 'running' : 'ahead';
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

export function isDated(step: Step): step is DatedStep {
  return step.state === 'done' || step.state === 'running' || step.state === 'ahead';
}

interface Law {
  readonly profile: RuleProfile;
  /** The profile's, or the shorter ones of the simple procedure. */
  readonly terms: Terms;
  readonly calendar: Calendar;
}

function stepOf(rule: StepRule, fields: Fields, state: DatedStep['state'], law: Law): Step {
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
