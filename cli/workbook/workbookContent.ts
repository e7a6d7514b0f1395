/** What every format offers once its bytes are understood; files, paths and saving are the business of openWorkbook. */
import type { RefusedCell, SheetEdits } from '#cli/workbook/sheetEdits';
import type { SheetGrid } from '#domain/grid';

export interface PatchedBytes {
  readonly bytes: Uint8Array;
  readonly written: number;
  readonly refused: readonly RefusedCell[];
}

export interface WorkbookContent {
  readonly format: 'xlsx' | 'xls' | 'csv';
  readonly sheets: readonly SheetGrid[];
  /** What the add-in keeps in the workbook: values by key, each as JSON text. */
  readonly settings: ReadonlyMap<string, string>;
  /** `current` is the file's content now: what was opened, or what the last patch made of it. Null: read only. */
  readonly patch: ((current: Uint8Array, edits: readonly SheetEdits[]) => Promise<PatchedBytes>) | null;
}
