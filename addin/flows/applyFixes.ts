/**
 * Writes the safe fixes of findings into the sheet, and takes the last ones back. Decides cell by cell: a cell that no
 * longer holds what was checked is left, and undo restores exactly those that still hold what the fix wrote.
 */
import type {
  CellNow,
  CellRefusal,
  CellWrite,
  LedgerCells,
  LedgerSheet,
  SheetProblem,
} from '#addin/flows/ledgerSheet';
import type { CellContent } from '#domain/cellContent';
import type { Day } from '#domain/day';
import type { Finding } from '#domain/check/finding';
import { cellAddress, columnIndexOf, valueAt, type CellValue, type SheetGrid } from '#domain/grid';

export type FixableSheet = LedgerSheet & LedgerCells;

/** One cell a fix changed; both values as the sheet gave them. */
export interface FixedCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Number formats, where the fix made it another one. */
  readonly formats?: { readonly before: string; readonly after: string };
}

export interface Fixed {
  readonly done: readonly FixedCell[];
  /** Addresses left alone, with the reason. */
  readonly left: readonly { readonly cell: string; readonly reason: CellRefusal }[];
}

/** A cell, what it must hold, and what is written there then. */
export interface CellReplacement {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly expected: CellValue;
  readonly value: CellValue;
  /** The value counts this day. */
  readonly day?: Day;
  /** Of the cell, from then on. */
  readonly numberFormat?: string;
}

/** @param grid the sheet as it was checked; of two fixes of one cell the first is taken */
export function applyFixes(
  sheet: FixableSheet,
  grid: SheetGrid,
  findings: readonly Finding[],
): Promise<Fixed | { readonly problem: SheetProblem }> {
  const targets = new Map<string, CellReplacement>();
  for (const { cell, fix } of findings) {
    if (!fix || targets.has(cell)) continue;
    const place = placeOf(cell);
    const expected = valueAt(grid, place.rowIndex, place.columnIndex);
    targets.set(cell, { ...place, expected, value: fix.value, ...(fix.day ? { day: fix.day } : {}) });
  }
  return writeUnchanged(sheet, [...targets.values()]);
}

export function undoFixes(
  sheet: FixableSheet,
  fixed: readonly FixedCell[],
): Promise<Fixed | { readonly problem: SheetProblem }> {
  return writeUnchanged(
    sheet,
    fixed.map(({ rowIndex, columnIndex, before, after, formats }) => ({
      rowIndex,
      columnIndex,
      expected: after,
      value: before,
      ...(formats ? { numberFormat: formats.before } : {}),
    })),
  );
}

/** Writes where the cell holds what is expected, then reads back what stands there now. */
export async function writeUnchanged(
  sheet: FixableSheet,
  targets: readonly CellReplacement[],
): Promise<Fixed | { readonly problem: SheetProblem }> {
  if (targets.length === 0) return { done: [], left: [] };
  const now = await sheet.readCells(targets);
  if ('problem' in now) return now;
  const formatOf = new Map(targets.map((target, i) => [target, now.cells[i]!.numberFormat]));
  const changed = targets.filter((target, i) => now.cells[i]!.value !== target.expected);
  const unchanged = targets.filter((target, i) => now.cells[i]!.value === target.expected);
  const written = await sheet.write({ cells: unchanged.map(cellWrite), hiddenColumns: [], columnWidths: [] });
  if ('problem' in written) return written;
  const refused = new Set(written.refusedCells);
  const done = unchanged.filter((target) => !refused.has(cellAddress(target.rowIndex, target.columnIndex)));
  const after = await sheet.readCells(done);
  if ('problem' in after) return after;
  return {
    done: done.map((target, i) => fixedCell(target, formatOf.get(target), after.cells[i]!)),
    left: [
      ...changed.map((target) => ({
        cell: cellAddress(target.rowIndex, target.columnIndex),
        reason: 'changed' as const,
      })),
      ...written.refusedCells.map((cell) => ({ cell, reason: written.reasons?.[cell] ?? 'formula' })),
    ],
  };
}

function fixedCell(
  { rowIndex, columnIndex, expected }: CellReplacement,
  formatBefore: string | undefined,
  now: CellNow,
): FixedCell {
  const fixed = { rowIndex, columnIndex, before: expected, after: now.value };
  const isSame = formatBefore === undefined || formatBefore === now.numberFormat;
  return isSame || now.numberFormat === undefined
    ? fixed
    : { ...fixed, formats: { before: formatBefore, after: now.numberFormat } };
}

function cellWrite({
  rowIndex,
  columnIndex,
  expected,
  value,
  day,
  numberFormat,
}: CellReplacement): CellWrite {
  const content: CellContent = day === undefined ? contentOf(value) : { kind: 'day', day };
  return {
    rowIndex,
    columnIndex,
    expected,
    content,
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

/** @throws Error for a truth value: no rule proposes one, and a cell that held one is never fixed */
function contentOf(value: CellValue): CellContent {
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'string') return { kind: 'text', text: value };
  throw new Error('a fix wrote a truth value');
}

function placeOf(address: string): { rowIndex: number; columnIndex: number } {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { rowIndex: Number(row) - 1, columnIndex: columnIndexOf(letters) };
}
