/**
 * The consolidated sheet as cells: title, as of when, who has not synced, headings, one row a case with its stamp.
 * Decides columns, order and layout, so that the sheet is recognised and synced like any ledger of its kind. Refuses to
 * know how cases are fetched and what a workbook is.
 */
import { deadlineLights } from '#addin/flows/deadlineLights';
import type { CellWrite, SheetWrites } from '#addin/flows/ledgerSheet';
import { COLUMN_WIDTHS, memoryHeading, type OwnLayout, type WorkbookMemory } from '#addin/flows/ownLayout';
import { REGISTERING_UNIT, type Region } from '#addin/flows/regionCases';
import { regionTitle, statusLines } from '#addin/flows/regionWords';
import { resultCells, statusCells, type Language } from '#addin/flows/statusCells';
import { READER_REVISION } from '#addin/flows/readerRevision';
import type { CellContent } from '#domain/cellContent';
import { serialFromDay } from '#domain/day';
import { gridFromRows, type CellValue } from '#domain/grid';
import type { CellKind, FieldDef, LedgerKind } from '#domain/kinds/fields';
import { renderValue } from '#domain/read/renderCell';
import { columnSource } from '#domain/sync/fieldSources';
import { OWN_COLUMNS, type OwnColumnId } from '#domain/sync/ownColumns';
import { formatStamp, type FieldBase } from '#domain/sync/stamp';
import { agreedBase } from '#domain/sync/touched';
import { homeOf } from '#domain/sync/ids';
import type { CaseView } from '#domain/wire/sync';
import type { Day } from '#domain/day';

export const TITLE_ROW = 0;
export const HEADING_ROW = 3;
const FIRST_CASE_ROW = 4;

/** What a supervisor fills in, whether or not any case has it yet. */
const ALWAYS_SHOWN = new Set([REGISTERING_UNIT, 'responsible', 'leader']);
/** A row number of another sheet says nothing here. */
const NEVER_SHOWN = new Set(['seq']);

/** Widths in characters; two to a Chinese one. */
const WIDTHS: Partial<Record<CellKind, number>> = {
  text: 36,
  address: 22,
  unit: 18,
  day: 12,
  category: 26,
  idNo: 21,
  phone: 15,
};
const USUAL_WIDTH = 12;
const NOTHING_YET = gridFromRows('', []);

export interface RegionSheet {
  readonly kind: LedgerKind;
  readonly region: Region;
  /** Name of the unit at the top of the region. */
  readonly unitName: string;
  readonly memory: WorkbookMemory;
  readonly today: Day;
  readonly language: Language;
}

/** A column of the sheet that holds a field. */
export interface FieldColumn {
  readonly columnIndex: number;
  readonly field: FieldDef;
  /** See columnSource. */
  readonly source: string;
}

export function composeRegionSheet(sheet: RegionSheet): SheetWrites {
  const { kind, region, memory, language, today } = sheet;
  const columns = regionColumns(kind, region).map((field, columnIndex) => ({
    columnIndex,
    field,
    source: columnSource(field.label.zh),
  }));
  const layout = ownColumnsBehind(columns.length);
  const headings = columns.map(({ field }) => field.label.zh);
  const lines = [regionTitle(kind, sheet.unitName, headings), ...statusLines(region, today, language)];
  return {
    cells: [
      ...lines.map((text, i) => textCell(TITLE_ROW + i, 0, text)),
      ...headings.map((text, columnIndex) => textCell(HEADING_ROW, columnIndex, text)),
      ...ownHeadings(layout, language),
      memoryHeading(layout, memory, language),
      ...inOrder(kind, region).flatMap((view, i) =>
        caseCells(kind, columns, layout, FIRST_CASE_ROW + i, view, { today, language }),
      ),
    ],
    hiddenColumns: OWN_COLUMNS.filter(({ hidden }) => hidden).map(({ id }) => layout.columns[id]),
    columnWidths: [
      ...columns.map(({ columnIndex, field }) => ({
        columnIndex,
        width: WIDTHS[field.cell] ?? USUAL_WIDTH,
      })),
      ...OWN_COLUMNS.filter(({ hidden }) => !hidden).map(({ id }) => ({
        columnIndex: layout.columns[id],
        width: COLUMN_WIDTHS[id],
      })),
    ],
    rules: deadlineLights(layout.columns, FIRST_CASE_ROW),
  };
}

