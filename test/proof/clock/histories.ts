/**
 * Random histories, and a county's worth of likely ones, compared with the walk from the articles. A history may be as
 * contradictory as a ledger: days missing, out of order, a hearing that ends before it begins.
 */
import { NATIONAL_CALENDAR, type Calendar } from '#domain/clock/calendar';
import { caseClock } from '#domain/clock/caseClock';
import { isDated, type Step } from '#domain/clock/countedStep';
import { NATIONAL_CLOCK, lawClock } from '#domain/clock/caseStatus';
import { lawOf } from '#domain/clock/lawOfTheDay';
import { isWorked, shift } from './dayWalker';
import { nextOf, textOf, walkHistory, type History } from './statuteWalker';

export interface Difference {
  readonly history: History;
  readonly step: string;
  readonly ours: string;
  readonly walked: string;
}

export function differencesOf(
  history: History,
  calendar: Calendar = NATIONAL_CALENDAR,
): readonly Difference[] {
  const { line, ...fields } = history;
  const walked = walkHistory(history);
  const { steps } = caseClock('petition', fields, lawOf(fields, line), calendar);
  const clock = calendar === NATIONAL_CALENDAR ? NATIONAL_CLOCK : lawClock(calendar);
  const status = clock.statusOf('petition', fields, line);
  const next = nextOf(walked);
  const pairs = [
    ...steps.map((step) => [step.id, ourText(step), textOf(walked[step.id]!)] as const),
    ['next', `${status.due}`, `${next ? next.due : null}`] as const,
    ...steps
      .filter((step) => isDated(step) && step.length !== null && !isWorked(step.legal))
      .map((step) => [step.id, 'a legal last day that is not worked', ''] as const),
  ];
  return pairs
    .filter(([, ours, theirs]) => ours !== theirs)
    .map(([step, ours, theirs]) => ({ history, step, ours, walked: theirs }));
}

function ourText(step: Step): string {
  if (isDated(step)) return `${step.state} ${step.strict} ${step.legal}`;
  if (step.state === 'suspended') return `suspended ${step.since} ${step.remaining}`;
  return step.because ?? step.state;
}

/** A small fast generator (mulberry32): the same seed, the same histories. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const LINES = ['national', 'zhejiang', 'henan', 'shandong', 'hotline', 'national-simple'] as const;
const HANDLINGS = ['受理告知', '转送', '不予受理', '引导', '简易办理'] as const;
const STATUSES = ['复查中', '复核中', '三级终结'] as const;

/** Anything a ledger may hold, likely or not. */
export function anyHistory(random: () => number): History {
  const chance = (share: number) => random() < share;
  const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const first = shift('2004-06-01', Math.floor(random() * 8_200));
  const near = (from: string, most: number) => shift(from, Math.floor(random() * (most + 10)) - 10);
  const some = <K extends keyof History>(key: K, share: number, value: () => History[K]) =>
    chance(share) ? { [key]: value() } : {};
  const replied = near(first, 100);
  const asked = near(replied, 35);
  const reviewed = near(asked, 40);
  const askedAgain = near(reviewed, 35);
  const hearing = near(askedAgain, 40);
  return {
    line: oneOf(LINES),
    ...some('registeredOn', 0.85, () => first),
    ...some('petitionOn', 0.5, () => near(first, 0)),
    ...some('name', 0.1, () => '匿名'),
    ...some('handling', 0.5, () => oneOf(HANDLINGS)),
    ...some('purpose', 0.1, () => '揭发控告'),
    ...some('status', 0.1, () => oneOf(STATUSES)),
    ...some('assignedOn', 0.4, () => near(first, 20)),
    ...some('objectedOn', 0.1, () => near(first, 30)),
    ...some('acceptedOn', 0.5, () => near(first, 25)),
    ...some('assignedBy', 0.1, () => '市信访局'),
    ...some('superiorDue', 0.2, () => near(first, 90)),
    ...some('superiorReportedOn', 0.1, () => near(first, 90)),
    ...some('extendedUntil', 0.3, () => near(first, 140)),
    ...some('closedOn', 0.3, () => near(replied, 5)),
    ...some('repliedOn', 0.4, () => replied),
    ...some('reviewRequestedOn', 0.35, () => asked),
    ...some('reviewedOn', 0.3, () => reviewed),
    ...some('reReviewRequestedOn', 0.3, () => askedAgain),
    ...some('hearingFrom', 0.3, () => hearing),
    ...some('hearingTo', 0.25, () => near(hearing, 15)),
    ...some('reReviewedOn', 0.15, () => near(askedAgain, 60)),
  };
}

/** A county's cases of 2025 and 2026, most of which go an ordinary way. */
export function countyOfHistories(count: number, seed: number): readonly History[] {
  const random = randomOf(seed);
  const within = (from: string, days: number) => shift(from, 1 + Math.floor(random() * days));
  return Array.from({ length: count }, (): History => {
    const registeredOn = shift('2025-01-01', Math.floor(random() * 690));
    const course = random();
    const received = { line: 'national', registeredOn } as const;
    if (course < 0.08) return received;
    if (course < 0.12) return { ...received, handling: '不予受理' };
    if (course < 0.16) return { ...received, handling: '引导' };
    const assignedOn = within(registeredOn, 14);
    const acceptedOn = within(assignedOn, 12);
    if (course < 0.3) return { ...received, assignedOn, acceptedOn };
    if (course < 0.36) return { ...received, assignedOn, acceptedOn, extendedUntil: within(acceptedOn, 95) };
    const repliedOn = within(acceptedOn, 70);
    const answered = { ...received, assignedOn, acceptedOn, repliedOn, closedOn: repliedOn };
    if (course < 0.92) return answered;
    const reviewRequestedOn = within(repliedOn, 30);
    if (course < 0.95) return { ...answered, reviewRequestedOn };
    const reviewedOn = within(reviewRequestedOn, 30);
    const reReviewRequestedOn = within(reviewedOn, 30);
    const reviewed = { ...answered, reviewRequestedOn, reviewedOn };
    if (course < 0.97) return reviewed;
    const hearingFrom = within(reReviewRequestedOn, 20);
    return { ...reviewed, reReviewRequestedOn, hearingFrom, hearingTo: within(hearingFrom, 9) };
  });
}
