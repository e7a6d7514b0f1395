/**
 * How findings are marked in the sheet: a hidden column names, per row, the columns that are marked and how; one
 * conditional format over the ledger reads it; a visible column says the same with signs and headings, so that colour
 * is never alone. Decides texts and places; refuses to know Excel. No cell of the office is touched.
 */
import type { CellWrite, SheetWrites } from '#addin/flows/ledgerSheet';
import { addWorst, CODES, headingsOf, SEVERITIES, textsOf } from '#addin/flows/markTexts';
import type { Finding, Severity } from '#domain/check/finding';
import { cellAddress, columnLetters, valueAt, type GridRange, type SheetGrid } from '#domain/grid';
import type { Recognition } from '#domain/recognise/recognition';
import { finished } from '#domain/steps';
import { CHECK_COLUMNS, checkColumnOf, type CheckColumnId } from '#domain/sync/ownColumns';

const ROWS_A_STEP = 200;
const NO_MARKS: ReadonlyMap<number, Severity> = new Map();

export interface MarkRule {
  readonly severity: Severity;
  /** For the top left cell of the area; Excel moves its relative references along. */
  readonly formula: string;
}

export interface MarkPlan {
  readonly writes: SheetWrites;
  /** The office's columns of all cases. */
  readonly area: GridRange;
  readonly rules: readonly MarkRule[];
}

/** @param grid the sheet as it was checked */
export function planMarks(
  grid: SheetGrid,
  recognition: Recognition,
  findings: readonly Finding[],
  language: 'zh' | 'en',
): MarkPlan {
  return finished(planMarkSteps(grid, recognition, findings, language));
}

/** The same in steps; every yield is the share done so far, 0–1. */
export function* planMarkSteps(
  grid: SheetGrid,
  recognition: Recognition,
  findings: readonly Finding[],
  language: 'zh' | 'en',
): Generator<number, MarkPlan> {
  const headingRow = recognition.headerRows.at(-1)!;
  const columns = locateCheckColumns(grid, headingRow);
  const headings = headingsOf(recognition);
  const area = ledgerArea(recognition);
  const marked = yield* byRow(findings);
  const cells = headingCells(recognition, columns, language);
  for (let rowIndex = area.firstRow; rowIndex <= area.lastRow; rowIndex++) {
    if (rowIndex % ROWS_A_STEP === 0) yield 0.5 + (0.5 * rowIndex) / area.lastRow;
    cells.push(...rowCells(grid, rowIndex, columns, marked.get(rowIndex) ?? NO_MARKS, headings));
  }
  return {
    area,
    rules: SEVERITIES.map((severity) => ({ severity, formula: ruleFormula(severity, area, columns.marks) })),
    writes: {
      cells,
      hiddenColumns: columns.missing.includes('marks') ? [columns.marks] : [],
      columnWidths: columns.missing.includes('findings')
        ? [{ columnIndex: columns.findings, width: 24 }]
        : [],
    },
  };
}

interface CheckColumns extends Readonly<Record<CheckColumnId, number>> {
  readonly missing: readonly CheckColumnId[];
}

export function locateCheckColumns(grid: SheetGrid, headingRow: number): CheckColumns {
  const found = new Map<CheckColumnId, number>();
  for (const [columnIndex, heading] of (grid.rows[headingRow] ?? []).entries()) {
    const own = typeof heading === 'string' ? checkColumnOf(heading) : null;
    if (own && !found.has(own)) found.set(own, columnIndex);
  }
  const missing = CHECK_COLUMNS.map(({ id }) => id).filter((id) => !found.has(id));
  missing.forEach((id, i) => found.set(id, grid.columnCount + i));
  return { findings: found.get('findings')!, marks: found.get('marks')!, missing };
}

/** Recognised again when marks are removed: no formula of an office looks like this. */
export const MARK_SIGNATURE = '"|"&COLUMN()&"';

function ruleFormula(severity: Severity, area: GridRange, marksColumn: number): string {
  const marks = `$${columnLetters(marksColumn)}${area.firstRow + 1}`;
  return `=ISNUMBER(FIND(${MARK_SIGNATURE}${CODES[severity]}|",${marks}))`;
}

function ledgerArea({ firstDataRow, lastDataRow, columns }: Recognition): GridRange {
  const indexes = columns.map((column) => column.columnIndex);
  return {
    firstRow: firstDataRow,
    lastRow: Math.max(firstDataRow, lastDataRow),
    firstColumn: Math.min(...indexes),
    lastColumn: Math.max(...indexes),
  };
}

function headingCells(
  { headerRows, columns: office }: Recognition,
  columns: CheckColumns,
  language: 'zh' | 'en',
): CellWrite[] {
  const rowIndex = headerRows.at(-1)!;
  const last = Math.max(...office.map((column) => column.columnIndex));
  return CHECK_COLUMNS.filter(({ id }) => columns.missing.includes(id)).map(({ id, heading }) => ({
    rowIndex,
    columnIndex: columns[id],
    content: { kind: 'text', text: heading[language] },
    format: 'text',
    like: { rowIndex, columnIndex: last },
  }));
}

/** By row: the marked columns, left to right, each with its worst severity. */
function* byRow(
  findings: readonly Finding[],
): Generator<number, ReadonlyMap<number, ReadonlyMap<number, Severity>>> {
  const rows = new Map<number, Map<number, Severity>>();
  for (const [index, finding] of findings.entries()) {
    if (index % ROWS_A_STEP === 0) yield (0.5 * index) / findings.length;
    const columns = rows.get(finding.row - 1) ?? new Map<number, Severity>();
    addWorst(columns, finding);
    rows.set(finding.row - 1, columns);
  }
  return rows;
}

/** Only cells that say something else than they should; rows without findings are cleared. */
function rowCells(
  grid: SheetGrid,
  rowIndex: number,
  columns: CheckColumns,
  marked: ReadonlyMap<number, Severity>,
  headings: ReadonlyMap<number, string>,
): CellWrite[] {
  const texts = textsOf(marked, headings);
  return (['findings', 'marks'] as const).flatMap((id): CellWrite[] => {
    const text = texts[id];
    if ((valueAt(grid, rowIndex, columns[id]) ?? '') === text) return [];
    const content = text === '' ? ({ kind: 'blank' } as const) : ({ kind: 'text', text } as const);
    return [{ rowIndex, columnIndex: columns[id], content, format: 'text' }];
  });
}

/** `A3:N120` of an area. */
export function areaAddress({ firstRow, firstColumn, lastRow, lastColumn }: GridRange): string {
  return `${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`;
}
