/**
 * A workbook on its way from the file to the page: JSON, with every look written once. Decides the shape both sides
 * speak; refuses to know file formats and screens.
 */
import type { CellLook } from '#cli/workbook/cellLook';
import type { HostValue } from '#local/host/model/cellValue';
import type { LoadedSheet } from '#local/host/model/load';
import type { DefinedName } from '#local/host/model/parts';

/** Row, column, value, place of its look in the workbook's list, and the formula with `=` where there is one. */
export type WireCell = readonly [number, number, HostValue, number, string?];

export interface WireLines {
  readonly first: number;
  readonly last: number;
  readonly size: number | null;
  readonly isHidden: boolean;
  readonly look: number | null;
}

export interface WireSheet extends Omit<LoadedSheet, 'cells' | 'rows' | 'columns'> {
  readonly cells: readonly WireCell[];
  readonly rows: readonly WireLines[];
  readonly columns: readonly WireLines[];
  /** Names that count on this sheet alone. */
  readonly names: readonly DefinedName[];
}

export interface WireWorkbook {
  readonly looks: readonly CellLook[];
  readonly sheets: readonly WireSheet[];
  readonly names: readonly DefinedName[];
  /** What the add-in keeps in the workbook: key and value as JSON text. */
  readonly settings: readonly (readonly [string, string])[];
}
