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
import { calm } from '../../support/calm';
import { stubPorts } from '../screens/stubPorts';
import { cellsOf, LEDGER, OPTIONS } from './openInExcel';

const ROW = 6;
const PHONE = 3;
/** Of a check, when the sheet is read. */
const READ_SHARE = 0.3;

interface Desk {
  readonly pane: Pane;
  readonly type: (rowIndex: number, columnIndex: number, text: string) => void;
  readonly act: (work: (sheet: Sheet) => void) => void;
  /** What the check's columns say of a row. */
  readonly marksOf: (rowIndex: number) => readonly unknown[];
  /** Until the pane has followed everything. */
  readonly followed: () => Promise<void>;
  /** Requests of the add-in so far. */
  readonly requests: () => number;
}

let stopWatching = () => Promise.resolve();
afterEach(() => stopWatching());

interface DeskOptions {
  /** After which a small ledger is checked again; never, unless given. */
  readonly pause?: () => Promise<void>;
  /** What a person does while the first check runs, once the sheet was read. */
  readonly meanwhile?: (sheet: Sheet) => void;
}

const never = () => new Promise<void>(() => undefined);

async function checkedDesk({ pause = never, meanwhile }: DeskOptions = {}): Promise<Desk> {
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
  const { pause: gather, settled } = calm();
  const watch: typeof watchSheets = async (events) => (stopWatching = await watchSheets(events, gather));
  const excel = { sheetNames, sheet: excelSheet, showMarks, rewriteMarks, hideMarks, watch };
  const pane = createPane({ ...base, pause, workbook: { ...base.workbook, ...excel } });
  await pane.open();
  const sheet = workbook.sheets[0]!;
  let isRead = false;
  pane.store.subscribe(() => {
    if (isRead || pane.store.get().check.share <= READ_SHARE) return;
    isRead = true;
    if (meanwhile) workbook.act('user', () => meanwhile(sheet));
  });
  await pane.check();
  const columns = CHECK_COLUMNS.map(({ heading }) =>
    Array.from({ length: 60 }, (_, at) => at).find((at) => sheet.valueAt(3, at) === heading.zh),
  );
  return {
    pane,
    type: (rowIndex, columnIndex, text) =>
      workbook.act('user', () => void setUserInput(sheet, rowIndex, columnIndex, text)),
    act: (work) => workbook.act('user', () => work(sheet)),
    marksOf: (rowIndex) => columns.map((column) => sheet.valueAt(rowIndex, column!)),
    followed: () => settled(() => requests),
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
  await desk.followed();
  expect(findingsOf(desk, ROW + 1)).toEqual(['phone-form D7', 'date-form P7']);
  expect(desk.marksOf(ROW)).toEqual(['△ 联系电话；○ 办结时间', '|4w|16i|']);
  expect(desk.pane.store.get().check.result!.findings.length).toBe(count + 1);
  desk.type(ROW, PHONE, '19903793214');
  await desk.followed();
  expect([findingsOf(desk, ROW + 1), desk.marksOf(ROW)]).toEqual(before);
});

test('what is typed while the first check runs is followed after it', async () => {
  const desk = await checkedDesk({
    meanwhile: (sheet) => void setUserInput(sheet, ROW, PHONE, '1990379321'),
  });
  await desk.followed();
  expect(findingsOf(desk, ROW + 1)).toEqual(['phone-form D7', 'date-form P7']);
  expect(desk.marksOf(ROW)).toEqual(['△ 联系电话；○ 办结时间', '|4w|16i|']);
});

test('an accepted finding is open and marked again once its cell changed, though the finding says the same', async () => {
  const desk = await checkedDesk();
  const { pane } = desk;
  desk.type(ROW, PHONE, '1990379321');
  await desk.followed();
  const phone = pane.store.get().check.result!.findings.find(({ cell }) => cell === 'D7');
  await pane.accept([phone!], '已与信访人核实');
  expect([findingsOf(desk, ROW + 1), desk.marksOf(ROW)]).toEqual([['date-form P7'], ['○ 办结时间', '|16i|']]);
  desk.type(ROW, PHONE, '1990379322');
  await desk.followed();
  const after = pane.store.get().check.result!.findings.find(({ cell }) => cell === 'D7');
  expect(after!.message).toEqual(phone!.message);
  expect(desk.marksOf(ROW)).toEqual(['△ 联系电话；○ 办结时间', '|4w|16i|']);
  expect(pane.store.get().check.result!.accepted).toEqual([]);
});

test('what the add-in writes itself is not followed for ever', async () => {
  const desk = await checkedDesk();
  desk.type(ROW, PHONE, '1990379321');
  await desk.followed();
  const requests = desk.requests();
  await desk.followed();
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
  await desk.followed();
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
  await desk.followed();
  expect(desk.pane.store.get().check.isStale).toBe(true);
  const requests = desk.requests();
  desk.type(ROW, PHONE, '1');
  await desk.followed();
  expect(desk.requests() - requests).toBe(1);
});

test('a ledger that is not large is then checked again without being asked for', async () => {
  const desk = await checkedDesk({ pause: () => Promise.resolve() });
  const marks = desk.marksOf(ROW);
  desk.act((sheet) => insertLines(sheet, 'row', ROW, 1));
  await desk.followed();
  const { isStale, result } = desk.pane.store.get().check;
  expect([isStale, result!.cases]).toEqual([false, 86]);
  expect([desk.marksOf(ROW), desk.marksOf(ROW + 1)]).toEqual([[null, null], marks]);
  desk.type(ROW + 1, PHONE, '1990379321');
  await desk.followed();
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
  await desk.followed();
  desk.act((sheet) => {
    beside = [sheet.valueAt(ROW, at), sheet.valueAt(ROW, at + 1)];
  });
  expect(beside).toEqual([null, null]);
});
