/** What holds of findings for any ledger: ids survive any order of rows, and fixes only ever take away. */
import fc from 'fast-check';
import { checkLedger } from '#domain/check/checkLedger';
import type { Finding } from '#domain/check/finding';
import { day } from '#domain/day';
import { columnIndexOf, type CellValue } from '#domain/grid';
import { readLedger } from '#domain/read/readLedger';
import { sheetOfFields } from '../support/sheetOfFields';

const columns =
  'caseNo name idNo phone petitionOn closedOn due channel people collective closed content responsible purpose handling category acceptedOn handler'.split(
    ' ',
  );

type Row = readonly CellValue[];

const oneOf = (...cells: CellValue[]) => fc.constantFrom(null, ...cells);
const days = oneOf(
  '2018.3.5',
  '3月5日',
  43_164,
  '二○一八年三月五日',
  '2月30日',
  '5/3',
  '2018-03-05',
  '2074.8.17',
  '12月5日',
);
const row: fc.Arbitrary<Row> = fc.tuple(
  oneOf('XF1', 'XF2', 'ＸＦ1'),
  oneOf('张三', '李四', '匿名'),
  oneOf('99642519860218491x', '994344196807105115', 994_344_680_710_511, '1.1E+17', '123'),
  oneOf('139 1234 5678', '1391234567', '张三13912345678', '０751-3334174'),
  days,
  days,
  days,
  oneOf('来信', '网上信坊', '来坊', '网信', '同上'),
  oneOf(5, '3人', '约20人', '张三、李四'),
  oneOf('是', '否', '也许'),
  oneOf('是', '未结', '已办节'),
  oneOf('反映道路破损', '=1+1', '反映噪音'),
  oneOf('县水务局', '县水务据'),
  oneOf('求决', '揭发控告', '揭发控告类', '求绝'),
  oneOf('转送', '交办', '转宋'),
  oneOf('农村农业_土地承包经营', '农村农业_土地承包经曹'),
  oneOf('2018-03-20', '2018.6.5'),
  oneOf('张三', '王五'),
);
const ledgers = fc.array(row, { maxLength: 8 });

function check(
  rows: readonly Row[],
  formats: Record<string, string> = {},
  cellFormats: Record<string, string> = {},
): Finding[] {
  const { kind, grid, recognition } = sheetOfFields({ columns, rows, year: 2018, formats, cellFormats });
  const context = { kind, grid, recognition, today: day('2018-06-30'), units: ['县水务局', '县教育局'] };
  return checkLedger(readLedger(grid, recognition), context);
}

const idsOf = (findings: readonly Finding[]) => findings.map((finding) => finding.id).toSorted();

/** Where and what a finding is; ids of cases that share an identity may be renumbered when one of them is mended. */
const placeOf = ({ rule, cell }: Finding) => `${rule} ${cell}`;
const placesOf = (findings: readonly Finding[]) => findings.map(placeOf);

function withFix(rows: readonly Row[], { row, cell, fix }: Finding): Row[] {
  const column = columnIndexOf(/^[A-Z]+/.exec(cell)![0]);
  return rows.map((cells, index) => (index === row - 2 ? cells.with(column, fix!.value) : cells));
}

test('checking twice gives the same findings, each with an id of its own', () => {
  fc.assert(
    fc.property(ledgers, (rows) => {
      const findings = check(rows);
      expect(check(rows)).toEqual(findings);
      expect(new Set(idsOf(findings)).size).toBe(findings.length);
    }),
    { numRuns: 200 },
  );
});

test('the order of rows changes no id', () => {
  const withoutDitto = ledgers.map((rows) => rows.filter((cells) => !cells.includes('同上')));
  const shuffled = withoutDitto.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  fc.assert(
    fc.property(shuffled, ([rows, reordered]) => {
      expect(idsOf(check(reordered))).toEqual(idsOf(check(rows)));
    }),
    { numRuns: 200 },
  );
});

test('a fix removes its finding and adds none', () => {
  const formats = fc.constantFrom({}, { closedOn: 'yyyy/m/d' });
  fc.assert(
    fc.property(ledgers, formats, (rows, numberFormats) => {
      const before = check(rows, numberFormats);
      for (const fixable of before.filter((finding) => finding.fix)) {
        const shown = fixable.fix!.day ? { [`${fixable.field}:${fixable.row}`]: 'yyyy-mm-dd' } : {};
        const after = placesOf(check(withFix(rows, fixable), numberFormats, shown));
        expect(after).not.toContain(placeOf(fixable));
        expect(after.filter((place) => !placesOf(before).includes(place))).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

test('no message holds an identity or phone number', () => {
  fc.assert(
    fc.property(ledgers, (rows) => {
      const said = check(rows).flatMap(({ message }) => [message.zh, message.en]);
      expect(said.filter((text) => /\d{9}|\d{3} \d{4}/.test(text))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('findings stand in the order of the sheet', () => {
  fc.assert(
    fc.property(ledgers, (rows) => {
      const places = check(rows).map(
        ({ cell, row }) => row * 1_000 + columnIndexOf(/^[A-Z]+/.exec(cell)![0]),
      );
      expect(places).toEqual(places.toSorted((left, right) => left - right));
    }),
    { numRuns: 100 },
  );
});
