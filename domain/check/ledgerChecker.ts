/**
 * All findings of a ledger, kept up to date as its cases come and change: the one engine behind a full check, a check
 * in steps and live re-checking. Decides addresses, ids and order; refuses to know what any rule is about.
 * A full check is linear in the number of cells; a changed case costs its own cells and the groups it belongs to.
 */
import { CaseKeys } from '#domain/check/caseKeys';
import { ColumnRules, looking, type Looking, type Placed } from '#domain/check/columnRules';
import type { Finding } from '#domain/check/finding';
import { GroupFindings } from '#domain/check/groupFindings';
import {
  isOf,
  type CellRule,
  type GroupRule,
  type RowRule,
  type Rule,
  type RuleContext,
  type TotalRule,
} from '#domain/check/rule';
import { contextOfRules, type CheckContext } from '#domain/check/ruleContext';
import { RULES } from '#domain/check/rules/registry';
import { LedgerTotals } from '#domain/check/totals';
import { cellAddress } from '#domain/grid';
import { rowIndexOf, type LedgerRow } from '#domain/read/reading';
import { shortHash } from '#domain/sync/hash';

/** The rules by what they look at, each kept with its place in the order of findings. */
interface SortedRules {
  readonly cell: readonly CellRule[];
  readonly beside: readonly CellRule[];
  readonly row: readonly RowRule[];
  readonly group: readonly GroupRule[];
  readonly total: readonly TotalRule[];
  readonly orderOf: ReadonlyMap<Rule, number>;
}

/** What of a case is shown to which rules. */
interface Shown {
  readonly columns: readonly ColumnRules[];
  readonly rowRules: readonly Looking<RowRule>[];
}

const NOTHING: readonly Placed[] = [];

export class LedgerChecker {
  readonly #context: RuleContext;
  readonly #rules: SortedRules;
  /** By the row in which the case begins. */
  readonly #rows: (LedgerRow | undefined)[] = [];
  readonly #placed = new Map<LedgerRow, readonly Placed[]>();
  readonly #groups: readonly GroupFindings[];
  readonly #keys: CaseKeys;
  readonly #totals: LedgerTotals;
  readonly #touched = new Set<LedgerRow>();
  /** From the first settling on, what changes is noted; before it, everything is new. */
  #isSettled = false;
  #shown: Shown | null = null;

