/**
 * Profiles a unit may be set to beside the national regulation: provincial regulations, the simple procedure, the
 * hotline. Data only. The terms of the provinces are those of their texts; what is assumed is said in each profile and
 * shown wherever the profile is.
 */
import { day } from '#domain/day';
import {
  NATIONAL_2005,
  NATIONAL_2022,
  type RuleProfile,
  type Term,
  type Terms,
} from '#domain/clock/profiles';
import type { SourceId } from '#domain/clock/sources';

const days = (length: number, source: SourceId): Term => ({ length, unit: 'natural', source });
const workingDays = (length: number, source: SourceId): Term => ({ length, unit: 'working', source });

const FORCE_NOT_CHECKED = {
  zh: '期限已与条文核对；2022 年国家规定施行后该条例是否修改或废止未核对；该条例未规定的从国家规定',
  en: 'the terms are checked against the text; whether it was amended or repealed after the national regulation of 2022 was not; what it does not set follows the nation',
};

interface Own {
  readonly terms: Partial<Terms>;
  readonly handlingFrom?: RuleProfile['handlingFrom'];
  readonly handlingExtension: Term;
  readonly superiorDate: SourceId;
}

/**
 * A provincial regulation over the national law of each time: what it does not set itself follows the nation.
 */
function provincial(
  id: string,
  label: RuleProfile['label'],
  since: string,
  { terms, ...own }: Own,
): readonly [RuleProfile, RuleProfile] {
  const over = (national: RuleProfile): RuleProfile => ({
    ...national,
    ...own,
    id: `${id}/${national.id}`,
    label,
    assumed: FORCE_NOT_CHECKED,
    terms: { ...national.terms, ...terms },
  });
  return [{ ...over(NATIONAL_2005), inForceFrom: day(since) }, over(NATIONAL_2022)];
}

/** @source 《浙江省信访条例》 (2016) art. 20, 23, 29; art. 36: in force from 1 August 2016. */
export const ZHEJIANG = provincial(
  'zhejiang-2016',
  { zh: '浙江省信访条例（2016）', en: 'Zhejiang regulation (2016)' },
  '2016-08-01',
  {
    terms: {
      transfer: workingDays(5, 'zhejiang-regulation-2016/20'),
      acceptance: workingDays(5, 'zhejiang-regulation-2016/20'),
      handling: days(30, 'zhejiang-regulation-2016/23'),
    },
    handlingExtension: days(60, 'zhejiang-regulation-2016/23'),
    superiorDate: 'zhejiang-regulation-2016/29',
  },
);

/**
 * Handling runs from receipt; the extension makes 90 days in all.
 * @source 《河南省信访条例》 (as amended on 29 November 2012) art. 26, 27.
 */
export const HENAN = provincial(
  'henan-2012',
  { zh: '河南省信访条例（2012）', en: 'Henan regulation (2012)' },
  '2012-11-29',
  {
    terms: {
      transfer: days(5, 'henan-regulation-2012/26'),
      objection: days(5, 'henan-regulation-2012/26'),
      handling: days(30, 'henan-regulation-2012/26'),
      reviewRequest: days(30, 'henan-regulation-2012/27'),
      review: days(30, 'henan-regulation-2012/27'),
    },
    handlingFrom: 'receipt',
    handlingExtension: days(60, 'henan-regulation-2012/26'),
    superiorDate: 'henan-regulation-2012/26',
  },
);

/** @source 《山东省信访条例》 (2015) art. 33, 42–44; art. 68: in force from 1 January 2016. */
export const SHANDONG = provincial(
  'shandong-2015',
  { zh: '山东省信访条例（2015）', en: 'Shandong regulation (2015)' },
  '2016-01-01',
  {
    terms: {
      transfer: days(15, 'shandong-regulation-2015/33'),
      acceptance: days(15, 'shandong-regulation-2015/33'),
      handling: days(60, 'shandong-regulation-2015/42'),
      reviewRequest: days(30, 'shandong-regulation-2015/43'),
      review: days(30, 'shandong-regulation-2015/43'),
      reReviewRequest: days(30, 'shandong-regulation-2015/44'),
      reReview: days(30, 'shandong-regulation-2015/44'),
    },
    handlingExtension: days(30, 'shandong-regulation-2015/42'),
    superiorDate: 'shandong-regulation-2015/42',
  },
);

/** The national regulation, with shorter terms for matters handled by the simple procedure. */
export const SIMPLE_2022: RuleProfile = {
  ...NATIONAL_2022,
  id: 'national-2022-simple',
  label: { zh: '信访工作条例（2022），启用简易办理', en: 'National regulation (2022) with simple procedure' },
  assumed: {
    zh: '简易办理的期限为通行做法，条文未能核对',
    en: 'the terms of the simple procedure are common practice, not checked against a text',
  },
  simplified: {
    acceptance: workingDays(3, 'practice/simple-procedure'),
    handling: workingDays(10, 'practice/simple-procedure'),
  },
};

export const HOTLINE: RuleProfile = {
  ...NATIONAL_2022,
  id: 'hotline-7d',
  label: { zh: '12345 热线（7 日）', en: '12345 hotline (7 days)' },
  assumed: {
    zh: '7 日为通行做法，各地以自然日或工作日计不一，此处按自然日；是否可延期未知，按不可延期',
    en: '7 days are common practice; places differ between natural and working days, natural ones are taken; no extension is assumed',
  },
  terms: {
    ...NATIONAL_2022.terms,
    transfer: days(7, 'practice/hotline'),
    acceptance: days(7, 'practice/hotline'),
    handling: days(7, 'practice/hotline'),
  },
  handlingExtension: days(0, 'practice/hotline'),
};
