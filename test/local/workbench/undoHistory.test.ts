import type { Day } from '#domain/day';
import { ownEngine } from '#local/host/formula/ownEngine';
import { areaOf, cellArea } from '#local/host/model/area';
import { copyArea, pasteCells } from '#local/host/model/clipboard';
import { setUserInput } from '#local/host/model/typing';
import { createWorkbook } from '#local/host/model/workbook';
import { UndoHistory } from '#local/workbench/page/undoHistory';

function desk() {
  const workbook = createWorkbook({ today: () => '2026-01-05' as Day, locale: 'zh-CN', engine: ownEngine });
  const history = new UndoHistory(workbook);
  const sheet = workbook.activeSheet;
  const type = (rowIndex: number, columnIndex: number, text: string) =>
    history.act(sheet, cellArea(rowIndex, columnIndex), () =>
      setUserInput(sheet, rowIndex, columnIndex, text),
    );
  const value = (rowIndex: number, columnIndex: number) => sheet.valueAt(rowIndex, columnIndex);
  return { workbook, history, sheet, type, value };
}

test('typing is undone and done again, and a formula follows', () => {
  const { history, type, value } = desk();
  type(0, 0, '1');
  type(0, 1, '=A1+1');
  type(0, 0, '5');
  expect(value(0, 1)).toBe(6);
  history.undo();
  expect([value(0, 0), value(0, 1)]).toEqual([1, 2]);
  history.redo();
  expect([value(0, 0), value(0, 1)]).toEqual([5, 6]);
});

test('a paste with merged areas is undone as a whole', () => {
  const { history, sheet, type, value } = desk();
  type(0, 0, '合计');
  sheet.setPart('merges', [areaOf(0, 0, 1, 2)]);
  type(4, 1, '旧');
  history.act(sheet, areaOf(4, 0, 1, 2), () =>
    pasteCells(sheet, areaOf(4, 0, 1, 2), copyArea(sheet, areaOf(0, 0, 1, 2))),
  );
  expect([value(4, 0), value(4, 1), sheet.parts.merges.length]).toEqual(['合计', null, 2]);
  history.undo();
  expect([value(4, 0), value(4, 1), sheet.parts.merges]).toEqual([null, '旧', [areaOf(0, 0, 1, 2)]]);
});

test('an edit that was refused is not in the history', () => {
  const { history, type, value } = desk();
  type(0, 0, '1');
  expect(type(0, 1, 'x'.repeat(40_000))).toBe('too-long');
  history.undo();
  expect(value(0, 0)).toBeNull();
});

test('what the add-in writes ends the history of that sheet only', () => {
  const { workbook, history, sheet, type, value } = desk();
  const other = workbook.addSheet('另一张');
  history.act(other, cellArea(0, 0), () => setUserInput(other, 0, 0, '别处'));
  type(0, 0, '1');
  workbook.act('addin', () => sheet.write(cellArea(3, 3), () => ({ value: '写入', formula: null })));
  history.undo();
  expect([value(0, 0), other.valueAt(0, 0)]).toEqual([1, null]);
});
