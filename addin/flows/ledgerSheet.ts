/**
 * The sheet as the flows see it: read whole, written cell by cell. The task pane fulfils this port with office.js, the
 * terminal with a file; neither the port nor the flows know which. A write is durable when it resolves.
 */
import type { DeadlineLights } from '#addin/flows/deadlineLights';
import type { CellContent } from '#domain/cellContent';
import type { CellValue, SheetGrid } from '#domain/grid';
import type { Words } from '#domain/words';

export interface CellWrite {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly content: CellContent;
  /** Take over the look of this cell (own columns look like the office's). Existing cells keep their own look. */
  readonly like?: { readonly rowIndex: number; readonly columnIndex: number };
  readonly format?: 'text' | 'date' | 'integer';
}

export interface SheetWrites {
  readonly cells: readonly CellWrite[];
  readonly hiddenColumns: readonly number[];
  readonly columnWidths: readonly { readonly columnIndex: number; readonly width: number }[];
  /** Comes with the column it colours, once; a sheet that can tell replaces lights of ours. */
  readonly lights?: DeadlineLights;
}

/** A sheet that could not be read or written at all: locked, gone, changed by another program. */
export interface SheetProblem {
  readonly code: string;
  readonly message: Words;
}

export type SheetRead = { readonly grid: SheetGrid } | { readonly problem: SheetProblem };
/** Why a single cell was not written. */
export type CellRefusal = 'formula' | 'merged' | 'too-long';

/** Single cells may be refused (formula, merged, protected); they keep their old value. */
export type SheetWritten =
  | {
      readonly refusedCells: readonly string[];
      /** By address, where the sheet can tell. */
      readonly reasons?: Readonly<Partial<Record<string, CellRefusal>>>;
    }
  | { readonly problem: SheetProblem };

export interface LedgerSheet {
  read(): Promise<SheetRead>;
  write(writes: SheetWrites): Promise<SheetWritten>;
}

/** A cell as it stands at this moment. */
export interface CellNow {
  readonly value: CellValue;
  readonly isFormula: boolean;
  /** Excel's code, where the sheet can tell. */
  readonly numberFormat?: string;
}

/** Single cells, read without reading the sheet; in the order they were asked for. */
export interface LedgerCells {
  readCells(
    places: readonly { readonly rowIndex: number; readonly columnIndex: number }[],
  ): Promise<{ readonly cells: readonly CellNow[] } | { readonly problem: SheetProblem }>;
}
