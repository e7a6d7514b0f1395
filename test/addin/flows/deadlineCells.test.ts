/** What a row says of its next date, and that the formula and its first value say the same. */
import { deadlineCells, daysLeftText } from '#addin/flows/deadlineCells';
import { caseStatus } from '#domain/clock/caseStatus';
import { day } from '#domain/day';
import type { Fields } from '#domain/fieldValue';

const TODAY = day('2026-10-06');

const cellsOf = (fields: Fields, language: 'zh' | 'en' = 'zh') =>
  Object.fromEntries(
    deadlineCells(caseStatus('petition', fields), 'E5', TODAY, language).map(([id, content]) => [
      id,
      content,
    ]),
  );

const accepted = { registeredOn: '2026-08-01', acceptedOn: '2026-08-03' };

test('step, last day, days left in words, article', () => {
  expect(cellsOf(accepted)).toEqual({
    step: { kind: 'text', text: '办结' },
    due: { kind: 'day', day: '2026-10-08' },
    daysLeft: {
      kind: 'formula',
      formula:
        'IF(E5="","",IF(E5<TODAY(),"已超期"&(TODAY()-E5)&"天",IF(E5=TODAY(),"今天到期","还剩"&(E5-TODAY())&"天")))',
      cached: '还剩2天',
    },
    article: { kind: 'text', text: '《信访工作条例》第三十四条' },
  });
  expect(cellsOf(accepted, 'en')).toMatchObject({
    step: { text: 'handle and reply' },
    daysLeft: { cached: '2 d left' },
    article: { text: 'Regulation on Petition Work (2022), art. 34' },
  });
});

test('a date that a notice may still move is marked as provisional beside it', () => {
  expect(cellsOf({ registeredOn: '2026-12-20' })).toMatchObject({
    step: { text: '受理告知（暂定）' },
    due: { kind: 'day', day: '2027-01-04' },
  });
  expect(cellsOf({ registeredOn: '2026-12-20' }, 'en')['step']).toEqual({
    kind: 'text',
    text: 'tell whether accepted (provisional)',
  });
});

test('a term that stands still says so and has no date; where nothing is owed the cells are blank', () => {
  const heard = {
    ...accepted,
    repliedOn: '2026-08-20',
    reReviewRequestedOn: '2026-10-01',
    hearingFrom: '2026-10-05',
  };
  expect(cellsOf(heard)).toEqual({
    step: { kind: 'text', text: '作出复核意见（中止计算）' },
    due: { kind: 'blank' },
    daysLeft: { kind: 'blank' },
    article: { kind: 'text', text: '《信访工作条例》第三十六条' },
  });
  const blank = { kind: 'blank' };
  expect(cellsOf({ ...accepted, closedOn: '2026-09-01' })).toEqual({
    step: blank,
    due: blank,
    daysLeft: blank,
    article: blank,
  });
});

test.each([
  [-12, '已超期12天', 'overdue by 12 d'],
  [0, '今天到期', 'due today'],
  [9, '还剩9天', '9 d left'],
])('%s days left: %s, %s', (left, zh, en) => {
  expect([daysLeftText(left, 'zh'), daysLeftText(left, 'en')]).toEqual([zh, en]);
});
