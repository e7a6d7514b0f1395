/**
 * What the page asks to be saved: the workbook's changes since it was loaded, in JSON. Decides the shape both sides
 * speak; refuses to know how a file is patched.
 */
import type { RefusedCell } from '#cli/workbook/sheetEdits';
import type { Area } from '#local/host/model/area';
import type { SheetPart } from '#local/host/model/baseline';
import type { CellContent } from '#local/host/model/cellValue';
import type { ConditionalFormat, FrozenPanes, SheetFilter, Table, Visibility } from '#local/host/model/parts';
import type { CellStyle } from '#local/host/model/style';

export interface SavedCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** Null: only the look changed. */
  readonly content: CellContent | null;
  /** Null: only the content changed. */
  readonly look: CellStyle | null;
}

export interface SavedLine {
  readonly index: number;
  /** Characters or points; null: the default. */
  readonly size: number | null;
  readonly isHidden: boolean;
}

export interface SavedSheet {
  readonly name: string;
  /** Null: not in the file yet. */
  readonly loadedName: string | null;
  readonly cells: readonly SavedCell[];
  /** Rows or columns were inserted or deleted: `cells` is then the whole sheet. */
  readonly isWhole: boolean;
  /** Which of the following differ from the file. */
  readonly touched: readonly SheetPart[];
  readonly visibility: Visibility;
  readonly columns: readonly SavedLine[];
  readonly rows: readonly SavedLine[];
  readonly merges: readonly Area[];
  readonly freeze: FrozenPanes | null;
  readonly filter: SheetFilter | null;
  readonly tables: readonly Table[];
  readonly conditionalFormats: readonly ConditionalFormat[];
}

export interface SaveRequest {
  readonly sheets: readonly SavedSheet[];
  readonly deletedSheets: readonly string[];
  /** What the add-in keeps in the workbook now: key and value as JSON text. */
  readonly settings: readonly (readonly [string, string])[];
}

export interface SaveReply {
  /** Cells written. */
  readonly written: number;
  readonly refused: readonly RefusedCell[];
  /** Changes of a kind no file is patched for. */
  readonly unsaved: readonly { readonly sheetName: string; readonly part: SheetPart }[];
  /** Sheets that were deleted on the page and are still in the file. */
  readonly undeletedSheets: readonly string[];
}
