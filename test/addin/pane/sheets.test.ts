/** Month sheets of one ledger: found, answered once for all, checked and synced one after another. */
import { stubPorts } from '../screens/stubPorts';
import type { FixableSheet } from '#addin/flows/applyFixes';
import { createPane, type Pane } from '#addin/pane/pane';
import type { PanePorts } from '#addin/pane/ports';
import type { CellValue } from '#domain/grid';
import { askedRows } from '../../support/askedLedger';
import { memorySheet, type MemorySheet } from '../../support/memorySheet';

type Rows = readonly (readonly CellValue[])[];

const MONTHS: Readonly<Record<string, Rows>> = {
  '2025年1月': askedRows('2025年1月').slice(0, 5),
  '2025年2月': [...askedRows('2025年2月').slice(0, 2), ...askedRows('2025年2月', undefined, 3).slice(2)],
  说明: [['本表由各村填报'], ['每月五日前报送']],
};

function desk(sheets: Readonly<Record<string, Rows>> = MONTHS, active = '2025年1月') {
  const held = new Map<string, MemorySheet>(
    Object.entries(sheets).map(([name, rows]) => [name, memorySheet(rows, name)]),
  );
  const base = stubPorts({ rows: [], language: 'zh', role: 'clerk', isSignedIn: true });
  let shown = active;
  const sheetOf = (name: string): FixableSheet => {
    const sheet = held.get(name)!;
    return {
      ...sheet,
      readCells: (places) =>
        Promise.resolve({
          cells: places.map(({ rowIndex, columnIndex }) => ({
            value: sheet.at(rowIndex, columnIndex),
            isFormula: false,
          })),
        }),
    };
  };
  const ports: PanePorts = {
    ...base,
    workbook: {
      ...base.workbook,
      sheetNames: () => Promise.resolve({ active: shown, visible: [...held.keys()] }),
      sheet: sheetOf,
      goTo: (name) => {
        shown = name;
        return Promise.resolve({});
      },
    },
  };
  return { ports, held };
}

async function opened(ports: PanePorts): Promise<Pane> {
  const pane = createPane(ports);
  await pane.open();
  return pane;
}

const lines = (pane: Pane) => pane.store.get().sheets.lines;
const named = (pane: Pane) => lines(pane)!.map(({ sheetName, cases, asked }) => [sheetName, cases, asked]);
const outcomes = (pane: Pane) => lines(pane)!.map(({ outcome }) => outcome?.kind);

test('the sheets of the ledger are found; an answer given on one counts on all', async () => {
  const { ports } = desk();
  const pane = await opened(ports);
  expect([pane.store.get().sheets.visible.length, lines(pane)]).toEqual([3, null]);
  await pane.findSheets();
  expect(named(pane)).toEqual([
    ['2025年1月', 3, 1],
    ['2025年2月', 2, 1],
  ]);
  await pane.answerColumn('办理时间', 'closedOn');
  await pane.findSheets();
  expect(named(pane)).toEqual([
    ['2025年1月', 3, 0],
    ['2025年2月', 2, 0],
  ]);
  await pane.readOther('2025年2月');
  const { ledger } = pane.store.get();
  expect(ledger.status === 'known' && ledger.known.knowledge.answers).toEqual({ 办理时间: 'closedOn' });
});

test('all are checked, each with its own figures', async () => {
  const { ports } = desk();
  const pane = await opened(ports);
  await pane.checkSheets();
  expect(outcomes(pane)).toEqual(['checked', 'checked']);
  expect([pane.store.get().sheets.status, pane.store.get().check.status]).toEqual(['idle', 'idle']);
});

test('nothing is sent before all were previewed; then every sheet is', async () => {
  const { ports, held } = desk();
  const pane = await opened(ports);
  await pane.syncSheets();
  await pane.findSheets();
  await pane.syncSheets();
  const written = () => [...held.values()].map((sheet) => sheet.written() > 0);
  expect(written()).toEqual([false, false, false]);
  await pane.previewSheets();
  expect([outcomes(pane), written()]).toEqual([
    ['previewed', 'previewed'],
    [false, false, false],
  ]);
  await pane.syncSheets();
  expect([outcomes(pane), written()]).toEqual([
    ['sent', 'sent'],
    [true, true, false],
  ]);
  expect(lines(pane)!.map(({ outcome }) => outcome && 'created' in outcome && outcome.created)).toEqual([
    2, 2,
  ]);
});

test('going from sheet to sheet keeps the figures, but nothing may be sent on an old preview', async () => {
  const { ports, held } = desk();
  const pane = await opened(ports);
  await pane.checkSheets();
  await pane.readOther('2025年2月');
  expect(outcomes(pane)).toEqual(['checked', 'checked']);
  await pane.previewSheets();
  await pane.readOther('2025年1月');
  expect(outcomes(pane)).toEqual([undefined, undefined]);
  await pane.syncSheets();
  expect([...held.values()].map((sheet) => sheet.written())).toEqual([0, 0, 0]);
  await pane.removeTraces();
  expect(lines(pane)).toBe(null);
});

test('a sheet that cannot be read does not keep the others from their turn', async () => {
  const { ports } = desk();
  const problem = { code: 'workbook.no-sheet', message: { zh: '没有', en: 'gone' } };
  let isGone = false;
  const pane = await opened({
    ...ports,
    workbook: {
      ...ports.workbook,
      sheet: (name) => {
        const sheet = ports.workbook.sheet(name);
        const isBroken = isGone && name === '2025年1月';
        return isBroken ? { ...sheet, read: () => Promise.resolve({ problem }) } : sheet;
      },
      showMarks: () => {
        isGone = true;
        return Promise.resolve({});
      },
    },
  });
  await pane.checkSheets();
  expect(outcomes(pane)).toEqual(['checked', 'checked']);
  await pane.checkSheets();
  expect(lines(pane)).toEqual([]);
});

test('a ledger of one sheet says so', async () => {
  const pane = await opened(desk({ '2025年1月': MONTHS['2025年1月']!, 说明: MONTHS['说明']! }).ports);
  await pane.findSheets();
  expect(named(pane)).toEqual([['2025年1月', 3, 1]]);
});
