/** Why a date is what it is, in words; and how a step stands on a day. */
import { NATIONAL_CALENDAR } from '#domain/clock/calendar';
import { caseClock } from '#domain/clock/caseClock';
import type { Step } from '#domain/clock/countedStep';
import { explainCase } from '#domain/clock/explainCase';
import { explainStep } from '#domain/clock/explainStep';
import { lawOf } from '#domain/clock/lawOfTheDay';
import { NATIONAL_2022 } from '#domain/clock/profiles';
import { daysLate, standingOn } from '#domain/clock/standing';
import { day } from '#domain/day';
import type { Fields } from '#domain/fieldValue';

const stepOf = (id: string, fields: Fields): Step =>
  caseClock('petition', fields, lawOf(fields, 'national'), NATIONAL_CALENDAR).steps.find(
    (step) => step.id === id,
  )!;

const accepted = { registeredOn: '2026-08-01', acceptedOn: '2026-08-03' };
const extended = { ...accepted, extendedUntil: '2026-11-01' };
const reviewing = { ...accepted, repliedOn: '2026-09-01', reReviewRequestedOn: '2026-10-12' };

test.each<[string, string, Fields, string, string]>([
  [
    'moved by a holiday',
    'handling',
    accepted,
    '60 天，自 2026-08-03 受理起（《信访工作条例》第三十四条）；10 月 2 日为国庆节，顺延至 10 月 8 日',
    '60 days from acceptance 2026-08-03 (Regulation on Petition Work (2022), art. 34); 2026-10-02 is a holiday (国庆节), moved to 2026-10-08',
  ],
  [
    'not moved, from an assumed start',
    'handling',
    { registeredOn: '2026-08-10' },
    '60 天，自 2026-08-10 收到起（《信访工作条例》第三十四条；台账无更准的起算日，以此代）；至 2026-10-09',
    '60 days from receipt 2026-08-10 (Regulation on Petition Work (2022), art. 34; the start stands in for a day the ledger does not hold); until 2026-10-09',
  ],
  [
    'extended, with its record',
    'handling',
    { ...extended, extensionApprover: '王建国', extensionReason: '情况复杂' },
    '60 天，自 2026-08-03 受理起（《信访工作条例》第三十四条）；经王建国批准由 2026-10-08 延期至 2026-11-01，理由：情况复杂（《信访工作条例》第三十四条）；11 月 1 日为休息日，顺延至 11 月 2 日',
    '60 days from acceptance 2026-08-03 (Regulation on Petition Work (2022), art. 34); approved by 王建国, extended from 2026-10-08 to 2026-11-01, because: 情况复杂 (Regulation on Petition Work (2022), art. 34); 2026-11-01 is on a weekend, moved to 2026-11-02',
  ],
  [
    'extended without a record',
    'handling',
    extended,
    '60 天，自 2026-08-03 受理起（《信访工作条例》第三十四条）；由 2026-10-08 延期至 2026-11-01（未见批准人、未见延期理由）（《信访工作条例》第三十四条）；11 月 1 日为休息日，顺延至 11 月 2 日',
    '60 days from acceptance 2026-08-03 (Regulation on Petition Work (2022), art. 34); extended from 2026-10-08 to 2026-11-01 (no approver on record, no reason on record) (Regulation on Petition Work (2022), art. 34); 2026-11-01 is on a weekend, moved to 2026-11-02',
  ],
  [
    'working days',
    'objection',
    { ...accepted, assignedOn: '2026-08-05' },
    '5 个工作日，自 2026-08-05 转送交办起（《信访工作条例》第二十三条；台账无更准的起算日，以此代）；至 2026-08-12',
    '5 working days from the transfer 2026-08-05 (Regulation on Petition Work (2022), art. 23; the start stands in for a day the ledger does not hold); until 2026-08-12',
  ],
  [
    'set by a superior',
    'superiorReport',
    { ...accepted, superiorDue: '2026-09-30' },
    '2026-09-30，按设定的日期（《信访工作条例》第二十二条第三项）',
    '2026-09-30, as set (Regulation on Petition Work (2022), art. 22(3))',
  ],
  [
    'a hearing that is over',
    'reReview',
    { ...reviewing, hearingFrom: '2026-10-20', hearingTo: '2026-10-24' },
    '30 天，自 2026-10-12 申请复核起（《信访工作条例》第三十六条）；听证 5 天不计入；至 2026-11-16',
    '30 days from the request for re-review 2026-10-12 (Regulation on Petition Work (2022), art. 36); 5 days of hearing not counted; until 2026-11-16',
  ],
  [
    'a hearing that goes on',
    'reReview',
    { ...reviewing, hearingFrom: '2026-10-20' },
    '30 天，自 2026-10-12 申请复核起（《信访工作条例》第三十六条）；自 2026-10-20 起听证，期间不计入，尚余 23 天',
    '30 days from the request for re-review 2026-10-12 (Regulation on Petition Work (2022), art. 36); stands still since the hearing began on 2026-10-20, 23 days left',
  ],
  [
    'provisional, across the year',
    'acceptance',
    { registeredOn: '2026-12-18' },
    '15 天，自 2026-12-18 收到起（《信访工作条例》第二十三条）；2027-01-02 为休息日，顺延至 2027-01-04；所涉年份的放假安排未公布（或未收录），日期暂定',
    '15 days from receipt 2026-12-18 (Regulation on Petition Work (2022), art. 23); 2027-01-02 is on a weekend, moved to 2027-01-04; provisional: the holiday notice of that year is not out, or not bundled',
  ],
  [
    'not owed',
    'handling',
    { ...accepted, purpose: '揭发控告' },
    '办结：依其他法定程序办理，不计 60 日',
    'handle and reply: the matter follows its own statute',
  ],
  ['undated', 'acceptance', { name: '张三' }, '受理告知：缺起算日', 'tell whether accepted: no start day'],
])('%s', (_name, id, fields, zh, en) => {
  const step = stepOf(id, fields);
  expect(explainStep(step, 'zh')).toBe(zh);
  expect(explainStep(step, 'en')).toBe(en);
});

