/**
 * One case over several rows: how the readings of its first row and its continuation rows become one value.
 * Decides what can be joined and what contradicts; refuses to know which rows belong to a case (recognition does).
 */
import { isUnread, sameValue, type FieldValue } from '#domain/fieldValue';
import type { CellKind } from '#domain/kinds/fields';
import type { CellRead } from '#domain/read/cellRead';
import { isPlaceholder } from '#domain/read/writtenText';

const JOINED_BY: Readonly<Partial<Record<CellKind, string>>> = {
  text: '\n',
  address: '\n',
  name: '、',
  phone: '/',
};

/**
 * Joins the readings of a field's filled cells, top first (at least one). Equal values count once; texts are joined by
 * line, names by 、, phones by /; of several people's identity numbers the first stands for the case; of other kinds the first stands and a differing one raises `several-values`.
 */
export function joinReads(kind: CellKind, reads: readonly CellRead[]): CellRead {
  const distinct = reads.filter(
    (read, index) => reads.findIndex((other) => sameValue(other.value, read.value)) === index,
  );
  const first = distinct[0]!;
  if (distinct.length === 1) return first;
  if (kind === 'seq' && distinct.every(({ value }) => isPartOf(first.value, value))) return first;
  const mark = JOINED_BY[kind];
  const unreadable = distinct.find((read) => isUnread(read.value));
  if (kind === 'idNo' && !unreadable)
    return { ...first, doubt: distinct.find((read) => read.doubt)?.doubt ?? null };
  if (mark === undefined) return { ...first, doubt: first.doubt ?? 'several-values' };
  const assumptions = [...new Set(distinct.flatMap((read) => read.assumptions))];
  const texts = withoutPlaceholders(
    kind,
    distinct.map((read) => asText(read.value)),
  );
  if (unreadable) return { value: { unread: texts.join('\n') }, assumptions, doubt: unreadable.doubt };
  return { value: texts.join(mark), assumptions, doubt: distinct.find((read) => read.doubt)?.doubt ?? null };
}

/** 3-1 and 3-2 below 3 number the people of one case. */
function isPartOf(number: FieldValue | null, other: FieldValue | null): boolean {
  return (
    other === number ||
    (/^[-—–.]\d/.test(asText(other).slice(asText(number).length)) && asText(other).startsWith(asText(number)))
  );
}

/** 无 beside a phone number says nothing any more; beside a name or in a text it may. */
function withoutPlaceholders(kind: CellKind, texts: readonly string[]): readonly string[] {
  const meant = kind === 'phone' ? texts.filter((text) => !isPlaceholder(text)) : texts;
  return meant.length === 0 ? texts : meant;
}

function asText(value: FieldValue | null): string {
  return isUnread(value) ? value.unread : String(value);
}
