/**
 * How findings are marked in the sheet: a hidden column names, per row, the columns that are marked and how; one
 * conditional format over the ledger reads it; a visible column says the same with signs and headings, so that colour
 * is never alone. Decides places, colours and formulas; refuses to know Excel and files. No cell of the office is touched.
 */
import type { CellWrite, OwnRules, SheetWrites } from '#addin/flows/ledgerSheet';
import { addWorst, CODES, headingsOf, textsOf } from '#addin/flows/markTexts';
import { firstFreeColumn } from '#addin/flows/ownLayout';
import { SEVERITIES } from '#domain/check/severities';
import type { Finding, Severity } from '#domain/check/finding';
import { columnLetters, SHEET_ROWS, valueAt, type SheetGrid } from '#domain/grid';
import type { Recognition } from '#domain/recognise/recognition';
import { finished } from '#domain/steps';
import { CHECK_COLUMNS, checkColumnOf, type CheckColumnId } from '#domain/sync/ownColumns';

const ROWS_A_STEP = 200;
const NO_MARKS: ReadonlyMap<number, Severity> = new Map();

/** Fill and font: dark on light, at least 7 to 1, and told apart by people who see no red or green. */
const COLOURS: Readonly<Record<Severity, { readonly fill: string; readonly font: string }>> = {
  error: { fill: '#FFC7CE', font: '#7A0006' },
  warning: { fill: '#FFEB9C', font: '#5C4300' },
  info: { fill: '#DDEBF7', font: '#1F3A5F' },
};

export interface MarkPlan extends SheetWrites {
  readonly rules: OwnRules;
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
  const columns = locateCheckColumns(grid, recognition);
  const headings = headingsOf(recognition);
  const marked = yield* byRow(findings);
  const cells = headingCells(recognition, columns, language);
  for (let rowIndex = firstRowOf(recognition); rowIndex < grid.rows.length; rowIndex++) {
    if (rowIndex % ROWS_A_STEP === 0) yield 0.5 + (0.5 * rowIndex) / grid.rows.length;
    cells.push(...rowCells(grid, rowIndex, columns, marked.get(rowIndex) ?? NO_MARKS, headings));
  }
  return {
    cells,
    hiddenColumns: columns.missing.includes('marks') ? [columns.marks] : [],
    columnWidths: columns.missing.includes('findings') ? [{ columnIndex: columns.findings, width: 24 }] : [],
    rules: markRules(recognition, columns.marks),
  };
}

interface CheckColumns extends Readonly<Record<CheckColumnId, number>> {
  readonly missing: readonly CheckColumnId[];
}

function locateCheckColumns(grid: SheetGrid, recognition: Recognition): CheckColumns {
  const found = new Map<CheckColumnId, number>();
  for (const [columnIndex, heading] of (grid.rows[recognition.headerRows.at(-1)!] ?? []).entries()) {
    const own = typeof heading === 'string' ? checkColumnOf(heading) : null;
    if (own && !found.has(own)) found.set(own, columnIndex);
  }
  const missing = CHECK_COLUMNS.map(({ id }) => id).filter((id) => !found.has(id));
  const first = firstFreeColumn(grid, recognition, missing.length);
  missing.forEach((id, i) => found.set(id, first + i));
  return { findings: found.get('findings')!, marks: found.get('marks')!, missing };
}

/** Recognised again when marks are removed: no formula of an office looks like this. */
export const MARK_SIGNATURE = '"|"&COLUMN()&"';

/** Totals stand above the cases too. */
function firstRowOf({ headerRows }: Recognition): number {
  return headerRows.at(-1)! + 1;
}

/** Over the office's columns from under the headings to the end of the sheet: what is typed later is marked as well. */
function markRules(recognition: Recognition, marksColumn: number): OwnRules {
  const indexes = recognition.columns.map((column) => column.columnIndex);
  const firstRow = firstRowOf(recognition);
  const marks = `$${columnLetters(marksColumn)}${firstRow + 1}`;
  return {
    area: {
      firstRow,
      lastRow: SHEET_ROWS - 1,
      firstColumn: Math.min(...indexes),
      lastColumn: Math.max(...indexes),
    },
    signature: MARK_SIGNATURE,
    rules: SEVERITIES.map((severity) => ({
      formula: `ISNUMBER(FIND(${MARK_SIGNATURE}${CODES[severity]}|",${marks}))`,
      ...COLOURS[severity],
    })),
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
