/**
 * What happened to a ledger's columns since it was last used: renamed, moved, new, gone. Decides by headings first,
 * then by the neighbours that stayed; only a renamed column whose meaning is no longer certain is asked again, its
 * former meaning first. Refuses to know where columns are remembered.
 */
import { columnLetters } from '#domain/grid';
import { fieldOf, ledgerKind } from '#domain/kinds/kinds';
import { answerKeys } from '#domain/recognise/applyAnswers';
import { WHY_ASKED, askedReason } from '#domain/recognise/mappingReasons';
import { normaliseText } from '#domain/recognise/normalise';
import type { ColumnStatus, RecognisedColumn, Recognition } from '#domain/recognise/recognition';
import { namesOwnColumn } from '#domain/sync/ownColumns';
import type { Words } from '#domain/words';

/** As much of a column as is remembered: no value of the sheet. */
export interface KnownColumn {
  /** Its headings, see {@link answerKeys}. */
  readonly key: string;
  readonly heading: string;
  readonly columnIndex: number;
  readonly field: string | null;
  readonly status: ColumnStatus;
}

export type ColumnChange =
  | { readonly type: 'renamed'; readonly was: KnownColumn; readonly column: RecognisedColumn }
  | { readonly type: 'moved'; readonly was: KnownColumn; readonly column: RecognisedColumn }
  | { readonly type: 'new'; readonly column: RecognisedColumn }
  | { readonly type: 'gone'; readonly was: KnownColumn };

/** What to remember of a sheet once its columns are settled. */
export function knownColumns(recognition: Recognition): readonly KnownColumn[] {
  const columns = officeColumns(recognition);
  const keys = answerKeys(columns);
  return columns.map(({ heading, columnIndex, field, status }, at) => ({
    key: keys[at]!,
    heading,
    columnIndex,
    field,
    status,
  }));
}

/** The changes from left to right; columns that are gone come last. */
export function columnChanges(
  known: readonly KnownColumn[],
  recognition: Recognition,
): readonly ColumnChange[] {
  const before = [...known].sort((a, b) => a.columnIndex - b.columnIndex);
  const columns = officeColumns(recognition);
  const wasOf = sameHeadings(before, columns);
  const stayed = longestRising(
    columns.map((column) => (wasOf.has(column) ? before.indexOf(wasOf.get(column)!) : null)),
  );
  const moved = new Set(columns.filter((column, at) => wasOf.has(column) && !stayed.has(at)));
  const renamed = renamedBetween(before, columns, wasOf, stayed);
  const accounted = new Set([...wasOf.values(), ...renamed.values()]);
  return [
    ...columns.flatMap((column): ColumnChange[] => {
      if (moved.has(column)) return [{ type: 'moved', was: wasOf.get(column)!, column }];
      if (renamed.has(column)) return [{ type: 'renamed', was: renamed.get(column)!, column }];
      return wasOf.has(column) ? [] : [{ type: 'new', column }];
    }),
    ...before.filter((was) => !accounted.has(was)).map((was): ColumnChange => ({ type: 'gone', was })),
  ];
}

/** Asks for renamed columns that no longer mean what they meant; everything else stays as recognised. */
export function askRenamed(recognition: Recognition, changes: readonly ColumnChange[]): Recognition {
  const kind = ledgerKind(recognition.kind);
  const held = new Set(recognition.columns.flatMap(({ field }) => (field === null ? [] : [field])));
  const columns = recognition.columns.map((column) => {
    const change = changes.find((one) => one.type === 'renamed' && one.column === column);
    const was = change?.type === 'renamed' ? change.was.field : null;
    if (was === null || column.status === 'never' || column.field === was || !fieldOf(kind, was))
      return column;
    if (held.has(was)) return column;
    const others = [...(column.field === null ? [] : [column.field]), ...column.candidates];
    const candidates = [was, ...others.filter((field) => field !== was)];
    const fields = candidates.map((field) => fieldOf(kind, field)!);
    const reason = askedReason(column.heading, fields, WHY_ASKED.renamed);
    const asked: RecognisedColumn = {
      ...column,
      field: null,
      status: 'asked',
      score: Math.min(column.score, 0.69),
      reason,
      candidates,
    };
    return asked;
  });
  return { ...recognition, columns };
}

