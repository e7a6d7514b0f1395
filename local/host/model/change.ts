/**
 * What a workbook tells those who watch it: the grid that shows it, the events of office.js, whoever saves it. Decides
 * the kinds of change; each carries who made it. Refuses to know the watchers.
 */
import type { Area } from '#local/host/model/area';
import type { HostValue } from '#local/host/model/cellValue';
import type { Sheet } from '#local/host/model/sheet';
import type { Shift } from '#local/host/model/shift';

/** Who is acting: a person at the grid, the add-in through office.js, or the opening of a file. */
export type ChangeSource = 'user' | 'addin' | 'load';

/** @see https://learn.microsoft.com/javascript/api/excel/excel.datachangetype */
export type DataChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

interface CellsChange {
  readonly kind: 'cells';
  readonly sheet: Sheet;
  readonly area: Area;
  readonly changeType: DataChangeType;
  /** How cells moved, when some were inserted or deleted. */
  readonly shift?: Shift;
  /** Of the one cell that changed; absent when there were several. */
  readonly single?: { readonly before: HostValue; readonly after: HostValue };
}

interface SheetChange {
  readonly kind:
    | 'sheetAdded'
    | 'sheetDeleted'
    | 'sheetRenamed'
    | 'sheetMoved'
    | 'sheetVisibility'
    | 'tables'
    | 'protection'
    | 'calculated';
  readonly sheet: Sheet;
}

export type Change =
  | CellsChange
  | SheetChange
  /** Looks, conditional formats, merges, sizes, hiding, frozen panes, gridlines. */
  | {
      readonly kind: 'look';
      readonly sheet: Sheet;
      readonly area: Area;
      /** No row or column became taller, wider, hidden or shown. */
      readonly isPaintOnly?: boolean;
    }
  | { readonly kind: 'selection'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'activated'; readonly sheet: Sheet; readonly previous: Sheet }
  | { readonly kind: 'settings' }
  | { readonly kind: 'names' };

export type WorkbookChange = Change & { readonly source: ChangeSource };
export type ChangeListener = (change: WorkbookChange) => void;
