/**
 * Columns of days compared row by row: a column taken for the closing that mostly lies before the petition is no
 * closing. Decides only to ask; an order of days alone never maps a column, and usual headings stand.
 */
import { type SheetGrid, valueAt } from '#domain/grid';
import type { Day } from '#domain/day';
import type { FieldDef, LedgerKind } from '#domain/kinds/fields';
import { fieldOf } from '#domain/kinds/kinds';
import { readDay } from '#domain/read/readDay';
import { spreadSample } from '#domain/recognise/columnSample';
import { WHY_ASKED, askedReason } from '#domain/recognise/mappingReasons';
import type { RecognisedColumn } from '#domain/recognise/recognition';

const BEGINNINGS = ['petitionOn', 'foundOn', 'receivedOn', 'registeredOn'];
const LATER = new Set(['assignedOn', 'acceptedOn', 'due', 'repliedOn', 'closedOn', 'resolvedOn']);
/** From here on a heading is a usual name of its field, which mistyped days do not disprove. */
const USUAL_HEADING = 0.95;
const MIN_PAIRS = 5;
const MOSTLY = 0.5;

/** @param rowIndexes rows that may hold cases */
export function askDisorder(
  kind: LedgerKind,
  grid: SheetGrid,
  rowIndexes: readonly number[],
  columns: readonly RecognisedColumn[],
  year: number | null,
): readonly RecognisedColumn[] {
  const doubtful = columns.filter(
    ({ field, score }) => field !== null && LATER.has(field) && score < USUAL_HEADING,
  );
  if (doubtful.length === 0) return columns;
  const beginning = columns
    .filter(({ field }) => field !== null && BEGINNINGS.includes(field))
    .sort((a, b) => BEGINNINGS.indexOf(a.field!) - BEGINNINGS.indexOf(b.field!))[0];
  if (!beginning) return columns;
  const days = daysOf(kind, grid, spreadSample(rowIndexes), year);
  const begun = days(beginning);
  return columns.map((column) =>
    doubtful.includes(column) && liesBefore(begun, days(column)) ? asked(kind, column) : column,
  );
}

type DaysOf = (column: RecognisedColumn) => readonly (Day | null)[];

function daysOf(
  kind: LedgerKind,
  grid: SheetGrid,
  rowIndexes: readonly number[],
  ledgerYear: number | null,
): DaysOf {
  return ({ columnIndex, field }) => {
    const context = { field: fieldOf(kind, field!)!, dateSystem: grid.dateSystem, ledgerYear };
    return rowIndexes.map((row) => {
      const raw = valueAt(grid, row, columnIndex);
      const format = typeof raw === 'number' ? grid.numberFormatAt(row, columnIndex) : 'General';
      const { value } = readDay(raw, format, context);
      return typeof value === 'string' ? (value as Day) : null;
    });
  };
}

function liesBefore(begun: readonly (Day | null)[], days: readonly (Day | null)[]): boolean {
  let pairs = 0;
  let before = 0;
  days.forEach((day, at) => {
    const start = begun[at] ?? null;
    if (day === null || start === null) return;
    pairs++;
    if (day < start) before++;
  });
  return pairs >= MIN_PAIRS && before / pairs > MOSTLY;
}

function asked(kind: LedgerKind, column: RecognisedColumn): RecognisedColumn {
  const field: FieldDef = fieldOf(kind, column.field!)!;
  return {
    ...column,
    field: null,
    status: 'asked',
    score: Math.min(column.score, 0.69),
    reason: askedReason(column.heading, [field], WHY_ASKED.disorder),
    candidates: [field.id],
  };
}