/** The change as the clerk is told. */
export function changeWords(change: ColumnChange): Words {
  if (change.type === 'new') {
    const name = oneLine(change.column.heading);
    return { zh: `新增了“${name}”列`, en: `The column “${name}” is new` };
  }
  const was = oneLine(change.was.heading);
  if (change.type === 'gone') return { zh: `“${was}”列不见了`, en: `The column “${was}” is gone` };
  if (change.type === 'renamed') {
    const now = oneLine(change.column.heading);
    return { zh: `“${was}”改成了“${now}”`, en: `“${was}” became “${now}”` };
  }
  const [from, to] = [change.was, change.column].map(({ columnIndex }) => columnLetters(columnIndex));
  return {
    zh: `“${was}”从 ${from} 列移到了 ${to} 列`,
    en: `“${was}” moved from column ${from} to column ${to}`,
  };
}

function oneLine(heading: string): string {
  return heading.replace(/\s+/g, ' ');
}

/** Columns with a heading that are not ours: a sync adds and removes its own. */
function officeColumns({ columns }: Recognition): readonly RecognisedColumn[] {
  return columns.filter(({ heading }) => heading !== '' && !namesOwnColumn(heading));
}

function sameHeadings(
  before: readonly KnownColumn[],
  columns: readonly RecognisedColumn[],
): Map<RecognisedColumn, KnownColumn> {
  const byKey = new Map(before.map((was) => [normaliseText(was.key), was]));
  const keys = answerKeys(columns).map(normaliseText);
  return new Map(
    columns.flatMap((column, at) => {
      const was = byKey.get(keys[at]!);
      return was ? [[column, was] as const] : [];
    }),
  );
}

/**
 * Columns with an unknown heading, matched with vanished ones between the same neighbours: by meaning first, then the
 * last one left with the last one left.
 */
function renamedBetween(
  before: readonly KnownColumn[],
  columns: readonly RecognisedColumn[],
  wasOf: ReadonlyMap<RecognisedColumn, KnownColumn>,
  stayed: ReadonlySet<number>,
): Map<RecognisedColumn, KnownColumn> {
  const known = new Set(wasOf.values());
  const renamed = new Map<RecognisedColumn, KnownColumn>();
  const anchors = [...stayed, columns.length];
  let fromColumn = 0;
  let fromBefore = 0;
  for (const anchor of anchors) {
    const untilBefore =
      anchor === columns.length ? before.length : before.indexOf(wasOf.get(columns[anchor]!)!);
    const vanished = before.slice(fromBefore, untilBefore).filter((was) => !known.has(was));
    const appeared = columns.slice(fromColumn, anchor).filter((column) => !wasOf.has(column));
    pair(vanished, appeared, renamed);
    fromColumn = anchor + 1;
    fromBefore = untilBefore + 1;
  }
  return renamed;
}

function pair(
  vanished: readonly KnownColumn[],
  appeared: readonly RecognisedColumn[],
  renamed: Map<RecognisedColumn, KnownColumn>,
): void {
  const left = new Set(vanished);
  for (const column of appeared) {
    const meant = column.field ?? column.candidates[0];
    const same = [...left].find((was) => was.field !== null && was.field === meant);
    if (!same) continue;
    renamed.set(column, same);
    left.delete(same);
  }
  const unpaired = appeared.filter((column) => !renamed.has(column));
  if (unpaired.length === 1 && left.size === 1) renamed.set(unpaired[0]!, [...left][0]!);
}

/** Indexes of the longest rising run among the numbers: the columns that kept their order. */
function longestRising(numbers: readonly (number | null)[]): Set<number> {
  const lengths: number[] = [];
  const previous: (number | null)[] = [];
  let best: { readonly at: number; readonly length: number } | null = null;
  for (const [at, number] of numbers.entries()) {
    let longest = { length: number === null ? 0 : 1, before: null as number | null };
    for (const [left, other] of numbers.slice(0, at).entries()) {
      if (number === null || other === null || other >= number) continue;
      const length = (lengths[left] ?? 0) + 1;
      if (length > longest.length) longest = { length, before: left };
    }
    lengths.push(longest.length);
    previous.push(longest.before);
    if (number !== null && longest.length > (best?.length ?? 0)) best = { at, length: longest.length };
  }
  const rising: number[] = [];
  for (let at = best?.at ?? null; at !== null; at = previous[at] ?? null) rising.unshift(at);
  return new Set(rising);
}
