/**
 * A sheet of a file on disk as the flows' LedgerSheet: every write is saved before it resolves, every read after a write
 * comes from the disk again, so that what the flows believe is what the file holds.
 */
import type {
  CellWrite,
  LedgerCells,
  LedgerSheet,
  OwnRules,
  SheetRead,
  SheetWrites,
  SheetWritten,
} from '#addin/flows/ledgerSheet';
import { openWorkbook, type OpenedWorkbook } from '#cli/workbook/openWorkbook';
import type { RegionSheets } from '#addin/flows/pullRegion';
import { createWorkbook } from '#cli/workbook/createWorkbook';
import type { AddedRule, CellEdit, SheetEdits } from '#cli/workbook/sheetEdits';
import { cellAddress, valueAt } from '#domain/grid';

export function fileSheet(
  path: string,
  sheetName: string,
  alreadyOpen: OpenedWorkbook,
): LedgerSheet & LedgerCells {
  let open: OpenedWorkbook | null = alreadyOpen;

  async function opened() {
    if (open) return open;
    const workbook = await openWorkbook(path);
    if ('sheets' in workbook) open = workbook;
    return workbook;
  }

  async function read(): Promise<SheetRead> {
    const workbook = await opened();
    if (!('sheets' in workbook)) return { problem: workbook };
    const grid = workbook.sheets.find((sheet) => sheet.name === sheetName);
    return grid ? { grid } : { problem: sheetGone(sheetName) };
  }

  return {
    read,
    async readCells(places) {
      const now = await read();
      if ('problem' in now) return now;
      return {
        cells: places.map(({ rowIndex, columnIndex }) => ({
          value: valueAt(now.grid, rowIndex, columnIndex),
          isFormula: now.grid.isFormulaAt(rowIndex, columnIndex),
        })),
      };
    },
    async write(writes: SheetWrites): Promise<SheetWritten> {
      const workbook = await opened();
      if (!('sheets' in workbook)) return { problem: workbook };
      const saved = await workbook.save([sheetEdits(sheetName, writes)]);
      open = null;
      if ('problem' in saved) return saved;
      return { refusedCells: saved.refused.map((cell) => cellAddress(cell.rowIndex, cell.columnIndex)) };
    },
  };
}

/** A workbook of one sheet that comes into being when the sheet does. */
export function newFileSheets(path: string): RegionSheets {
  return {
    async createSheet(sheetName, writes) {
      const saved = await createWorkbook(path, sheetEdits(sheetName, writes));
      return 'problem' in saved ? saved : { sheetName };
    },
  };
}

export function sheetEdits(sheetName: string, { cells, rules, ...columns }: SheetWrites): SheetEdits {
  return {
    sheetName,
    cells: cells.map(cellEdit),
    ...columns,
    ...(rules && { rules: { removed: [], removedSigns: [rules.signature], added: addedRules(rules) } }),
  };
}

function addedRules({ area, rules }: OwnRules): readonly AddedRule[] {
  return rules.map(({ formula, fill, font }) => ({
    areas: [area],
    formula,
    look: { fillColor: fill, fontColor: font, isBold: null, isItalic: null },
    stopsIfTrue: false,
  }));
}

function cellEdit({ content, ...place }: CellWrite): CellEdit {
  return { ...place, value: content };
}

function sheetGone(sheetName: string) {
  return {
    code: 'workbook.no-sheet',
    message: {
      zh: `文件中已没有工作表“${sheetName}”，可能同步期间被别的程序改过。请重新打开文件后再试。`,
      en: `The sheet “${sheetName}” is no longer in the file; another program may have changed it. Open it again.`,
    },
  };
}
