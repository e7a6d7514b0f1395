/**
 * A finding: something in the user's own data that is wrong or doubtful. A value, never thrown; all findings are
 * collected. Ids are deterministic, so that a finding survives re-checking.
 */
import type { Day } from '#domain/day';
import type { Words } from '#domain/words';
import type { CellValue } from '#domain/grid';

export type Severity = 'error' | 'warning' | 'info';

/** A safe, one-click repair of the finding's own cell. */
export interface Fix {
  readonly words: Words;
  /** What the cell will hold; written as text or number, never as a formula. */
  readonly value: CellValue;
  /** What the cell will show, where its value alone does not say: a serial shows as a day. */
  readonly shown?: string;
  /** The cell becomes this day, which is what `value` counts, and shows it as one whatever its format was. */
  readonly day?: Day;
}

export interface Finding {
  /** `<rule>:<stable key of the case>:<field>`: equal for equal data, whatever the order of rows. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  /** Excel address of the cell, e.g. `C17`. */
  readonly cell: string;
  /** Excel's 1-based row number. */
  readonly row: number;
  readonly field: string;
  readonly message: Words;
  readonly fix?: Fix;
  /** What all findings of this rule in one column with the same cause have in common; without it their column alone. */
  readonly cause?: Words;
  /** Contents of the whole cell a person may choose instead; never chosen by itself. */
  readonly offers?: readonly string[];
  /** Excel row numbers of the other cases it speaks of, for rules that compare cases. */
  readonly others?: readonly number[];
}
