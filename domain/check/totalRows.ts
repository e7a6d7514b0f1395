/**
 * The rows that add up cases (合计, 小计, 本月合计) and what each states: how many cases, or the sum of a column.
 * Decides which rows and cells state something that can be counted again here; refuses to count.
 */
import type { BesideColumn } from '#domain/check/besideColumns';
import type { CellValue, SheetGrid } from '#domain/grid';
import type { FieldDef } from '#domain/kinds/fields';
import { normaliseText } from '#domain/recognise/normalise';
import type { Recognition } from '#domain/recognise/recognition';

export interface StatedCell {
  readonly columnIndex: number;
  readonly field: FieldDef;
  readonly counts: 'cases' | 'sum';
  readonly number: number;
}

export interface TotalRow {
  readonly rowIndex: number;
  /** Normalised label, e.g. 本月合计. */
  readonly label: string;
  readonly stated: readonly StatedCell[];
}

const LABEL = /^.{0,10}(?:合计|小计|总计|共计|累计|汇总)/;
/** 上月合计, 去年同期共计, 历年合计 are carried from other sheets. */
const OF_OTHER_ROWS =
  /^.{0,8}(?:上(?:个?月|年|季|一?周|期|旬|次|页|表)|去年|前年|往年|历年|同期|此前|以前|前期|年初|结转)/;
const LONGEST_LABEL = 24;
const CELLS_LOOKED_AT = 4;
const CASES_STATED = /^共?计?(\d+)(?:件|起|批次?|宗|案)$/;
/**
 * 合计：5件13人, the label with its number in one cell. Only with words before it that mean the rows of this sheet: 来信合计
 * counts some of them, 累计 often goes on from other sheets.
 */
const CASES_IN_LABEL =
  /^(?:(?:本|当|该|全)(?:月|年|年度|季|季度|周|旬|日|期|次|页|表)|以上|上述)?(?:合计|小计|总计|共计|汇总)[:(]?共?计?(\d+)(?:件|起|批次?|宗|案)(?:[,、]?共?计?\d+(?:人次?|户))?\)?$/;
const SUM_STATED = /^共?计?(\d+(?:\.\d+)?)(?:人次?|户|元|万元|亩)?$/;
/** Numbers in these columns name a case; they are not added up. */
const NAMING_HEADING = /号|序|日期|时间|年|电话|手机/;

export function totalRows(
  grid: SheetGrid,
  recognition: Recognition,
  fields: ReadonlyMap<string, FieldDef>,
  beside: readonly BesideColumn[],
): TotalRow[] {
  const summed = summedColumns(recognition, fields, beside);
  const first = (recognition.headerRows.at(-1) ?? -1) + 1;
  const ofCases = rowsOfCases(grid, recognition);
  const rows: TotalRow[] = [];
  for (let rowIndex = first; rowIndex < grid.rows.length; rowIndex++) {
    const label = ofCases[rowIndex] === 1 ? null : labelOf(grid.rows[rowIndex]!);
    if (label !== null) rows.push({ rowIndex, label, stated: statedIn(grid, rowIndex, summed) });
  }
  return rows;
}

/** 1 at each row that a case covers. */
function rowsOfCases(grid: SheetGrid, { cases }: Recognition): Uint8Array {
  const covered = new Uint8Array(grid.rows.length);
  for (const { rowIndex, continuation } of cases) {
    covered[rowIndex] = 1;
    for (const line of continuation) covered[line] = 1;
  }
  return covered;
}

function labelOf(row: readonly CellValue[]): string | null {
  const filled = row.filter((value) => value !== null).slice(0, CELLS_LOOKED_AT);
  for (const value of filled) {
    if (typeof value !== 'string' || value.length > LONGEST_LABEL) continue;
    const text = normaliseText(value);
    if (LABEL.test(text)) return OF_OTHER_ROWS.test(text) ? null : text;
  }
  return null;
}

function statedIn(grid: SheetGrid, rowIndex: number, summed: ReadonlyMap<number, FieldDef>): StatedCell[] {
  const stated: StatedCell[] = [];
  for (const [columnIndex, value] of grid.rows[rowIndex]!.entries()) {
    const field = summed.get(columnIndex) ?? null;
    const text = typeof value === 'string' ? normaliseText(value) : null;
    const cases = text === null ? null : (CASES_STATED.exec(text) ?? CASES_IN_LABEL.exec(text));
    if (cases) stated.push({ columnIndex, field: CASES_FIELD, counts: 'cases', number: Number(cases[1]) });
    else if (field) {
      const sum = typeof value === 'number' ? value : numberIn(text);
      if (sum !== null) stated.push({ columnIndex, field, counts: 'sum', number: sum });
    }
  }
  return stated;
}

function numberIn(text: string | null): number | null {
  const match = text === null ? null : SUM_STATED.exec(text);
  return match ? Number(match[1]) : null;
}

/** Columns of counts, and the office's own columns whose heading does not name a case. */
function summedColumns(
  { columns }: Recognition,
  fields: ReadonlyMap<string, FieldDef>,
  beside: readonly BesideColumn[],
): Map<number, FieldDef> {
  const summed = new Map<number, FieldDef>();
  for (const { columnIndex, field: fieldId, status } of columns) {
    const field = status === 'mapped' && fieldId !== null ? fields.get(fieldId) : undefined;
    if (field?.cell === 'count') summed.set(columnIndex, field);
  }
  for (const { columnIndex, field, heading } of beside) {
    if (!NAMING_HEADING.test(heading)) summed.set(columnIndex, field);
  }
  return summed;
}

/** What “共23件” counts. */
const CASES_FIELD: FieldDef = {
  id: 'cases',
  label: { zh: '件数', en: 'Cases' },
  cell: 'count',
  owner: 'facts',
  sensitive: false,
  headings: [],
};
