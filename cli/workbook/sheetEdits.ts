/**
 * What may be asked of an opened workbook and what it answers. Decides the shapes of edits, refusals and outcomes;
 * refuses to know file formats. Rows and columns are 0-based everywhere.
 */
import type { CellLook, ConditionalLook } from '#cli/workbook/cellLook';
import type { CellContent as WrittenContent } from '#domain/cellContent';
import type { GridRange } from '#domain/grid';
import type { SaveProblem } from '#cli/workbook/fileProblems';

/** What a formula last gave; null: it is to be computed when the file is opened. */
export type CachedValue = string | number | boolean | { readonly error: string } | null;

/**
 * What a cell shall hold: what the flows write (domain/cellContent.ts), and what else a workbook may hold. Only `formula`
 * is ever evaluated, without the leading `=` and with English function names.
 */
export type CellContent =
  | Exclude<WrittenContent, { readonly kind: 'formula' }>
  | { readonly kind: 'formula'; readonly formula: string; readonly cached: CachedValue }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly error: string }
  /** What the cell holds stays; only its look changes. */
  | { readonly kind: 'kept' };

export interface CellPlace {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** The number format a cell shall show its value in: text as it stands, `yyyy-mm-dd`, or a whole number. */
export type CellFormat = 'text' | 'date' | 'integer';

export interface CellEdit extends CellPlace {
  readonly value: CellContent;
  /** A cell that was blank takes the look of this one. A cell that holds a value keeps its own look. */
  readonly like?: CellPlace;
  /** Replaces the number format, and nothing else of the look. A day in a cell without a date format is `date`. */
  readonly format?: CellFormat;
  /** The whole look the cell shall have; `like` and `format` then say nothing. */
  readonly look?: CellLook;
  /** The cell is taken out of the sheet with its look, as if it had never been there. */
  readonly isGone?: boolean;
}

export interface RowChange {
  readonly rowIndex: number;
  /** Points; null: the height there is. */
  readonly height: number | null;
  readonly hidden: boolean;
}

/** A conditional format by formula. */
export interface AddedRule {
  readonly areas: readonly GridRange[];
  /** Without `=`, written for the first cell of the first area. */
  readonly formula: string;
  readonly look: ConditionalLook;
  readonly stopsIfTrue: boolean;
}

export interface RuleChanges {
  /** Places among the sheet's conditional formats, by priority from 0. */
  readonly removed: readonly number[];
  /** Those whose formula holds one of these go as well. */
  readonly removedSigns?: readonly string[];
  readonly added: readonly AddedRule[];
}

export interface SheetEdits {
  readonly sheetName: string;
  readonly cells: readonly CellEdit[];
  readonly hiddenColumns?: readonly number[];
  /** Widths in characters of the default font, as Excel counts them. A column given a width here is shown. */
  readonly columnWidths?: readonly { readonly columnIndex: number; readonly width: number }[];
  /** Columns about which nothing shall be said any more: shown, at the usual width. */
  readonly plainColumns?: readonly number[];
  /** Columns that shall be shown again, at the width they have. */
  readonly shownColumns?: readonly number[];
  readonly rows?: readonly RowChange[];
  /** All merged areas the sheet shall have, in place of those it has. */
  readonly merges?: readonly GridRange[];
  readonly rules?: RuleChanges;
  /** A person has seen the formulas these cells hold and put something else there; without it they are refused. */
  readonly replacesFormulas?: boolean;
  /** The workbook has no such sheet: it is added behind the others. .xlsx only. */
  readonly isNew?: boolean;
}

/**
 * Why a cell was left as it was: it holds a formula (or is part of an array formula), it is a covered cell of a merged
 * area, its sheet is protected, it is a heading of an Excel table, its text is longer than the 32,767 characters Excel
 * keeps, or it lies outside the sheet.
 */
export type RefusalReason =
  'formula' | 'merged' | 'protected' | 'table-heading' | 'too-long' | 'outside-sheet';

export interface RefusedCell extends CellPlace {
  readonly sheetName: string;
  readonly why: RefusalReason;
}

/** Either everything but the refused cells is in the file, or the file is as it was. */
export type SaveOutcome =
  { readonly written: number; readonly refused: readonly RefusedCell[] } | { readonly problem: SaveProblem };
