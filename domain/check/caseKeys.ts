/**
 * A key per case for finding ids: the same whatever the order of rows, and whatever is mended in other fields. Decides
 * identity by number, else by who, when and what, else by all content; cases that share an identity are numbered by
 * their content, so mending one may renumber them. Refuses to know caseIds.
 */
import { RowGroups, textOfKey } from '#domain/check/rowGroups';
import { canonicalText } from '#domain/fieldValue';
import type { LedgerKind } from '#domain/kinds/fields';
import type { LedgerRow } from '#domain/read/reading';
import { shortHash } from '#domain/sync/hash';

export class CaseKeys {
  readonly #kind: LedgerKind;
  readonly #groups: RowGroups;
  /** By identity. */
  readonly #inOrder = new Map<string, readonly LedgerRow[]>();

  /** @param cases that will probably come */
  constructor(kind: LedgerKind, cases: number) {
    this.#kind = kind;
    this.#groups = new RowGroups(cases);
  }

  add(row: LedgerRow): void {
    this.#groups.add([identityText(row, this.#kind)], row);
  }

  remove(row: LedgerRow): void {
    this.#groups.remove([identityText(row, this.#kind)], row);
  }

  /** Takes up the rows that came and went, one identity a step; rows whose key may differ are added to `touched`. */
  *settle(touched: Set<LedgerRow>): Generator<undefined, void> {
    for (const identity of this.#groups.takeChanged()) {
      this.#inOrder.delete(textOfKey(identity));
      for (const row of this.#groups.rowsOf(identity)) touched.add(row);
      yield undefined;
    }
  }

  /** The case's key; cases that share an identity are told apart by the order of their whole content. */
  keyOf(row: LedgerRow): string {
    const identity = identityText(row, this.#kind);
    const key = shortHash(identity);
    const group = this.#groups.sharing([identity]);
    if (group.length === 0) return key;
    const inOrder = this.#inOrder.get(identity) ?? inOrderOfContent(group);
    this.#inOrder.set(identity, inOrder);
    const ordinal = inOrder.indexOf(row) + 1;
    return ordinal === 1 ? key : `${key}.${ordinal}`;
  }
}

function inOrderOfContent(group: readonly LedgerRow[]): readonly LedgerRow[] {
  const contents = new Map(group.map((row) => [row, contentText(row)]));
  return [...group].sort((left, right) => compare(contents.get(left)!, contents.get(right)!));
}

function identityText(row: LedgerRow, kind: LedgerKind): string {
  const { number, who, when, what } = kind.identity;
  const numbers = textOf(row, number);
  if (numbers !== '') return `number\n${numbers}`;
  const matter = [who, when, what].map((fields) => textOf(row, fields));
  return matter.some((text) => text !== '')
    ? `matter\n${matter.join('\n\n')}`
    : `content\n${contentText(row)}`;
}

/** Filled fields of a list, each after its name. */
function textOf(row: LedgerRow, fieldIds: readonly string[]): string {
  let text = '';
  for (const fieldId of fieldIds) {
    const value = row.cells[fieldId]?.value;
    if (value !== null && value !== undefined) text += `${fieldId}=${canonicalText(value)}\n`;
  }
  return text;
}

/** All values, then all cells as written, so that cases that differ at all differ here. */
export function contentText(row: LedgerRow): string {
  const cells = Object.entries(row.cells).sort(([left], [right]) => compare(left, right));
  const values = cells.map(([fieldId, cell]) => `${fieldId}=${canonicalText(cell!.value)}\n`);
  const written = cells.map(([fieldId, cell]) => `${fieldId}=${canonicalText(cell!.raw)}\n`);
  return [...values, ...written].join('');
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
