/**
 * What one group rule says about each row, kept up to date as rows come, go and change. Decides which groups must be
 * looked at again; refuses to know what the rule is about.
 */
import { NO_REMARKS, type GroupRule, type RowRemark, type RuleContext } from '#domain/check/rule';
import { RowGroups, textOfKey } from '#domain/check/rowGroups';
import type { LedgerRow } from '#domain/read/reading';

export class GroupFindings {
  readonly rule: GroupRule;
  readonly #context: RuleContext;
  readonly #groups: RowGroups;
  readonly #remarksOfGroup = new Map<string, readonly RowRemark[]>();
  readonly #groupsOfRow = new Map<LedgerRow, Map<string, RowRemark[]>>();

  /** @param cases that will probably come */
  constructor(rule: GroupRule, context: RuleContext, cases: number) {
    this.rule = rule;
    this.#context = context;
    this.#groups = new RowGroups((rule.groupsACase ?? 1) * cases);
  }

  add(row: LedgerRow): void {
    for (const key of this.rule.keysOf(row, this.#context)) this.#groups.add(key, row);
  }

  remove(row: LedgerRow): void {
    for (const key of this.rule.keysOf(row, this.#context)) this.#groups.remove(key, row);
  }

  /** Looks again at every changed group, one a step; rows whose remarks may differ are added to `touched`. */
  *settle(touched: Set<LedgerRow>): Generator<undefined, void> {
    for (const key of this.#groups.takeChanged()) {
      const text = textOfKey(key);
      for (const { row } of this.#remarksOfGroup.get(text) ?? []) {
        this.#groupsOfRow.get(row)?.delete(text);
        touched.add(row);
      }
      const group = this.#groups.sharing(key);
      const remarks = group.length < 2 ? [] : this.rule.check(group, this.#context, key);
      for (const remark of remarks) {
        this.#remember(text, remark);
        touched.add(remark.row);
      }
      if (remarks.length > 0) this.#remarksOfGroup.set(text, remarks);
      else this.#remarksOfGroup.delete(text);
      yield undefined;
    }
  }

  /** One remark a field, that of the first group by key: the same whatever the order in which rows came. */
  remarksOf(row: LedgerRow): readonly RowRemark[] {
    const groups = this.#groupsOfRow.get(row);
    if (!groups || groups.size === 0) return NO_REMARKS;
    const byField = new Map<string, RowRemark>();
    for (const key of [...groups.keys()].sort()) {
      for (const remark of groups.get(key)!) {
        if (!byField.has(remark.field.id)) byField.set(remark.field.id, remark);
      }
    }
    return [...byField.values()];
  }

  #remember(key: string, remark: RowRemark): void {
    const groups = this.#groupsOfRow.get(remark.row) ?? new Map<string, RowRemark[]>();
    const remarks = groups.get(key);
    if (remarks) remarks.push(remark);
    else groups.set(key, [remark]);
    this.#groupsOfRow.set(remark.row, groups);
  }
}