/** The cells of one case in a row that holds nothing yet: its fields, its own columns and its stamp. */
export function caseCells(
  kind: LedgerKind,
  columns: readonly FieldColumn[],
  layout: OwnLayout,
  rowIndex: number,
  view: CaseView,
  { today, language }: { readonly today: Day; readonly language: Language },
): readonly CellWrite[] {
  const fields: Record<string, FieldBase> = {};
  const cells = columns.flatMap(({ columnIndex, field, source }): CellWrite[] => {
    const value = view.fields[field.id] ?? null;
    const numberFormat = field.cell === 'day' ? 'yyyy-mm-dd' : 'General';
    const content = renderValue(field, value, { current: null, numberFormat, columnSample: [] });
    fields[field.id] = agreedBase(view.version, { raw: rawOf(content), value, assumptions: [] }, source);
    return content.kind === 'blank' ? [] : [{ rowIndex, columnIndex, content, ...FORMATS[content.kind] }];
  });
  const { caseId, version } = view;
  const stamp = formatStamp({ caseId, revision: READER_REVISION, version, fields, ops: [] });
  const fate = { conflicts: [], problem: null, unwritten: [] };
  return [
    ...cells,
    ...statusCells(NOTHING_YET, layout, rowIndex, view, today, language),
    ...resultCells(NOTHING_YET, layout, rowIndex, fate, kind, language),
    textCell(rowIndex, layout.columns.stamp, stamp),
  ];
}

/** Text has none, so that what is typed over it later is understood as in any sheet. */
const FORMATS = { text: {}, number: { format: 'integer' }, day: { format: 'date' } } as const;

/** The registering unit first, then the kind's fields in their order, those that some case fills. */
function regionColumns({ fields }: LedgerKind, { cases }: Region): readonly FieldDef[] {
  const filled = new Set([...cases.values()].flatMap((view) => Object.keys(view.fields)));
  const shown = fields.filter(
    ({ id, required }) => !NEVER_SHOWN.has(id) && (filled.has(id) || required || ALWAYS_SHOWN.has(id)),
  );
  const isFirst = ({ id }: FieldDef) => id === REGISTERING_UNIT;
  return [...shown.filter(isFirst), ...shown.filter((field) => !isFirst(field))];
}

/** By unit as the directory has them, then by date; what has no readable date comes last. */
export function inOrder({ identity }: LedgerKind, { units, cases }: Region): readonly CaseView[] {
  const places = new Map(units.map(({ unitId }, i) => [unitId, i]));
  const keyOf = (view: CaseView) => ({
    view,
    unit: places.get(homeOf(view.caseId)) ?? units.length,
    date: identity.when.map((field) => view.fields[field]).find((value) => typeof value === 'string') ?? '~',
  });
  return [...cases.values()]
    .map(keyOf)
    .sort(
      (left, right) =>
        left.unit - right.unit ||
        compare(left.date, right.date) ||
        compare(left.view.systemNo, right.view.systemNo),
    )
    .map(({ view }) => view);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function ownColumnsBehind(fieldColumns: number): OwnLayout {
  const columns = Object.fromEntries(OWN_COLUMNS.map(({ id }, i) => [id, fieldColumns + i]));
  return {
    headingRow: HEADING_ROW,
    columns: columns as Record<OwnColumnId, number>,
    missing: [],
    isLit: true,
    memory: null,
  };
}

function ownHeadings({ columns }: OwnLayout, language: Language): readonly CellWrite[] {
  return OWN_COLUMNS.filter(({ id }) => id !== 'stamp').map(({ id, heading }) =>
    textCell(HEADING_ROW, columns[id], heading[language]),
  );
}

function textCell(rowIndex: number, columnIndex: number, text: string): CellWrite {
  return { rowIndex, columnIndex, content: { kind: 'text', text }, format: 'text' };
}

/** What the cell will hold; a day's serial differs in workbooks that count from 1904, where its value alone tells. */
function rawOf(content: Exclude<CellContent, { kind: 'formula' }>): CellValue {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.number;
    case 'day':
      return serialFromDay(content.day, 1900);
    case 'blank':
      return null;
  }
}
