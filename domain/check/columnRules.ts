/**
 * The rules that look at the cells of one column. Decides which cells need not be looked at: one whose reading is shared
 * with a cell about which no rule spoke. Refuses to know any rule.
 */
import type { CellRule, Remark, Rule, RuleContext } from '#domain/check/rule';
import type { FieldDef } from '#domain/kinds/fields';
import type { CellReading, LedgerRow } from '#domain/read/reading';
import { Recurring } from '#domain/recurring';

/** What a rule said. */
export interface Placed {
  readonly rule: Rule;
  readonly remark: Remark;
}

export class ColumnRules {
  readonly #field: FieldDef;
  readonly #rules: readonly CellRule[];
  readonly #rulesWithoutDoubt: readonly CellRule[];
  readonly #silent = new Recurring<CellReading, true>();

  /** @param rules all of them; those that do not apply to the field are left out */
  constructor(field: FieldDef, rules: readonly CellRule[]) {
    this.#field = field;
    this.#rules = rules.filter((rule) => rule.appliesTo(field));
    this.#rulesWithoutDoubt = this.#rules.filter((rule) => rule.onDoubtOnly !== true);
  }

  /** Adds what the rules say about the row's cell to `placed`. */
  look(row: LedgerRow, context: RuleContext, placed: Placed[]): void {
    const reading = row.cells[this.#field.id]!;
    const rules = reading.doubt === null ? this.#rulesWithoutDoubt : this.#rules;
    /** In a case of several rows a rule may be silent because of the other rows. */
    const standsAlone = row.continuation.length === 0;
    if (rules.length === 0 || (standsAlone && this.#silent.get(reading))) return;
    const before = placed.length;
    for (const rule of rules) {
      const remark = rule.check(reading, this.#field, row, context);
      if (remark) placed.push({ rule, remark });
    }
    if (placed.length === before && standsAlone) this.#silent.set(reading, true);
  }
}
