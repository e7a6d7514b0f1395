/**
 * Excel.TableCollection, Table and TableColumnCollection: where tables stand and what their columns are called. Rows,
 * filters and sorting of tables are not implemented.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.table
 */
import { textArgument, truthArgument } from '#local/host/members/arguments';
import { listened } from '#local/host/members/listening';
import { rangeType } from '#local/host/members/range';
import { RangeHandle, rangeArgument } from '#local/host/members/rangeHandle';
import { worksheetType } from '#local/host/members/worksheet';
import { columnCount, intersection, rowCount, type Area } from '#local/host/model/area';
import type { Table } from '#local/host/model/parts';
import type { Sheet } from '#local/host/model/sheet';
import type { Workbook } from '#local/host/model/workbook';
import { hostError, notImplemented } from '#local/host/wire/hostError';
import { hostType, type HostObject, type HostType } from '#local/host/wire/hostObject';

/** Of one sheet, or of the whole workbook when `sheet` is null. */
interface TableScope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

/** Looked up anew each time: tables are replaced when they change. */
export interface TableHandle {
  readonly sheet: Sheet;
  readonly tableId: number;
}

export const tableCollectionType: HostType<TableScope> = hostType<TableScope>('TableCollection', {
  get: { Count: (scope) => handles(scope).length },
  items: (scope) => handles(scope).map((handle) => tableType.of(handle)),
  item: (scope, key) => {
    const table = found(scope, key);
    if (!table) throw hostError('ItemNotFound', 'TableCollection.getItem');
    return table;
  },
  call: {
    ...listened('AddedEvent', 'DeletedEvent', 'DataChangedEvent'),
    GetCount: (scope) => handles(scope).length,
    GetItemOrNullObject: (scope, [key]) => found(scope, key),
    GetItemAt: (scope, [index]) => {
      const handle = handles(scope)[Number(index)];
      if (!handle) throw hostError('InvalidArgument', 'TableCollection.getItemAt');
      return tableType.of(handle);
    },
    Add: addTable,
  },
});

export const tableType: HostType<TableHandle> = hostType<TableHandle>('Table', {
  id: ({ tableId }) => String(tableId),
  get: {
    Id: ({ tableId }) => String(tableId),
    Name: (handle) => table(handle).name,
    ShowHeaders: (handle) => table(handle).showsHeaders,
    ShowTotals: (handle) => table(handle).showsTotals,
    Style: (handle) => table(handle).styleName,
  },
  set: {
    Name: (handle, value) => {
      const name = textArgument(value, 'Table.name');
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name))
        throw hostError('InvalidArgument', 'Table.name');
      replace(handle, { name });
    },
    Style: (handle, value) => replace(handle, { styleName: textArgument(value, 'Table.style') }),
  },
  navigate: {
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
    Columns: (handle) => tableColumnCollectionType.of(handle),
  },
  call: {
    ...listened('DataChangedEvent', 'SelectionChangedEvent'),
    GetRange: (handle) => ranged(handle, table(handle).area),
    GetHeaderRowRange: (handle) => {
      const { area, showsHeaders } = table(handle);
      if (!showsHeaders) throw hostError('ItemNotFound', 'Table.getHeaderRowRange');
      return ranged(handle, { ...area, lastRow: area.firstRow });
    },
    GetDataBodyRange: (handle) => ranged(handle, bodyOf(table(handle))),
    GetTotalRowRange: (handle) => {
      const { area, showsTotals } = table(handle);
      if (!showsTotals) throw hostError('ItemNotFound', 'Table.getTotalRowRange');
      return ranged(handle, { ...area, firstRow: area.lastRow });
    },
    Resize: (handle, [range]) => {
      const { area } = rangeArgument(range, handle.sheet, 'Table.resize');
      if (area.firstRow !== table(handle).area.firstRow) throw hostError('InvalidArgument', 'Table.resize');
      replace(handle, { area });
    },
    ConvertToRange: (handle) => {
      const { area } = table(handle);
      const { sheet, tableId } = handle;
      sheet.setPart(
        'tables',
        sheet.parts.tables.filter(({ id }) => id !== tableId),
      );
      return ranged(handle, area);
    },
  },
});

interface TableColumn {
  readonly handle: TableHandle;
  readonly index: number;
}

export const tableColumnCollectionType: HostType<TableHandle> = hostType<TableHandle>(
  'TableColumnCollection',
  {
    get: { Count: (handle) => columnCount(table(handle).area) },
    items: (handle) =>
      Array.from({ length: columnCount(table(handle).area) }, (_, index) =>
        tableColumnType.of({ handle, index }),
      ),
    call: { GetCount: (handle) => columnCount(table(handle).area) },
  },
);

export const tableColumnType: HostType<TableColumn> = hostType<TableColumn>('TableColumn', {
  id: ({ index }) => String(index + 1),
  get: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: ({ handle, index }) => {
      const { area } = table(handle);
      return handle.sheet.displayText(area.firstRow, area.firstColumn + index);
    },
  },
});

function handles({ workbook, sheet }: TableScope): readonly TableHandle[] {
  const sheets = sheet ? [sheet] : workbook.sheets;
  return sheets.flatMap((owner) => owner.parts.tables.map(({ id }) => ({ sheet: owner, tableId: id })));
}

function found(scope: TableScope, key: unknown): HostObject | null {
  const wanted = String(key).toLowerCase();
  const handle = handles(scope).find(
    (known) => String(known.tableId) === wanted || table(known).name.toLowerCase() === wanted,
  );
  return handle ? tableType.of(handle) : null;
}

function table({ sheet, tableId }: TableHandle): Table {
  const known = sheet.parts.tables.find(({ id }) => id === tableId);
  if (!known) throw hostError('InvalidReference', 'Table');
  return known;
}

function replace({ sheet, tableId }: TableHandle, patch: Partial<Table>): void {
  sheet.setPart(
    'tables',
    sheet.parts.tables.map((known) => (known.id === tableId ? { ...known, ...patch } : known)),
  );
}

function ranged({ sheet }: TableHandle, area: Area): HostObject {
  return rangeType.of(new RangeHandle(sheet, area));
}

function bodyOf({ area, showsHeaders, showsTotals }: Table): Area {
  return {
    ...area,
    firstRow: area.firstRow + (showsHeaders ? 1 : 0),
    lastRow: area.lastRow - (showsTotals ? 1 : 0),
  };
}

function addTable(scope: TableScope, [range, hasHeaders]: readonly unknown[]): HostObject {
  const location = 'TableCollection.add';
  const { sheet, area } = rangeArgument(range, scope.sheet ?? scope.workbook.activeSheet, location);
  if (!truthArgument(hasHeaders, location)) throw notImplemented('TableCollection.add (without headers)');
  if (sheet.parts.isProtected) throw hostError('AccessDenied', location);
  const isTaken = sheet.parts.tables.some((known) => intersection(known.area, area));
  if (isTaken || rowCount(area) < 2) throw hostError('InvalidArgument', location);
  const all = scope.workbook.sheets.flatMap(({ parts }) => parts.tables);
  const tableId = Math.max(0, ...all.map(({ id }) => id)) + 1;
  const added: Table = {
    id: tableId,
    name: freshName(all),
    area,
    showsHeaders: true,
    showsTotals: false,
    styleName: 'TableStyleMedium2',
  };
  sheet.setPart('tables', [...sheet.parts.tables, added]);
  return tableType.of({ sheet, tableId });
}

function freshName(tables: readonly Table[]): string {
  const names = new Set(tables.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) if (!names.has(`table${number}`)) return `Table${number}`;
}
