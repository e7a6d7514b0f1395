/**
 * @jest-environment ./test/support/officeEnvironment.cjs
 *
 * A person types into a checked sheet: the pane's findings and the sheet's own columns follow by themselves.
 */
import { excelSheet } from '#addin/excel/excelSheet';
import { hideMarks, rewriteMarks, showMarks } from '#addin/excel/marks';
import { watchSheets } from '#addin/excel/sheetEvents';
import { sheetNames } from '#addin/excel/sheets';
import { createPane, type Pane } from '#addin/pane/pane';
import { CHECK_COLUMNS } from '#domain/sync/ownColumns';
import { fromSheets } from '#local/host/model/load';
import type { Sheet } from '#local/host/model/sheet';
import { deleteLines, insertLines } from '#local/host/model/structure';
import { setUserInput } from '#local/host/model/typing';
import { hostOf } from '../../local/host/support/officeOnHost';
import { stubPorts } from '../screens/stubPorts';
import { cellsOf, LEDGER, OPTIONS } from './openInExcel';

const ROW = 6;
const PHONE = 3;
const FOLLOWED_MS = 250;
const followed = () => new Promise((settle) => void setTimeout(settle, FOLLOWED_MS));

interface Desk {
  readonly pane: Pane;
  readonly type: (rowIndex: number, columnIndex: number, text: string) => void;
  readonly act: (work: (sheet: Sheet) => void) => void;
  /** What the check's columns say of a row. */
  readonly marksOf: (rowIndex: number) => readonly unknown[];
  /** Requests of the add-in so far. */
  readonly requests: () => number;
}

let stopWatching = () => Promise.resolve();
afterEach(() => stopWatching());

/** @param pause after which a small ledger is checked again; never, unless given */
async function checkedDesk(pause = () => new Promise<void>(() => undefined)): Promise<Desk> {
  const workbook = fromSheets(
    [{ name: LEDGER.name, cells: cellsOf(LEDGER.rows), merges: LEDGER.merges }],
    OPTIONS,
  );
  const host = hostOf(workbook);
  const process = host.process.bind(host);
  let requests = 0;
  host.process = (text) => {
    requests += 1;
    return process(text);
  };
  const base = stubPorts({ rows: [], language: 'zh', role: 'clerk', isSignedIn: true });
  const watch: typeof watchSheets = async (events) => (stopWatching = await watchSheets(events));
  const excel = { sheetNames, sheet: excelSheet, showMarks, rewriteMarks, hideMarks, watch };
  const pane = createPane({ ...base, pause, workbook: { ...base.workbook, ...excel } });
  await pane.open();
  await pane.check();
  const sheet = workbook.sheets[0]!;
  const columns = CHECK_COLUMNS.map(({ heading }) =>
    Array.from({ length: 60 }, (_, at) => at).find((at) => sheet.valueAt(3, at) === heading.zh),
  );
  return {
    pane,
    type: (rowIndex, columnIndex, text) =>
      workbook.act('user', () => void setUserInput(sheet, rowIndex, columnIndex, text)),
    act: (work) => workbook.act('user', () => work(sheet)),
    marksOf: (rowIndex) => columns.map((column) => sheet.valueAt(rowIndex, column!)),
    requests: () => requests,
  };
}

function findingsOf({ pane }: Desk, rowNumber: number): readonly string[] {
  const { findings } = pane.store.get().check.result!;
  return findings.filter(({ row }) => row === rowNumber).map(({ rule, cell }) => `${rule} ${cell}`);
}

test('a typed cell changes the findings and the marks of its row, and back', async () => {
  const desk = await checkedDesk();
  const before = [findingsOf(desk, ROW + 1), desk.marksOf(ROW)];
  expect(before).toEqual([['date-form P7'], ['○ 办结时间', '|16i|']]);
  const count = desk.pane.store.get().check.result!.findings.length;
  desk.type(ROW, PHONE, '1990379321');
  await followed();
  expect(findingsOf(desk, ROW + 1)).toEqual(['phone-form D7', 'date-form P7']);
  expect(desk.marksOf(ROW)).toEqual(['△ 联系电话；○ 办结时间', '|4w|16i|']);
  expect(desk.pane.store.get().check.result!.findings.length).toBe(count + 1);
  desk.type(ROW, PHONE, '19903793214');
  await followed();
  expect([findingsOf(desk, ROW + 1), desk.marksOf(ROW)]).toEqual(before);
});

test('what the add-in writes itself is not followed for ever', async () => {
  const desk = await checkedDesk();
  desk.type(ROW, PHONE, '1990379321');
  await followed();
  const requests = desk.requests();
  await followed();
  expect(desk.requests()).toBe(requests);
});

test('a paste of many cells comes to what a check of the whole finds', async () => {
  const desk = await checkedDesk();
  desk.act((sheet) =>
    sheet.write({ firstRow: 4, firstColumn: PHONE, lastRow: 43, lastColumn: PHONE }, () => ({
      value: '1990379321',
      formula: null,
    })),
  );
  await followed();
  const { findings } = desk.pane.store.get().check.result!;
  const marks = desk.marksOf(20);
  expect(marks[1]).toBe('|2i|4w|16i|');
  await desk.pane.check();
  expect([desk.pane.store.get().check.result!.findings, desk.marksOf(20)]).toEqual([findings, marks]);
});

test.each([
  ['a row is inserted', (sheet: Sheet) => void insertLines(sheet, 'row', 10, 1)],
  ['a column is deleted', (sheet: Sheet) => void deleteLines(sheet, 'column', 2, 1)],
  ['a heading is changed', (sheet: Sheet) => void setUserInput(sheet, 3, 3, '备注')],
  ['a row is written below the last', (sheet: Sheet) => void setUserInput(sheet, 100, 2, '张三')],
])('when %s the check is out of date and nothing more is marked', async (_name, change) => {
  const desk = await checkedDesk();
  desk.act(change);
  await followed();
  expect(desk.pane.store.get().check.isStale).toBe(true);
  const requests = desk.requests();
  desk.type(ROW, PHONE, '1');
  await followed();
  expect(desk.requests() - requests).toBe(1);
});

test('a ledger that is not large is then checked again without being asked for', async () => {
  const desk = await checkedDesk(() => Promise.resolve());
  const marks = desk.marksOf(ROW);
  desk.act((sheet) => insertLines(sheet, 'row', ROW, 1));
  await followed();
  const { isStale, result } = desk.pane.store.get().check;
  expect([isStale, result!.cases]).toEqual([false, 86]);
  expect([desk.marksOf(ROW), desk.marksOf(ROW + 1)]).toEqual([[null, null], marks]);
  desk.type(ROW + 1, PHONE, '1990379321');
  await followed();
  expect(desk.marksOf(ROW + 1)).toEqual(['△ 联系电话；○ 办结时间', '|4w|16i|']);
});

test('a column of ours that a person deleted is not written anywhere else', async () => {
  const desk = await checkedDesk();
  const at = LEDGER.columnCount;
  let beside: readonly unknown[] = [];
  desk.act((sheet) => {
    deleteLines(sheet, 'column', at, 2);
    setUserInput(sheet, 3, at, '◇另记');
    setUserInput(sheet, ROW, PHONE, '1');
  });
  await followed();
  desk.act((sheet) => {
    beside = [sheet.valueAt(ROW, at), sheet.valueAt(ROW, at + 1)];
  });
  expect(beside).toEqual([null, null]);
});
