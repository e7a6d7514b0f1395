import { acceptanceOf, acceptedFindings, type Acceptance } from '#domain/check/acceptance';
import { checkLedger } from '#domain/check/checkLedger';
import { day } from '#domain/day';
import { columnIndexOf, type CellValue } from '#domain/grid';
import { readLedger } from '#domain/read/readLedger';
import { sheetOfFields } from '../../support/sheetOfFields';

const TODAY = day('2026-08-03');
const ROWS: readonly (readonly CellValue[])[] = [
  ['张三', '2026-03-05', '反映道路破损', '1391234567'],
  ['李四', '2026-04-05', '反映噪音扰民', '1381234567'],
];

function placesOf(rows: readonly (readonly CellValue[])[]) {
  const sheet = sheetOfFields({ columns: ['name', 'petitionOn', 'content', 'phone'], rows });
  const cases = readLedger(sheet.grid, sheet.recognition);
  const findings = checkLedger(cases, { ...sheet, today: TODAY });
  return findings
    .filter(({ rule }) => rule === 'phone-form')
    .map((finding) => {
      const row = cases.find(({ rowIndex }) => rowIndex === finding.row - 1) ?? null;
      const column = columnIndexOf(/^[A-Z]+/.exec(finding.cell)![0]);
      return { finding, raw: sheet.grid.rows[finding.row - 1]![column]!, row };
    });
}

const { kind } = sheetOfFields({ columns: ['name'], rows: [] });
const accepted: Acceptance = acceptanceOf(placesOf(ROWS)[0]!, kind, '已与信访人核对', TODAY);

function rowsAccepted(rows: readonly (readonly CellValue[])[], acceptances = [accepted]): number[] {
  const places = placesOf(rows);
  const covered = acceptedFindings(places, acceptances, kind);
  return places.filter(({ finding }) => covered.has(finding.id)).map(({ finding }) => finding.row);
}

test('it covers its finding, wherever the row is sorted to', () => {
  expect(rowsAccepted(ROWS)).toEqual([2]);
  expect(rowsAccepted(ROWS.toReversed())).toEqual([3]);
});

test('it outlives an edit elsewhere in the row, also in the name', () => {
  expect(rowsAccepted([ROWS[0]!.with(0, '张三丰'), ROWS[1]!])).toEqual([2]);
  expect(rowsAccepted([ROWS[0]!.with(2, '反映道路破损三处'), ROWS[1]!])).toEqual([2]);
});

test('it ends when the cell changes, though the finding stays', () => {
  const edited = [ROWS[0]!.with(3, '1391234568'), ROWS[1]!];
  expect(placesOf(edited)).toHaveLength(2);
  expect(rowsAccepted(edited)).toEqual([]);
});

test('of two rows that are twins one acceptance covers one', () => {
  expect(rowsAccepted([ROWS[0]!, ROWS[0]!])).toHaveLength(1);
});

test('it holds no content of any cell', () => {
  expect(JSON.stringify(accepted)).not.toMatch(/张三|道路|1391234567/);
});
