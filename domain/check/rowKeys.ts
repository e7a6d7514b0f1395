/**
 * A key per case for finding ids: the same whatever the order of rows, and whatever is mended in other fields. Decides
 * identity by number, else by who, when and what, else by all content; cases that share an identity are numbered by
 * their content, so mending one may renumber them. Refuses to know caseIds.
 */
import { canonicalText } from '#domain/fieldValue';
import type { LedgerKind } from '#domain/kinds/fields';
import type { LedgerRow } from '#domain/read/reading';
import { shortHash } from '#domain/sync/hash';

/** Keys by row; cases that share identity are told apart by the order of their whole content. */
export function rowKeys(rows: readonly LedgerRow[], kind: LedgerKind): Map<LedgerRow, string> {
  const alike = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const identity = identityText(row, kind);
    const group = alike.get(identity);
    if (group) group.push(row);
    else alike.set(identity, [row]);
  }
  const keys = new Map<LedgerRow, string>();
  for (const [identity, group] of alike) {
    const hash = shortHash(identity);
    inOrderOfContent(group).forEach((row, index) =>
      keys.set(row, index === 0 ? hash : `${hash}.${index + 1}`),
    );
  }
  return keys;
}

function inOrderOfContent(group: readonly LedgerRow[]): readonly LedgerRow[] {
  if (group.length === 1) return group;
  const contents = new Map(group.map((row) => [row, contentText(row)]));
  return group.toSorted((left, right) => compare(contents.get(left)!, contents.get(right)!));
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
function contentText(row: LedgerRow): string {
  const cells = Object.entries(row.cells).toSorted(([left], [right]) => compare(left, right));
  const values = cells.map(([fieldId, cell]) => `${fieldId}=${canonicalText(cell!.value)}\n`);
  const written = cells.map(([fieldId, cell]) => `${fieldId}=${canonicalText(cell!.raw)}\n`);
  return [...values, ...written].join('');
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
