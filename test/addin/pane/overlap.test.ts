/** A paste that is still followed while a person clicks a fix: the list shows all of both, and nothing that is gone. */
import type { SheetEvents } from '#addin/excel/sheetEvents';
import { findingGroups } from '#addin/pane/findingGroups';
import { createPane } from '#addin/pane/pane';
import type { CellContent } from '#domain/cellContent';
import { columnIndexOf } from '#domain/grid';
import { gridsOfFile } from '../../support/gridsOfFile';
import { stubPorts } from '../screens/stubPorts';

const [LEDGER] = gridsOfFile('test/fixtures/ledgers/town-register-2025.xlsx');
const SHEET = '2025年';
/** The sample's cases so often that a paste over one column is followed in several portions. */
const CASES = LEDGER!.rows.slice(6, 40);
const ROWS = [...LEDGER!.rows, ...Array.from({ length: 20 }, () => CASES).flat()];
const PASTED: readonly (readonly [string, CellContent])[] = [
  ['unit-unknown', { kind: 'text', text: '马市镇' }],
  ['id-check-digit', { kind: 'blank' }],
];
const LATER = PASTED.flatMap(([rule, content]) => [0, 1, 2].map((turns) => ({ rule, content, turns })));

test.each(LATER)('over the findings of $rule, a fix $turns turns later', async ({ rule, content, turns }) => {
  const base = stubPorts({ rows: ROWS, language: 'zh', role: 'clerk', isSignedIn: true });
  let changed: SheetEvents['onChanged'] = () => undefined;
  const watch: typeof base.workbook.watch = (events) => {
    changed = events.onChanged;
    return Promise.resolve(() => Promise.resolve());
  };
  const pane = createPane({ ...base, workbook: { ...base.workbook, watch } });
  const shown = () => pane.store.get().check.result!;
  const groupOf = (id: string) => shown().groups.find((group) => group.rule === id);
  await pane.open();
  await pane.check();
  const fixable = groupOf('date-form')!.gathered[0]!.fixable.slice(-1);
  const columnIndex = columnIndexOf(groupOf(rule)!.gathered[0]!.columnLetters);
  const rows = shown()
    .recognition.cases.map(({ rowIndex }) => rowIndex)
    .filter((rowIndex) => rowIndex !== fixable[0]!.row - 1);
  await base.workbook.sheet(SHEET).write({
    cells: rows.map((rowIndex) => ({ rowIndex, columnIndex, content })),
    hiddenColumns: [],
    columnWidths: [],
  });
  const area = (rowIndex: number) => ({
    firstRow: rowIndex,
    lastRow: rowIndex,
    firstColumn: columnIndex,
    lastColumn: columnIndex,
  });
  changed(
    SHEET,
    rows.map((rowIndex) => ({ area: area(rowIndex), isShift: false })),
  );
  for (let turn = 0; turn < turns; turn++) await base.pause(0);
  await pane.fix(fixable);
  for (let turn = 0; turn < 20; turn++) await base.pause(0);
  const { findings, recognition, groups, places } = shown();
  expect(groups).toEqual(findingGroups(findings, recognition, places));
  expect(groupOf(rule)?.findings.length ?? 0).toBeLessThan(2);
});
