/**
 * How a cell looks, in the terms of a spreadsheet and of no file format: font, fill, borders, alignment, number format.
 * Decides the shapes alone; who reads a look out of a file, shows it or writes it back is not known here.
 */

export type HorizontalAlignment =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type Underline = 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
export type BorderLine = 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
export type BorderWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

export interface BorderEdge {
  readonly line: BorderLine;
  readonly weight: BorderWeight;
  /** `#RRGGBB`. */
  readonly color: string;
}

export interface CellLook {
  readonly numberFormat: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  /** `#RRGGBB`. */
  readonly fontColor: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStruckThrough: boolean;
  readonly underline: Underline;
  /** `#RRGGBB`; null: no fill. */
  readonly fillColor: string | null;
  readonly horizontalAlignment: HorizontalAlignment;
  readonly verticalAlignment: VerticalAlignment;
  readonly wrapsText: boolean;
  readonly indentLevel: number;
  readonly isLocked: boolean;
  readonly borderTop: BorderEdge | null;
  readonly borderBottom: BorderEdge | null;
  readonly borderLeft: BorderEdge | null;
  readonly borderRight: BorderEdge | null;
}

/** What a conditional format changes; null leaves the cell's own. */
export interface ConditionalLook {
  readonly fillColor: string | null;
  readonly fontColor: string | null;
  readonly isBold: boolean | null;
  readonly isItalic: boolean | null;
}
