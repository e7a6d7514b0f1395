/**
 * What a rule is: one thing that can be wrong in a ledger, with its source, its words and its check. Decides the shape;
 * each rule fills it in its own file under rules/, and rules/registry.ts lists them.
 */
import type { Fix, Severity } from '#domain/check/finding';
import type { Day } from '#domain/day';
import type { FieldDef, LedgerKind } from '#domain/kinds/fields';
import type { CellReading, LedgerRow } from '#domain/read/reading';
import type { Words } from '#domain/words';

interface RuleInfo {
  /** Stable, kebab-case; first part of every finding id. */
  readonly id: string;
  readonly severity: Severity;
  /** Article, standard, or common practice. */
  readonly source: Words;
  /** What is wrong. */
  readonly title: Words;
  /** How a person mends it. */
  readonly mend: Words;
  /** What a cell or row that breaks the rule looks like; fictitious. */
  readonly example: Words;
}

/** What a rule says about one cell; the engine adds id, address and severity. */
export interface Remark {
  readonly field: FieldDef;
  readonly reading: CellReading;
  readonly message: Words;
  readonly fix?: Fix;
}

export interface RowRemark extends Remark {
  readonly row: LedgerRow;
}

/** What rules may know beside the row. */
export interface RuleContext {
  readonly kind: LedgerKind;
  readonly fields: ReadonlyMap<string, FieldDef>;
  readonly today: Day;
  /** From title or sheet name; null when neither names one. */
  readonly ledgerYear: number | null;
  /** People from which a visit counts as collective. */
  readonly collectiveFrom: number;
  /** Names of the directory's units; empty when the directory is not known. */
  readonly units: ReadonlySet<string>;
  /** Whether the cell shows dates, so that a fix may write a serial. */
  showsDates(reading: CellReading): boolean;
  readonly dateSystem: 1900 | 1904;
}

/** Looks at one cell of the fields it applies to. */
export interface CellRule extends RuleInfo {
  readonly looksAt: 'cell';
  appliesTo(field: FieldDef): boolean;
  check(reading: CellReading, field: FieldDef, row: LedgerRow, context: RuleContext): Remark | null;
}

/** Looks at one case. */
export interface RowRule extends RuleInfo {
  readonly looksAt: 'row';
  check(row: LedgerRow, context: RuleContext): readonly Remark[];
}

/** Looks at all cases at once; linear in their number. */
export interface LedgerRule extends RuleInfo {
  readonly looksAt: 'ledger';
  check(rows: readonly LedgerRow[], context: RuleContext): readonly RowRemark[];
}

export type Rule = CellRule | RowRule | LedgerRule;

export const COMMON_PRACTICE: Words = { zh: '通行做法', en: 'common practice' };

export const NO_REMARKS: readonly never[] = [];
