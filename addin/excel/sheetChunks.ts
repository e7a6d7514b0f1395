/**
 * Decides how many rows the next request reads, so that no answer passes the limit, whatever the cells hold; and puts
 * the chunks together into a grid. Refuses to know Excel's objects.
 */
import type { DateSystem } from '#domain/day';
import type { CellValue, GridRange, SheetGrid } from '#domain/grid';

/** One megabyte is the promise; formats and JSON quotes are estimated, so the aim lies below. */
const AIM_BYTES = 600_000;
const FIRST_CELLS = 6_000;
const MOST_CELLS = 20_000;

export interface Chunk {
  readonly rowIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** Rows to ask for next. @param seen cells read so far and the bytes they took */
export function nextRowCount(columnCount: number, seen: { cells: number; bytes: number }): number {
  const cells = seen.cells === 0 ? FIRST_CELLS : (AIM_BYTES / seen.bytes) * seen.cells;
  return Math.max(1, Math.floor(Math.min(cells, MOST_CELLS) / columnCount));
}

/** Bytes of a chunk as JSON, near enough: three for a Chinese character, values and formulas both. */
export function bytesOf({ values, formulas, numberFormat }: Chunk): number {
  let bytes = 0;
  for (const part of [values, formulas, numberFormat]) {
    for (const row of part) for (const cell of row) bytes += bytesOfCell(cell);
  }
  return bytes;
}

function bytesOfCell(cell: unknown): number {
  if (typeof cell !== 'string') return 12;
  let bytes = 3;
  for (let i = 0; i < cell.length; i++) bytes += cell.charCodeAt(i) < 128 ? 1 : 3;
  return bytes;
}

export interface SheetFrame extends Pick<
  SheetGrid,
  'name' | 'visibility' | 'tables' | 'filter' | 'isProtected'
> {
  readonly dateSystem: DateSystem;
  readonly firstColumn: number;
}

export interface GridBuilder {
  add(chunk: Chunk): void;
  finish(found: Pick<SheetGrid, 'merges' | 'hiddenRows' | 'hiddenColumns'>): SheetGrid;
}

export function gridBuilder({ firstColumn, ...frame }: SheetFrame): GridBuilder {
  const rows: CellValue[][] = [];
  const formats: (readonly string[])[] = [];
  const formulaRows = new Map<number, Set<number>>();
  let columnCount = 0;
  return {
    add({ rowIndex, values, formulas, numberFormat }) {
      while (rows.length < rowIndex) rows.push([]);
      values.forEach((line, i) => {
        const cells = paddedCells(line, firstColumn);
        columnCount = Math.max(columnCount, cells.length);
        rows[rowIndex + i] = cells;
        formats[rowIndex + i] = sharedLine(numberFormat[i] as readonly string[], formats[rowIndex + i - 1]);
        const held = formulaColumns(line, formulas[i]!, firstColumn);
        if (held.size > 0) formulaRows.set(rowIndex + i, held);
      });
    },
    finish(found) {
      while (rows.length > 0 && rows.at(-1)!.length === 0) rows.pop();
      return {
        ...frame,
        ...found,
        rows,
        columnCount,
        numberFormatAt: (row, column) => formats[row]?.[column - firstColumn] ?? 'General',
        isFormulaAt: (row, column) => formulaRows.get(row)?.has(column) ?? false,
      };
    },
  };
}

/** Values from column 0 on, blanks as null, none at the end. */
function paddedCells(line: readonly unknown[], firstColumn: number): CellValue[] {
  let width = line.length;
  while (width > 0 && line[width - 1] === '') width--;
  if (width === 0) return [];
  const cells: CellValue[] = Array.from({ length: firstColumn }, () => null);
  for (let i = 0; i < width; i++) cells.push(line[i] === '' ? null : (line[i] as CellValue));
  return cells;
}

/** Most rows of a ledger have the formats of the row above: one array for all of them. */
function sharedLine(line: readonly string[], above: readonly string[] | undefined): readonly string[] {
  return above && line.length === above.length && line.every((format, i) => format === above[i])
    ? above
    : line;
}

/** Text that begins with `=` is its own formula text; a formula differs from its value. */
function formulaColumns(
  line: readonly unknown[],
  formulas: readonly unknown[],
  firstColumn: number,
): Set<number> {
  const held = new Set<number>();
  formulas.forEach((formula, i) => {
    if (typeof formula === 'string' && formula.startsWith('=') && formula !== line[i])
      held.add(firstColumn + i);
  });
  return held;
}

export function withoutSingleCells(areas: readonly GridRange[]): GridRange[] {
  return areas.filter((area) => area.firstRow < area.lastRow || area.firstColumn < area.lastColumn);
}
