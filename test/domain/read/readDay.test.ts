import fc from 'fast-check';
import { addDays, day, serialFromDay } from '#domain/day';
import type { FieldDef } from '#domain/kinds/fields';
import { readDay } from '#domain/read/readDay';
import type { Assumption, Doubt } from '#domain/read/reading';

const field: FieldDef = {
  id: 'petitionOn',
  label: { zh: '信访日期', en: 'Raised on' },
  cell: 'day',
  owner: 'facts',
  sensitive: false,
  headings: [],
};
const in2018 = { field, dateSystem: 1900, ledgerYear: 2018 } as const;
const withoutYear = { field, dateSystem: 1900, ledgerYear: null } as const;

const text: Assumption[] = ['text-date'];
const titled: Assumption[] = ['year-from-title', 'text-date'];
const timed: Assumption[] = ['text-date', 'time-dropped'];

test.each<[string, string, Assumption[]]>([
  ['2018.3.5', '2018-03-05', text],
  ['2018-3-5', '2018-03-05', text],
  ['2018/03/05', '2018-03-05', text],
  ['2018.3.5.', '2018-03-05', text],
  ['2018。3。5', '2018-03-05', text],
  ['2018 . 3 . 5', '2018-03-05', text],
  ['2018/3/5 12:09:38', '2018-03-05', timed],
  ['2018-03-05T12:09', '2018-03-05', timed],
  ['2018年3月5日', '2018-03-05', text],
  ['2018年 3月 15', '2018-03-15', text],
  ['2018年3月5号', '2018-03-05', text],
  ['2018年3月5日上午', '2018-03-05', timed],
  ['2018年3月5日9时30分', '2018-03-05', timed],
  ['2018.3.5(周一)', '2018-03-05', timed],
  ['２０１８．３．５', '2018-03-05', text],
  ['\n\t2018.3.5\u3000', '2018-03-05', text],
  ['\u30002025-11-27\u00a0', '2025-11-27', text],
  ['20180305', '2018-03-05', text],
  ['3月5日', '2018-03-05', titled],
  ['10月19日 ', '2018-10-19', titled],
  ['十月十九日', '2018-10-19', titled],
  ['5/30', '2018-05-30', titled],
  ['12 Mar 2026', '2026-03-12', text],
  ['12 March 2026', '2026-03-12', text],
  ['12th of March, 2026', '2026-03-12', text],
  ['March 12, 2026', '2026-03-12', text],
  ['Mar. 12 2026', '2026-03-12', text],
  ['12-Mar-2026', '2026-03-12', text],
  ['12-Mar-18', '2018-03-12', text],
  ['12-Mar-26', '2026-03-12', text],
  ['2018年元月5日', '2018-01-05', text],
  ['Thu, 12 Mar 2026', '2026-03-12', text],
  ['12 Mar 2026 at 9:30', '2026-03-12', timed],
  ['03/13/2026 10:15 PM', '2026-03-13', timed],
  ['12 Sept', '2018-09-12', titled],
  ['2018年3月5日夜', '2018-03-05', timed],
  ['30/5', '2018-05-30', titled],
  ['5.5', '2018-05-05', titled],
  ['18.3.5', '2018-03-05', text],
  ['13/5/2018', '2018-05-13', text],
  ['二○一三年六月二十六日', '2013-06-26', text],
  ['二〇一三年六月廿六日', '2013-06-26', text],
  ['二零二六年十一月七日', '2026-11-07', text],
  ['二0二六年十二月三十一日', '2026-12-31', text],
  ['贰零壹叁年陆月贰拾陆日', '2013-06-26', text],
  ['2013年六月十日', '2013-06-10', text],
  ['2074.8.17', '2074-08-17', text],
  ['43164', '2018-03-05', ['serial-date']],
  ['43164.5', '2018-03-05', ['serial-date', 'time-dropped']],
])('%j names %s', (written, expected, assumptions) => {
  expect(readDay(written, 'General', in2018)).toEqual({ value: expected, assumptions, doubt: null });
});

test.each<[string, Doubt]>([
  ['2018.2.30', 'no-such-day'],
  ['2月30日', 'no-such-day'],
  ['2月29日', 'no-such-day'],
  ['2018年13月1日', 'no-such-day'],
  ['20181305', 'no-such-day'],
  ['32/13', 'no-such-day'],
  ['5/3', 'day-or-month'],
  ['3/5/2018', 'day-or-month'],
  ['17.3.5', 'year-unknown'],
  ['2026年3月', 'day-unknown'],
  ['2026.3', 'day-unknown'],
  ['March 2026', 'day-unknown'],
  ['3月中旬', 'day-unknown'],
  ['31 Feb 2026', 'no-such-day'],
  ['12/03/2026', 'day-or-month'],
  ['12/03/2026 10:15', 'day-or-month'],
  ['12 Mar 2026 - 15 Mar 2026', 'several-values'],
  ['3月5日-8日', 'several-values'],
  ['201803', 'day-unknown'],
  ['三月', 'day-unknown'],
  ['农历三月初五', 'unreadable'],
  ['去年3月5日', 'unreadable'],
  ['2018.3-5', 'unreadable'],
  ['2018年3月5-8日', 'several-values'],
  ['2018-03-05T16:00:00.000Z', 'unreadable'],
  ['2018.3.5 25:99', 'unreadable'],
  ['2019/11/02至2020/01/26', 'several-values'],
  ['2018.3.5、2018.4.6', 'several-values'],
  ['3月5日至3月8日', 'several-values'],
  ['已办结', 'unreadable'],
  ['99999', 'unreadable'],
  ['44022219900101123X', 'unreadable'],
])('%j is kept as written: %s', (written, doubt) => {
  expect(readDay(written, 'General', in2018)).toEqual({
    value: { unread: written },
    assumptions: [],
    doubt,
  });
});

