/**
 * What stands on a sheet beside its cells: tables, the filter, conditional formats, names, frozen panes, validations.
 * Decides their shapes only; each is a plain value replaced as a whole when it changes.
 */
import type { Area } from '#local/host/model/area';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface Table {
  readonly id: number;
  readonly name: string;
  /** Header row and total row included. */
  readonly area: Area;
  readonly showsHeaders: boolean;
  readonly showsTotals: boolean;
  readonly styleName: string;
}

export interface SheetFilter {
  /** Header row included. */
  readonly area: Area;
  /** Whether rows are hidden by a criterion now. */
  readonly isFiltering: boolean;
}

/** What a conditional format changes of a cell's look; null leaves it. */
export interface ConditionalLook {
  readonly fillColor: string | null;
  readonly fontColor: string | null;
  readonly isBold: boolean | null;
  readonly isItalic: boolean | null;
}

export const NO_CONDITIONAL_LOOK: ConditionalLook = {
  fillColor: null,
  fontColor: null,
  isBold: null,
  isItalic: null,
};

/** `opaque`: a kind the host keeps and lists but does not show (`kind` is then its name in office.js). */
export interface ConditionalFormat {
  readonly id: string;
  readonly kind: string;
  readonly areas: readonly Area[];
  /** Of a custom rule, with `=`, written for the top left cell of the first area; null for other kinds. */
  readonly formula: string | null;
  readonly look: ConditionalLook;
  readonly stopsIfTrue: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** `=台账!$A$1:$B$9`. */
  readonly formula: string;
  readonly isVisible: boolean;
  readonly comment: string;
}

/** Rows and columns that stay in sight, counted from the sheet's start. */
export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

/** A data validation as its file wrote it; kept, moved and never interpreted. */
export interface OpaqueValidation {
  readonly areas: readonly Area[];
  readonly source: string;
}
