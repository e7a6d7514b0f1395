/**
 * A column with its candidate fields and how well each agrees with the values: what mapping decides upon. Pure data.
 */
import type { ColumnSample } from '#domain/recognise/columnSample';
import type { Evidence } from '#domain/recognise/fieldEvidence';
import type { HeadingCell } from '#domain/recognise/headingCells';
import type { FieldCandidate } from '#domain/recognise/headingIndex';
import type { HeadingMeaning } from '#domain/recognise/headingMeaning';

/** Below this a column is asked. */
export const MAPPED_FROM = 0.7;
export interface WeighedCandidate extends FieldCandidate {
  readonly evidence: Evidence;
  readonly score: number;
}

export interface WeighedColumn {
  readonly cell: HeadingCell;
  readonly sample: ColumnSample;
  readonly meaning: HeadingMeaning;
  /** Best first. */
  readonly candidates: readonly WeighedCandidate[];
}
