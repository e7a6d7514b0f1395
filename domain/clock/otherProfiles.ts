/**
 * Profiles a unit may be set to beside the national regulation: provincial regulations, the simple procedure, the
 * hotline. Data only. Their numbers are those public systems are configured with; the texts of the provincial
 * regulations were not at hand, so what is assumed is said in each profile and shown wherever the profile is.
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

const TEXT_NOT_AT_HAND = {
  zh: '条文未能核对：期限取自公开系统的设置，只知施行年份，按当年 1 月 1 日计，是否仍施行未核对；复查复核等期限从国家规定',
  en: 'not checked against the text: the terms are those of public systems; only the year it came into force is known, taken as its 1 January, and whether it still is in force was not checked; other terms are the national ones',
};

/**
 * A provincial regulation over the national law of each time: what it does not set itself follows the nation.
 */
function provincial(
  id: string,
  label: RuleProfile['label'],
  year: number,
  own: { readonly terms: Partial<Terms>; readonly handlingExtension: Term },
): readonly [RuleProfile, RuleProfile] {
  const over = (national: RuleProfile): RuleProfile => ({
    ...national,
    id: `${id}/${national.id}`,
    label,
    assumed: TEXT_NOT_AT_HAND,
    terms: { ...national.terms, ...own.terms },
    handlingExtension: own.handlingExtension,
  });
  return [{ ...over(NATIONAL_2005), inForceFrom: day(`${year}-01-01`) }, over(NATIONAL_2022)];
}

export const ZHEJIANG = provincial(
  'zhejiang-2016',
  { zh: '浙江省信访条例（2016）', en: 'Zhejiang regulation (2016)' },
  2016,
  {
    terms: {
      transfer: workingDays(5, 'zhejiang-regulation-2016'),
      acceptance: workingDays(5, 'zhejiang-regulation-2016'),
      handling: days(30, 'zhejiang-regulation-2016'),
    },
    handlingExtension: days(60, 'zhejiang-regulation-2016'),
  },
);

/** The extension makes 90 days in all. */
export const HENAN = provincial(
  'henan-2012',
  { zh: '河南省信访条例（2012）', en: 'Henan regulation (2012)' },
  2012,
  {
    terms: {
      transfer: days(5, 'henan-regulation-2012'),
      handling: days(30, 'henan-regulation-2012'),
    },
    handlingExtension: days(60, 'henan-regulation-2012'),
  },
);

export const SHANDONG = provincial(
  'shandong-2015',
  { zh: '山东省信访条例（2015）', en: 'Shandong regulation (2015)' },
  2015,
  {
    terms: {
      transfer: days(15, 'shandong-regulation-2015'),
      acceptance: days(15, 'shandong-regulation-2015'),
      handling: days(60, 'shandong-regulation-2015'),
    },
    handlingExtension: days(30, 'shandong-regulation-2015'),
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