  constructor(context: CheckContext) {
    this.#context = contextOfRules(context);
    this.#rules = sorted(context.rules ?? RULES);
    const cases = context.recognition.cases.length;
    this.#groups = this.#rules.group.map((rule) => new GroupFindings(rule, this.#context, cases));
    this.#keys = new CaseKeys(context.kind, cases);
    this.#totals = new LedgerTotals(
      context.grid,
      context.recognition,
      this.#context.fields,
      this.#context.beside,
    );
  }

  /** Adds a case, or takes it for the one that stood in its row. Findings are right again after {@link settle}. */
  put(row: LedgerRow): void {
    const before = this.#rows[row.rowIndex];
    if (before) this.#forget(before);
    this.#rows[row.rowIndex] = row;
    const placed = this.#look(row);
    if (placed.length > 0) this.#placed.set(row, placed);
    for (const group of this.#groups) group.add(row);
    this.#keys.add(row);
    this.#totals.add(row);
    if (this.#isSettled) this.#touched.add(row);
  }

  /** Compares cases with each other where something changed, one group a step, so that the caller may pause. */
  *settle(): Generator<undefined, void> {
    for (const group of this.#groups) yield* group.settle(this.#touched);
    yield* this.#keys.settle(this.#touched);
    if (!this.#isSettled) this.#touched.clear();
    this.#isSettled = true;
  }

  /** Cases whose findings may have changed since they were first settled or last asked for, in no order. */
  takeTouched(): LedgerRow[] {
    const touched = [...this.#touched].filter((row) => this.#rows[row.rowIndex] === row);
    this.#touched.clear();
    return touched;
  }

  /** Findings of the case that begins in this row, by column and rule. */
  findingsOf(rowIndex: number): Finding[] {
    const row = this.#rows[rowIndex];
    if (!row) return [];
    const placed = this.#placed.get(row)?.slice() ?? [];
    for (const group of this.#groups) {
      for (const remark of group.remarksOf(row)) placed.push({ rule: group.rule, remark });
    }
    if (placed.length === 0) return [];
    if (placed.length > 1) placed.sort((left, right) => this.#inSheetOrder(left, right));
    const key = this.#keys.keyOf(row);
    return placed.map((one) => findingOf(one, rowIndexOf(row, one.remark.reading), key));
  }

  /** Findings of the rows that add up cases. */
  totalFindings(): Finding[] {
    const seen = new Map<string, number>();
    return [...this.#totals.stated()].flatMap((stated) => {
      const place = `${shortHash(stated.label)}:${stated.cell.field.id}`;
      const ordinal = (seen.get(place) ?? 0) + 1;
      seen.set(place, ordinal);
      const key = ordinal === 1 ? shortHash(stated.label) : `${shortHash(stated.label)}.${ordinal}`;
      return this.#rules.total.flatMap((rule) => {
        const remark = rule.check(stated);
        return remark ? [findingOf({ rule, remark }, stated.rowIndex, key)] : [];
      });
    });
  }

  #inSheetOrder(left: Placed, right: Placed): number {
    const { orderOf } = this.#rules;
    return (
      left.remark.reading.rowsBelow - right.remark.reading.rowsBelow ||
      left.remark.reading.columnIndex - right.remark.reading.columnIndex ||
      orderOf.get(left.rule)! - orderOf.get(right.rule)!
    );
  }

  #forget(row: LedgerRow): void {
    this.#placed.delete(row);
    for (const group of this.#groups) group.remove(row);
    this.#keys.remove(row);
    this.#totals.remove(row);
  }

  #look(row: LedgerRow): readonly Placed[] {
    const placed: Placed[] = [];
    const { columns, rowRules } = (this.#shown ??= this.#shownBy(row));
    for (const column of columns) column.look(row, this.#context, placed);
    this.#lookBeside(row, placed);
    for (const { rule, check } of rowRules) {
      for (const remark of check(row, this.#context)) placed.push({ rule, remark });
    }
    return placed.length === 0 ? NOTHING : placed;
  }

  #lookBeside(row: LedgerRow, placed: Placed[]): void {
    for (const column of this.#context.beside) {
      const reading = this.#context.besideReading(row, column);
      if (reading.raw === null) continue;
      for (const rule of this.#rules.beside) {
        const remark = rule.check(reading, column.field, row, this.#context);
        if (remark) placed.push({ rule, remark });
      }
    }
  }

  /** What the rules are shown of this case, and so of all: all rows of a ledger have the same fields. */
  #shownBy({ cells }: LedgerRow): Shown {
    const columns = Object.keys(cells).flatMap((fieldId) => {
      const field = this.#context.fields.get(fieldId);
      return field ? [new ColumnRules(field, this.#rules.cell)] : [];
    });
    const rowRules = this.#rules.row.filter(({ needsOneOf }) => needsOneOf?.some((id) => cells[id]) ?? true);
    return { columns, rowRules: rowRules.map(looking) };
  }
}

function sorted(rules: readonly Rule[]): SortedRules {
  const cell = rules.filter(isOf('cell'));
  return {
    cell,
    beside: cell.filter((rule) => rule.looksBeside === true),
    row: rules.filter(isOf('row')),
    group: rules.filter(isOf('group')),
    total: rules.filter(isOf('total')),
    orderOf: new Map(rules.map((rule, index) => [rule, index])),
  };
}

/** Written out: a ledger may have tens of thousands, and spreading what most of them lack would cost more. */
function findingOf({ rule, remark }: Placed, rowIndex: number, rowKey: string): Finding {
  const { field, reading, message, fix, cause, offers, others } = remark;
  const finding: { -readonly [part in keyof Finding]: Finding[part] } = {
    id: `${rule.id}:${rowKey}:${field.id}`,
    rule: rule.id,
    severity: rule.severity,
    cell: cellAddress(rowIndex, reading.columnIndex),
    row: rowIndex + 1,
    field: field.id,
    message,
  };
  if (fix) finding.fix = fix;
  if (cause) finding.cause = cause;
  if (offers && offers.length > 0) finding.offers = offers;
  if (others) finding.others = others;
  return finding;
}
