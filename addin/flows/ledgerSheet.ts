/**
 * The sheet as the flows see it: read whole, written cell by cell. The task pane fulfils this port with office.js, the
 * terminal with a file; neither the port nor the flows know which. A write is durable when it resolves.
 */
import type { CellContent } from '#domain/cellContent';
import type { CellValue, GridRange, SheetGrid } from '#domain/grid';
import type { Words } from '#domain/words';

export interface CellWrite {
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** A day in a cell of the office that shows no dates makes it show them. */
  readonly content: CellContent;
  /** What the cell holds as far as one knows: where it holds something else by now, it is left. */
  readonly expected?: CellValue;
  /** Take over the look of this cell (own columns look like the office's). Existing cells keep their own look. */
  readonly like?: { readonly rowIndex: number; readonly columnIndex: number };
  /** Of an own column. */
  readonly format?: 'text' | 'date' | 'integer';
  /** Excel's code an office's cell had before, to be given back to it. */
  readonly numberFormat?: string;
}

export interface SheetWrites {
  readonly cells: readonly CellWrite[];
  readonly hiddenColumns: readonly number[];
  readonly columnWidths: readonly { readonly columnIndex: number; readonly width: number }[];
  /** In place of those of ours with the same signature. */
  readonly rules?: OwnRules;
}

/** A conditional format by formula; colours as `#RRGGBB`. */
export interface OwnRule {
  /** For the first cell of the area, without `=`. */
  readonly formula: string;
  readonly fill: string;
  readonly font: string;
}

/** Conditional formats of ours over an area; a format of the office, conditional or not, is never changed. */
export interface OwnRules {
  readonly area: GridRange;
  readonly rules: readonly OwnRule[];
  /** Part of each formula, by which they are known again; no formula of an office says so. */
  readonly signature: string;
}

/** A sheet that could not be read or written at all: locked, gone, changed by another program. */
export interface SheetProblem {
  readonly code: string;
  readonly message: Words;
}

export type SheetRead = { readonly grid: SheetGrid } | { readonly problem: SheetProblem };
/** Why a single cell was not written. */
export type CellRefusal = 'formula' | 'merged' | 'too-long' | 'changed';

/** Single cells may be refused; they keep their old value. */
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
