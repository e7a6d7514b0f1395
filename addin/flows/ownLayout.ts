/**
 * Where the product's own columns stand in a sheet, and what the stamp column's heading remembers of the workbook.
 * Columns are known again by their headings wherever they were moved; missing ones are appended at the right.
 */
import { deadlineLights, LIGHTS_REVISION } from '#addin/flows/deadlineLights';
import type { CellWrite, SheetWrites } from '#addin/flows/ledgerSheet';
import { valueAt, type SheetGrid } from '#domain/grid';
import type { Recognition } from '#domain/recognise/recognition';
import { OWN_COLUMNS, ownColumnOf, type OwnColumnId } from '#domain/sync/ownColumns';

/** Kept in the hidden stamp column's heading; losing it costs time, not data. */
export interface WorkbookMemory {
  readonly workbookId: string;
  /** Home partition: the unit this workbook registers for, set at its first sync. */
  readonly home: string;
  /** Where the next pull starts; null for a full one. */
  readonly cursor: string | null;
  /** Names the server's data it was synced with; absent in sheets synced before this was kept. */
  readonly dataId?: string;
  /** Only of a consolidated sheet: tells the units it holds from other units. */
  readonly region?: string;
}

export interface OwnLayout {
  readonly headingRow: number;
  readonly columns: Readonly<Record<OwnColumnId, number>>;
  readonly missing: readonly OwnColumnId[];
  readonly memory: WorkbookMemory | null;
  /** Its lights are those of this version, as far as the workbook remembers. */
  readonly isLit: boolean;
}

/** In characters; two to a Chinese one. */
export const COLUMN_WIDTHS: Record<OwnColumnId, number> = {
  systemNo: 20,
  stage: 14,
  step: 20,
  due: 12,
  daysLeft: 20,
  article: 28,
  result: 28,
  stamp: 8,
};

export function locateOwnColumns(grid: SheetGrid, recognition: Recognition): OwnLayout {
  const headingRow = recognition.headerRows[recognition.headerRows.length - 1]!;
  const found = new Map<OwnColumnId, number>();
  let memory: WorkbookMemory | null = null;
  let litBy: unknown;
  for (const [columnIndex, heading] of (grid.rows[headingRow] ?? []).entries()) {
    const own = typeof heading === 'string' ? ownColumnOf(heading) : null;
    if (!own || found.has(own)) continue;
    found.set(own, columnIndex);
    if (own !== 'stamp') continue;
    const held = heldIn(String(heading));
    memory = readMemory(held);
    litBy = held['lit'];
  }
  const missing = OWN_COLUMNS.map((column) => column.id).filter((id) => !found.has(id));
  const first = firstFreeColumn(grid, recognition, missing.length);
  missing.forEach((id, i) => found.set(id, first + i));
  return {
    headingRow,
    columns: Object.fromEntries(found) as Record<OwnColumnId, number>,
    missing,
    memory,
    isLit: litBy === LIGHTS_REVISION && !missing.includes('due') && !missing.includes('daysLeft'),
  };
}

/**
 * The first of so many blank columns side by side at the right of the ledger: a stray cell far out does not push the
 * own columns off the sheet.
 */
export function firstFreeColumn(grid: SheetGrid, recognition: Recognition, wanted: number): number {
  let first = Math.max(...recognition.columns.map(({ columnIndex }) => columnIndex)) + 1;
  const used = new Set<number>();
  for (const row of grid.rows) {
    for (let column = first; column < row.length; column++) if (row[column] !== null) used.add(column);
  }
  const areas = [...grid.merges, ...grid.tables];
  for (let column = first; column < first + wanted; column++) {
    const taken = areas.find(({ firstColumn, lastColumn }) => firstColumn <= column && column <= lastColumn);
    if (used.has(column) || taken) first = Math.max(column, taken?.lastColumn ?? 0) + 1;
  }
  return first;
}

/** Headings, widths and hiding of the own columns that are not there yet, and lights where the sheet has none of ours. */
export function appendMissingColumns(
  layout: OwnLayout,
  recognition: Recognition,
  language: 'zh' | 'en',
): SheetWrites {
  const officeColumns = recognition.columns.map((column) => column.columnIndex);
  const lastOfficeColumn = Math.max(...officeColumns);
  const missing = OWN_COLUMNS.filter((column) => layout.missing.includes(column.id));
  return {
    cells: missing
      .filter((column) => column.id !== 'stamp')
      .map((column) => ({
        rowIndex: layout.headingRow,
        columnIndex: layout.columns[column.id],
        content: { kind: 'text', text: column.heading[language] },
        like: { rowIndex: layout.headingRow, columnIndex: lastOfficeColumn },
      })),
    hiddenColumns: missing.filter((column) => column.hidden).map((column) => layout.columns[column.id]),
    columnWidths: missing
      .filter((column) => !column.hidden)
      .map((column) => ({ columnIndex: layout.columns[column.id], width: COLUMN_WIDTHS[column.id] })),
    ...(!layout.isLit && { rules: deadlineLights(layout.columns, recognition.firstDataRow) }),
  };
}

/** The stamp column's heading, with the workbook's memory behind its word. */
export function memoryHeading(layout: OwnLayout, memory: WorkbookMemory, language: 'zh' | 'en'): CellWrite {
  const word = OWN_COLUMNS.find((column) => column.id === 'stamp')!.heading[language];
  const held = {
    wb: memory.workbookId,
    home: memory.home,
    ...(memory.dataId ? { data: memory.dataId } : {}),
    ...(memory.region ? { region: memory.region } : {}),
    lit: LIGHTS_REVISION,
    ...(memory.cursor ? { cursor: memory.cursor } : {}),
  };
  return {
    rowIndex: layout.headingRow,
    columnIndex: layout.columns.stamp,
    content: { kind: 'text', text: `${word} ${JSON.stringify(held)}` },
  };
}

export function stampCellOf(grid: SheetGrid, layout: OwnLayout, rowIndex: number): unknown {
  return layout.missing.includes('stamp') ? null : valueAt(grid, rowIndex, layout.columns.stamp);
}

/** What stands behind the heading's word; nothing where it was damaged. */
function heldIn(heading: string): Readonly<Record<string, unknown>> {
  try {
    const held: unknown = JSON.parse(heading.slice(heading.indexOf('{')));
    return typeof held === 'object' && held !== null ? (held as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function readMemory({ wb, home, data, region, cursor }: ReturnType<typeof heldIn>): WorkbookMemory | null {
  if (typeof wb !== 'string' || !/^[a-z2-7]{20}$/.test(wb) || typeof home !== 'string') return null;
  return {
    workbookId: wb,
    home,
    cursor: typeof cursor === 'string' ? cursor : null,
    ...(typeof data === 'string' ? { dataId: data } : {}),
    ...(typeof region === 'string' ? { region } : {}),
  };
}
