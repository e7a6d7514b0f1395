/**
 * Rule profiles: how long each step may take, under which article, from when the rule is in force, and which of the two
 * dates makes a case overdue. Data only, the national regulations here, the others in otherProfiles.ts; counting is
 * lastDay.ts, when a step starts and ends is steps.ts, which profile a case is under is lawOfTheDay.ts.
 */
import { day, type Day } from '#domain/day';
import type { SourceId } from '#domain/clock/sources';
import type { Words } from '#domain/words';

/** Steps whose length a profile sets. */
export type TermId =
  | 'transfer'
  | 'objection'
  | 'acceptance'
  | 'handling'
  | 'reviewRequest'
  | 'review'
  | 'reReviewRequest'
  | 'reReview';

export type DayUnit = 'natural' | 'working';

export interface Term {
  readonly length: number;
  readonly unit: DayUnit;
  readonly source: SourceId;
}

export type Terms = Readonly<Record<Exclude<TermId, 'objection'>, Term>> & {
  /** null: the law knows no term for "not ours". */
  readonly objection: Term | null;
};

export interface RuleProfile {
  readonly id: string;
  readonly label: Words;
  readonly inForceFrom: Day;
  /** Last day in force; null while it is in force. */
  readonly inForceUntil: Day | null;
  /** What of this profile could not be checked against its text; null when all of it was. */
  readonly assumed: Words | null;
  /** Zone in which "today" is taken. */
  readonly timeZone: string;
  /** strict: plain counting, as public systems show it; legal: rolled to a working day (Civil Code 203). */
  readonly overdueBy: 'strict' | 'legal';
  readonly terms: Terms;
  /** The day the handling term runs from. */
  readonly handlingFrom: 'acceptance' | 'receipt';
  /** Longest extension of the handling term, in natural days; granted once, by the head of the unit. Length 0: none. */
  readonly handlingExtension: Term;
  /** Terms instead, for matters whose way of handling is 简易办理; null where the unit has not taken that procedure up. */
  readonly simplified: Partial<Terms> | null;
  /** Article under which a superior sets a date of his own. */
  readonly superiorDate: SourceId | null;
}

const days = (length: number, source: SourceId): Term => ({ length, unit: 'natural', source });
const workingDays = (length: number, source: SourceId): Term => ({ length, unit: 'working', source });

/** @source 《信访工作条例》 (2022) art. 22, 23, 34–36; in force from 1 May 2022. */
export const NATIONAL_2022: RuleProfile = {
  id: 'national-2022',
  label: { zh: '信访工作条例（2022）', en: 'National regulation (2022)' },
  inForceFrom: day('2022-05-01'),
  inForceUntil: null,
  assumed: null,
  timeZone: 'Asia/Shanghai',
  overdueBy: 'legal',
  terms: {
    transfer: days(15, 'petition-regulation-2022/22'),
    objection: workingDays(5, 'petition-regulation-2022/23'),
    acceptance: days(15, 'petition-regulation-2022/23'),
    handling: days(60, 'petition-regulation-2022/34'),
    reviewRequest: days(30, 'petition-regulation-2022/35'),
    review: days(30, 'petition-regulation-2022/35'),
    reReviewRequest: days(30, 'petition-regulation-2022/36'),
    reReview: days(30, 'petition-regulation-2022/36'),
  },
  handlingFrom: 'acceptance',
  handlingExtension: days(30, 'petition-regulation-2022/34'),
  simplified: null,
  superiorDate: 'petition-regulation-2022/22-3',
};

/**
 * It knows no term for "not ours".
 * @source 《信访条例》 (2005) art. 21, 22, 33–35; in force from 1 May 2005 until the regulation of 2022.
 */
export const NATIONAL_2005: RuleProfile = {
  ...NATIONAL_2022,
  id: 'national-2005',
  label: { zh: '信访条例（2005）', en: 'National regulation (2005)' },
  inForceFrom: day('2005-05-01'),
  inForceUntil: day('2022-04-30'),
  terms: {
    transfer: days(15, 'petition-regulation-2005/21'),
    objection: null,
    acceptance: days(15, 'petition-regulation-2005/22'),
    handling: days(60, 'petition-regulation-2005/33'),
    reviewRequest: days(30, 'petition-regulation-2005/34'),
    review: days(30, 'petition-regulation-2005/34'),
    reReviewRequest: days(30, 'petition-regulation-2005/35'),
    reReview: days(30, 'petition-regulation-2005/35'),
  },
  handlingExtension: days(30, 'petition-regulation-2005/33'),
  superiorDate: 'petition-regulation-2005/21-4',
};
