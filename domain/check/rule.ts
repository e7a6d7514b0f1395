/**
 * What a rule is: one thing that can be wrong in a ledger, with its source, its words and its check. Decides the shape;
 * each rule fills it in its own file under rules/, and rules/registry.ts lists them.
 */
import type { BesideColumn } from '#domain/check/besideColumns';
import type { DocumentItem } from '#domain/check/checklists';
import type { Fix, Severity } from '#domain/check/finding';
import type { CaseClock } from '#domain/clock/caseClock';
import type { Step } from '#domain/clock/countedStep';
import type { RuleProfile } from '#domain/clock/profiles';
import type { StepId } from '#domain/clock/steps';
import type { GroupKey } from '#domain/check/rowGroups';
import type { StatedTotal } from '#domain/check/totals';
import type { Day } from '#domain/day';
import type { Fields } from '#domain/fieldValue';
import type { FieldDef, LedgerKind } from '#domain/kinds/fields';
import type { CellReading, LedgerRow } from '#domain/read/reading';
import type { Matters } from '#domain/repeat/matterText';
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

/** What a rule says about one cell; the engine adds id, address and severity. See finding.ts for what is optional. */
export interface Remark {
  readonly field: FieldDef;
  readonly reading: CellReading;
  readonly message: Words;
  readonly fix?: Fix;
  readonly cause?: Words;
  readonly offers?: readonly string[];
  /** Excel row numbers of the other cases it speaks of. */
  readonly others?: readonly number[];
}

export interface RowRemark extends Remark {
  readonly row: LedgerRow;
}

/** A case as its clock sees it, under the law of the day it was received. */
export interface CaseAtLaw {
  readonly fields: Fields;
  readonly profile: RuleProfile;
  readonly clock: CaseClock;
  /** One step of the clock without counting the others. */
  step(id: StepId): Step | null;
  /** The same, counted from the latest lawful day where its start is not on record. */
  latestStep(id: StepId): Step | null;
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
  readonly dateSystem: 1900 | 1904;
  /** The case's values and its clock; computed once a case. */
  readonly atLaw: (row: LedgerRow) => CaseAtLaw;
  /** The law of the day a case was received. */
  readonly lawOn: (receivedOn: Day | null) => RuleProfile;
  /** How alike two cases are in their words. */
  readonly matters: Matters;
  /** Whether the row's case was merged into another one and is no case of its own any more. */
  readonly isMerged: (row: LedgerRow) => boolean;
  /** The office's own columns that name no field. */
  readonly beside: readonly BesideColumn[];
  /** The cell of such a column in the case's first row. */
  readonly besideReading: (row: LedgerRow, column: BesideColumn) => CellReading;
  /** The documents an assigned or transferred case must have. */
  readonly documents: readonly DocumentItem[];
}

/**
 * Looks at one cell of the fields it applies to. In a case of one row, whether it speaks depends on nothing but reading,
 * field and context, so that cells with one reading are looked at once; what it says may depend on the row.
 */
export interface CellRule extends RuleInfo {
  readonly looksAt: 'cell';
  /** Speaks only where the reader had a doubt; other cells are not shown to it. */
  readonly onDoubtOnly?: boolean;
  /** Also at the office's own columns that name no field. */
  readonly looksBeside?: boolean;
  appliesTo(field: FieldDef): boolean;
  readonly check: (
    reading: CellReading,
    field: FieldDef,
    row: LedgerRow,
    context: RuleContext,
  ) => Remark | null;
}

/** Looks at one case. */
export interface RowRule extends RuleInfo {
  readonly looksAt: 'row';
  /** Speaks only in a ledger that has a column for one of these; others are not shown to it. */
  readonly needsOneOf?: readonly string[];
  readonly check: (row: LedgerRow, context: RuleContext) => readonly Remark[];
}

/**
 * Looks at cases that have something in common. A case is compared with its groups only, so that one edited row is
 * checked again in the time its groups take.
 */
export interface GroupRule extends RuleInfo {
  readonly looksAt: 'group';
  /** Groups a case usually belongs to, so that room for them is made once; one unless set. */
  readonly groupsACase?: number;
  /** Names of the groups the case belongs to, from its mapped cells only; none when it has nothing to compare. */
  keysOf(row: LedgerRow, context: RuleContext): readonly GroupKey[];
  /** `group` holds two cases or more in the sheet's order. Linear in their number. */
  check(group: readonly LedgerRow[], context: RuleContext, key: GroupKey): readonly RowRemark[];
}

/** Looks at what a row that adds up cases (合计) states; totals.ts counts beside it. */
export interface TotalRule extends RuleInfo {
  readonly looksAt: 'total';
  check(stated: StatedTotal): Remark | null;
}

/** Whether a rule looks at cells, rows, groups or totals. */
export function isOf<L extends Rule['looksAt']>(looksAt: L) {
  return (rule: Rule): rule is Extract<Rule, { looksAt: L }> => rule.looksAt === looksAt;
}

export type Rule = CellRule | RowRule | GroupRule | TotalRule;

export const COMMON_PRACTICE: Words = { zh: '通行做法', en: 'common practice' };

export const NO_REMARKS: readonly never[] = [];
