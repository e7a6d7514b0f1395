/**
 * The rules that look at the cells of one column. Decides which cells need not be looked at: one whose reading is shared
 * with a cell about which no rule spoke. Refuses to know any rule.
 */
import type { CellRule, Remark, RowRule, Rule, RuleContext } from '#domain/check/rule';
import type { FieldDef } from '#domain/kinds/fields';
import type { CellReading, LedgerRow } from '#domain/read/reading';
import { Recurring } from '#domain/recurring';

/** What a rule said. */
export interface Placed {
  readonly rule: Rule;
  readonly remark: Remark;
}

/** A rule with its check beside it: rules differ in what they hold, and finding the check in each would be slow. */
export interface Looking<R extends CellRule | RowRule> {
  readonly rule: R;
  readonly check: R['check'];
}

export function looking<R extends CellRule | RowRule>(rule: R): Looking<R> {
  return { rule, check: rule.check };
}

export class ColumnRules {
  readonly #field: FieldDef;
  readonly #rules: readonly Looking<CellRule>[];
  readonly #rulesWithoutDoubt: readonly Looking<CellRule>[];
  readonly #silent = new Recurring<CellReading, true>();

  /** @param rules all of them; those that do not apply to the field are left out */
  constructor(field: FieldDef, rules: readonly CellRule[]) {
    this.#field = field;
    const applying = rules.filter((rule) => rule.appliesTo(field));
    this.#rules = applying.map(looking);
    this.#rulesWithoutDoubt = applying.filter((rule) => rule.onDoubtOnly !== true).map(looking);
  }

  /** Adds what the rules say about the row's cell to `placed`. */
  look(row: LedgerRow, context: RuleContext, placed: Placed[]): void {
    const reading = row.cells[this.#field.id]!;
    const rules = reading.doubt === null ? this.#rulesWithoutDoubt : this.#rules;
    /** In a case of several rows a rule may be silent because of the other rows. */
    const standsAlone = row.continuation.length === 0;
    if (rules.length === 0 || (standsAlone && this.#silent.get(reading))) return;
    const before = placed.length;
    for (const { rule, check } of rules) {
      const remark = check(reading, this.#field, row, context);
      if (remark) placed.push({ rule, remark });
    }
    if (placed.length === before && standsAlone) this.#silent.set(reading, true);
  }
}
