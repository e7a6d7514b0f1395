/** Live re-checking after any edits says what a check of the whole sheet would say, and looks at no other case. */
import fc from 'fast-check';
import { checkLedger } from '#domain/check/checkLedger';
import type { Finding } from '#domain/check/finding';
import { LiveChecker } from '#domain/check/liveChecker';
import { day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import { readLedger } from '#domain/read/readLedger';
import { sheetOfFields } from '../support/sheetOfFields';

const columns = ['caseNo', 'name', 'phone', 'petitionOn', 'place', 'category', 'people', 'content'];
const beside = ['备注说明', '金额'];
const values: readonly (readonly CellValue[])[] = [
  [null, 'XF1', 'XF2'],
  [null, '张三', '李四', '张三、李四', '同上'],
  [null, '13912345678', '139 1234 5678', '12345'],
  [null, '2026-03-05', '2026.4.5', '2月30日', '同上'],
  [null, '马市镇上围村', '罗坝镇', '同上'],
  [null, '生态环境', '教育'],
  [null, 1, 3, '5人'],
  [null, '反映养殖场污水直排影响灌溉', '养殖场污水直排、影响灌溉用水', '反映食堂收费', '=1+1'],
  [null, '=cmd', '已联系'],
  [null, 5, 7.5],
];
const cell = (column: number) => fc.constantFrom(...values[column]!);
const row = fc.tuple(...values.map((_, column) => cell(column)));
const edit = fc
  .tuple(fc.nat({ max: 6 }), fc.nat({ max: values.length - 1 }))
  .chain(([at, column]) => cell(column).map((value) => ({ at, column, value })));

function sheetOf(rows: readonly (readonly CellValue[])[]) {
  const total = ['合计', ...Array.from({ length: 5 }, () => null), 8, null, null, 12.5];
  return sheetOfFields({ columns, beside, rows: [...rows, total], otherRows: [rows.length + 2], year: 2026 });
}

function contextOf({ kind, grid, recognition }: ReturnType<typeof sheetOfFields>) {
  return { kind, grid, recognition, today: day('2026-08-03'), units: ['县水务局'] };
}

const startLive = (sheet: ReturnType<typeof sheetOfFields>) => {
  const steps = LiveChecker.start(readLedger(sheet.grid, sheet.recognition), contextOf(sheet));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

const hasContent = (cells: readonly CellValue[]) =>
  cells.slice(0, columns.length).some((one) => one !== null);

test('after any edits the live findings are those of a full check', () => {
  fc.assert(
    fc.property(
      fc.array(row.filter(hasContent), { minLength: 1, maxLength: 7 }),
      fc.array(edit, { maxLength: 8 }),
      (rows, edits) => {
        const { live, findings } = startLive(sheetOf(rows));
        const byRow = new Map(rows.map((_, at) => [at + 1, [] as readonly Finding[]]));
        for (const finding of findings.filter((one) => one.row <= rows.length + 1))
          byRow.set(finding.row - 1, [...byRow.get(finding.row - 1)!, finding]);
        let totals: readonly Finding[] = findings.filter((one) => one.row === rows.length + 2);
        const now = rows.map((cells) => [...cells]);
        for (const { at, column, value } of edits) {
          const place = at % rows.length;
          const after = now[place]!.with(column, value);
          if (!hasContent(after)) continue;
          now[place] = after;
          const outcome = live.edit([{ rowIndex: place + 1, columnIndex: column, value }]);
          if (outcome.kind === 'structure') throw new Error('no edit here changes what a case is');
          for (const [rowIndex, list] of outcome.findings) byRow.set(rowIndex, list);
          totals = outcome.totals;
        }
        const sheet = sheetOf(now);
        const whole = checkLedger(readLedger(sheet.grid, sheet.recognition), contextOf(sheet));
        expect([...byRow.values()].flat().concat(totals)).toEqual(whole);
      },
    ),
    { numRuns: 300 },
  );
});

test('findings of a case do not depend on cases it shares nothing with', () => {
  const loner = [null, '周七', '13700000001', '2026-05-05', '沈所镇', '教育', 2, '反映校车停运', '=x', 1];
  fc.assert(
    fc.property(fc.array(row.filter(hasContent), { maxLength: 6 }), (others) => {
      const findingsOfLoner = (rows: readonly (readonly CellValue[])[]) => {
        const sheet = sheetOf(rows);
        return checkLedger(readLedger(sheet.grid, sheet.recognition), contextOf(sheet))
          .filter((finding) => finding.row === 2)
          .map(({ id, message }) => ({ id, message }));
      };
      expect(findingsOfLoner([loner, ...others])).toEqual(findingsOfLoner([loner]));
    }),
    { numRuns: 100 },
  );
});
