/**
 * Rule profiles: how long each step may take, under which article, from when the rule is in force, and which of the two
 * dates makes a case overdue. Data only; counting is caseClock.ts, when a step starts and ends is steps.ts.
 */
import { day, type Day } from '#domain/day';
import type { SourceId } from '#domain/clock/sources';
import type { Words } from '#domain/words';

/** Steps whose length a profile sets. */
export type TermId = 'transfer' | 'acceptance' | 'handling';

export type DayUnit = 'natural' | 'working';

export interface Term {
  readonly length: number;
  readonly unit: DayUnit;
  readonly source: SourceId;
}

export interface RuleProfile {
  readonly id: string;
  readonly label: Words;
  readonly inForceFrom: Day;
  /** Last day in force; null while it is in force. */
  readonly inForceUntil: Day | null;
  /** Zone in which "today" is taken. */
  readonly timeZone: string;
  /** strict: plain counting, as public systems show it; legal: rolled to a working day (Civil Code 203). */
  readonly overdueBy: 'strict' | 'legal';
  readonly terms: Readonly<Record<TermId, Term>>;
  /** Longest extension of the handling term; granted once, by the head of the unit. */
  readonly handlingExtension: Term;
}

/** @source 《信访工作条例》 (2022) art. 22, 23, 34; in force from 1 May 2022. */
export const NATIONAL_2022: RuleProfile = {
  id: 'national-2022',
  label: { zh: '信访工作条例（2022）', en: 'National regulation (2022)' },
  inForceFrom: day('2022-05-01'),
  inForceUntil: null,
  timeZone: 'Asia/Shanghai',
  overdueBy: 'legal',
  terms: {
    transfer: { length: 15, unit: 'natural', source: 'petition-regulation-2022/22' },
    acceptance: { length: 15, unit: 'natural', source: 'petition-regulation-2022/23' },
    handling: { length: 60, unit: 'natural', source: 'petition-regulation-2022/34' },
  },
  handlingExtension: { length: 30, unit: 'natural', source: 'petition-regulation-2022/34' },
};
