/** Golden sheets for recognition: reading in.json and stating what was recognised as plain data (rows 0-based). */
import { readFileSync } from 'node:fs';
import { type CellValue, type GridRange, type SheetGrid, gridFromRows } from '#domain/grid';
import type { NotRecognised, Recognition } from '#domain/recognise/recognition';
import { isRecognition } from '#domain/recognise/recogniseSheet';

type Corners = readonly [number, number, number, number];

interface GoldenSheet {
  readonly name: string;
  readonly visibility?: SheetGrid['visibility'];
  /** [firstRow, firstColumn, lastRow, lastColumn], 0-based. */
  readonly merges: readonly Corners[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The same four numbers. */
  readonly tables?: readonly Corners[];
  readonly filter?: Corners;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

export function goldenGrids(path: string): SheetGrid[] {
  const { sheets } = JSON.parse(readFileSync(path, 'utf8')) as { readonly sheets: readonly GoldenSheet[] };
  return sheets.map(gridOf);
}

function gridOf(sheet: GoldenSheet): SheetGrid {
  return {
    ...gridFromRows(sheet.name, sheet.rows),
    visibility: sheet.visibility ?? 'visible',
    merges: sheet.merges.map(rangeOf),
    tables: (sheet.tables ?? []).map(rangeOf),
    filter: sheet.filter ? rangeOf(sheet.filter) : null,
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
  };
}

function rangeOf([firstRow, firstColumn, lastRow, lastColumn]: Corners): GridRange {
  return { firstRow, firstColumn, lastRow, lastColumn };
}

/** What was recognised, without scores and reasons: cases as [row, continuation…], columns as one line each. */
export function summaryOf(result: Recognition | NotRecognised): unknown {
  if (!isRecognition(result)) return { code: result.code };
  return {
    sheetName: result.sheetName,
    kind: result.kind,
    year: result.year,
    headerRows: result.headerRows,
    firstDataRow: result.firstDataRow,
    lastDataRow: result.lastDataRow,
    cases: result.cases.map((one) => [one.rowIndex].concat(one.continuation).join('+')).join(' '),
    ...(result.nextTable === undefined ? {} : { nextTable: result.nextTable }),
    columns: result.columns.map((column) => {
      const heading = column.group === null ? column.heading : `${column.group} | ${column.heading}`;
      const candidates = column.candidates.length === 0 ? '' : ` (${column.candidates.join(', ')})`;
      return `${heading} → ${column.field ?? column.status}${candidates}`;
    }),
  };
}