test.each(['3月5日', '5/30', '十月十九日', '18.3.5'])('%j has no year without a title', (written) => {
  expect(readDay(written, 'General', withoutYear).doubt).toBe('year-unknown');
});

test.each<[number, string, string, Assumption[]]>([
  [43_164, 'yyyy/m/d', '2018-03-05', []],
  [43_164.75, 'yyyy/m/d h:mm', '2018-03-05', ['time-dropped']],
  [43_164, 'General', '2018-03-05', ['serial-date']],
  [43_164.25, 'General', '2018-03-05', ['serial-date', 'time-dropped']],
  [20_180_305, 'General', '2018-03-05', ['text-date']],
  [20_180_305, 'yyyy/m/d', '2018-03-05', ['text-date']],
  [5, 'yyyy/m/d', '1900-01-05', []],
])('number %d formatted %s is %s', (raw, format, expected, assumptions) => {
  expect(readDay(raw, format, withoutYear)).toEqual({ value: expected, assumptions, doubt: null });
});

test.each<[number, string]>([
  [7, '7'],
  [-43_164, '-43164'],
  [99_999, '99999'],
  [13_912_345_678, '13912345678'],
])('number %d is no day', (raw, shown) => {
  expect(readDay(raw, 'General', in2018)).toEqual({
    value: { unread: shown },
    assumptions: [],
    doubt: 'unreadable',
  });
});

test('both date systems', () => {
  const in1904 = { ...withoutYear, dateSystem: 1904 } as const;
  fc.assert(
    fc.property(fc.integer({ min: 3_660, max: 47_000 }), (offset) => {
      const expected = addDays(day('1970-01-01'), offset);
      expect(readDay(serialFromDay(expected, 1900), 'yyyy/m/d', withoutYear).value).toBe(expected);
      expect(readDay(serialFromDay(expected, 1904), 'm/d/yy', in1904).value).toBe(expected);
      expect(readDay(serialFromDay(expected, 1904), 'General', in1904).value).toBe(expected);
    }),
    { numRuns: 200 },
  );
});

test('no random text throws, and no day is read whose numbers were not written', () => {
  const pieces = fc.constantFrom(
    ...'2018 18 3 03 5 31 13 0 二 ○ 十 年 月 日 号 . - / : 至 上午 12:09 同上 约 T Z 一 ( 周三'.split(' '),
    ' ',
    '\u3000',
  );
  const written = fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(written, fc.string({ maxLength: 20 })), (text) => {
      const { value } = readDay(text, 'General', in2018);
      expect(typeof value === 'string' ? numbersNotWritten(value, text) : []).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

/** Year, month and day of the read day that the text does not contain; 2018 is the ledger's own year. */
function numbersNotWritten(read: string, text: string): number[] {
  const serial = /^\s*(\d{5})(\.\d+)?\s*$/.exec(text);
  if (serial && read === addDays(day('1899-12-30'), Number(serial[1]))) return [];
  const numbers = writtenNumbers(text).add(2018);
  return read
    .split('-')
    .map(Number)
    .filter((number) => !numbers.has(number));
}

/** Every number the text can be said to contain: digit runs, eight digits cut, numerals by an independent table. */
function writtenNumbers(text: string): Set<number> {
  const half = text.normalize('NFKC');
  const numbers = new Set((half.match(/\d+/g) ?? []).map(Number));
  for (const run of half.match(/\d{8}/g) ?? []) {
    for (const [from, to] of [
      [0, 4],
      [4, 6],
      [6, 8],
    ] as const)
      numbers.add(Number(run.slice(from, to)));
  }
  const numerals = '○一二三四五六七八九十'.split('');
  const spelled = (value: number) =>
    value <= 10
      ? numerals[value]!
      : `${value >= 20 ? numerals[Math.floor(value / 10)]! : ''}十${value % 10 ? numerals[value % 10]! : ''}`;
  for (let value = 1; value <= 31; value++) if (half.includes(spelled(value))) numbers.add(value);
  for (let value = 11; value <= 19; value++) if (half.includes(`一${spelled(value)}`)) numbers.add(value);
  for (const run of half.match(/[○一二0]{4}/g) ?? []) {
    numbers.add(Number(run.replaceAll('○', '0').replaceAll('一', '1').replaceAll('二', '2')));
  }
  return numbers;
}