test.each<[string, string, Fields, string]>([
  ['2026-10-07', 'handling', accepted, 'running'],
  ['2026-10-08', 'handling', accepted, 'due'],
  ['2026-10-09', 'handling', accepted, 'overdue'],
  ['2026-10-09', 'handling', { ...accepted, closedOn: '2026-10-09' }, 'done'],
  ['2026-09-01', 'objection', { ...accepted, assignedOn: '2026-08-05' }, 'lapsed'],
  ['2030-01-01', 'reReview', { ...reviewing, hearingFrom: '2026-10-20' }, 'suspended'],
  ['2030-01-01', 'handling', { ...accepted, handling: '引导' }, 'notOwed'],
  ['2030-01-01', 'handling', { registeredOn: '2026-08-03' }, 'ahead'],
  ['2030-01-01', 'acceptance', {}, 'undated'],
])('on %s %s of %j is %s', (today, id, fields, standing) => {
  expect(standingOn(day(today), stepOf(id, fields), NATIONAL_2022)).toBe(standing);
});

test('a done step is late by the days after the date its profile counts by', () => {
  const late = stepOf('handling', { ...accepted, closedOn: '2026-10-10' });
  expect(daysLate(late, { overdueBy: 'legal' })).toBe(2);
  expect(daysLate(late, { overdueBy: 'strict' })).toBe(8);
  expect(daysLate(stepOf('handling', { ...accepted, closedOn: '2026-10-08' }), NATIONAL_2022)).toBeNull();
  expect(daysLate(stepOf('handling', accepted), NATIONAL_2022)).toBeNull();
});

test('a case is explained step by step, without the steps that nothing led to', () => {
  const explained = explainCase('petition', accepted, undefined, day('2026-10-09'), 'zh');
  expect(explained).toMatchObject({ profile: '信访工作条例（2022）', assumed: null });
  expect(explained.steps.map(({ title, standingText, due }) => [title, standingText, due])).toEqual([
    ['受理告知', '已完成', '2026-08-17'],
    ['办结', '已超期', '2026-10-08'],
  ]);
  const zhejiang = explainCase('petition', accepted, 'zhejiang-2016/national-2022', day('2026-10-09'), 'en');
  expect(zhejiang.assumed).toMatch(/whether it was amended or repealed/);
  expect(zhejiang.steps.at(-1)?.due).toBe('2026-09-02');
});

test('a step that was done after its last day says by how many days', () => {
  const fields = { ...accepted, repliedOn: '2026-04-17', reviewRequestedOn: '2026-05-19' };
  const said = (language: 'zh' | 'en', changed: Fields = {}) =>
    explainCase('petition', { ...fields, ...changed }, undefined, day('2026-06-01'), language).steps.find(
      ({ id }) => id === 'reviewRequest',
    )!.standingText;
  expect(said('zh')).toBe('已完成，晚 1 天');
  expect(said('en')).toBe('done, 1 day late');
  expect(said('en', { reviewRequestedOn: '2026-05-20' })).toBe('done, 2 days late');
  expect(said('zh', { reviewRequestedOn: '2026-05-18' })).toBe('已完成');
});
