import { applyFixes, undoFixes, type Fixed, type FixableSheet } from '#addin/flows/applyFixes';
import type { Finding } from '#domain/check/finding';
import { day } from '#domain/day';
import { cellAddress, type CellValue } from '#domain/grid';
import { memorySheet, type MemorySheet } from '../../support/memorySheet';

function fixable(sheet: MemorySheet): FixableSheet {
  return {
    ...sheet,
    readCells: (places) =>
      Promise.resolve({
        cells: places.map(({ rowIndex, columnIndex }) => ({
          value: sheet.at(rowIndex, columnIndex),
          isFormula: false,
          numberFormat: sheet.formatAt(rowIndex, columnIndex),
        })),
      }),
  };
}

function finding(rowIndex: number, columnIndex: number, value: CellValue): Finding {
  const cell = cellAddress(rowIndex, columnIndex);
  const words = { zh: '改', en: 'Change' };
  return {
    id: cell,
    rule: 'date-form',
    severity: 'info',
    cell,
    row: rowIndex + 1,
    field: 'petitionOn',
    message: words,
    fix: { words, value },
  };
}

async function checked(rows: readonly (readonly CellValue[])[]) {
  const memory = memorySheet(rows);
  const read = await memory.read();
  if (!('grid' in read)) throw new Error('not read');
  return { memory, sheet: fixable(memory), grid: read.grid };
}

function done(outcome: Fixed | { problem: unknown }): Fixed {
  if ('problem' in outcome) throw new Error('not written');
  return outcome;
}

test('fixes are written and taken back to what stood there', async () => {
  const { memory, sheet, grid } = await checked([
    ['2018.3.5', ' x '],
    [43_164, null],
  ]);
  const fixed = done(
    await applyFixes(sheet, grid, [finding(0, 0, '2018-03-05'), finding(0, 1, 'x'), finding(1, 0, null)]),
  );
  expect(memory.rows()).toEqual([
    ['2018-03-05', 'x'],
    [null, null],
  ]);
  expect(done(await undoFixes(sheet, fixed.done)).left).toEqual([]);
  expect(memory.rows()).toEqual([
    ['2018.3.5', ' x '],
    [43_164, null],
  ]);
});

test('a cell that changed since the check is left', async () => {
  const { memory, sheet, grid } = await checked([['2018.3.5', '2018.3.6']]);
  memory.type(0, 0, '2019.1.1');
  const fixed = done(
    await applyFixes(sheet, grid, [finding(0, 0, '2018-03-05'), finding(0, 1, '2018-03-06')]),
  );
  expect(memory.rows()).toEqual([['2019.1.1', '2018-03-06']]);
  expect(fixed.left).toEqual([{ cell: 'A1', reason: 'changed' }]);
});

test('undo restores exactly the cells that still hold what the fix wrote', async () => {
  const { memory, sheet, grid } = await checked([['2018.3.5', '2018.3.6']]);
  const fixed = done(
    await applyFixes(sheet, grid, [finding(0, 0, '2018-03-05'), finding(0, 1, '2018-03-06')]),
  );
  memory.type(0, 1, '2018-03-07');
  const undone = done(await undoFixes(sheet, fixed.done));
  expect(memory.rows()).toEqual([['2018.3.5', '2018-03-07']]);
  expect(undone.left).toEqual([{ cell: 'B1', reason: 'changed' }]);
});

test('a formula is never written over', async () => {
  const { memory, sheet, grid } = await checked([['2018.3.5']]);
  memory.setFormula(0, 0, '2018.3.5');
  const fixed = done(await applyFixes(sheet, grid, [finding(0, 0, '2018-03-05')]));
  expect([fixed.done, fixed.left]).toEqual([[], [{ cell: 'A1', reason: 'formula' }]]);
});

test('a date becomes a real one that shows as a date, and both are taken back', async () => {
  const { memory, sheet, grid } = await checked([['2018.3.5'], [43_164]]);
  const dates = [0, 1].map((rowIndex) => {
    const one = finding(rowIndex, 0, 43_164);
    return { ...one, fix: { ...one.fix!, shown: '2018-03-05', day: day('2018-03-05') } };
  });
  const fixed = done(await applyFixes(sheet, grid, dates));
  expect([memory.rows(), memory.formatAt(0, 0), memory.formatAt(1, 0)]).toEqual([
    [[43_164], [43_164]],
    'yyyy-mm-dd',
    'yyyy-mm-dd',
  ]);
  expect(done(await undoFixes(sheet, fixed.done)).left).toEqual([]);
  expect([memory.rows(), memory.formatAt(0, 0), memory.formatAt(1, 0)]).toEqual([
    [['2018.3.5'], [43_164]],
    'General',
    'General',
  ]);
});
