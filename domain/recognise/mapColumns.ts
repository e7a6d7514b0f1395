/**
 * Which field each column holds: candidates from the heading, weighed by the column's values, assigned so that no two
 * columns take one field. Decides mapped, asked, kept or never; when unsure it asks, because a wrong mapping is worse
 * than none.
 */
import type { LedgerKind } from '#domain/kinds/fields';
import type { ColumnSample } from '#domain/recognise/columnSample';
import { type Evidence, evidenceFor } from '#domain/recognise/fieldEvidence';
import type { HeadingCell } from '#domain/recognise/headingCells';
import type { FieldCandidate, FoundBy } from '#domain/recognise/headingIndex';
import { headingMeaning } from '#domain/recognise/headingMeaning';
import {
  WHY_ASKED,
  askedReason,
  heldReason,
  keptReason,
  mappedReason,
  neverReason,
} from '#domain/recognise/mappingReasons';
import { settleContext } from '#domain/recognise/columnContext';
import { headingText } from '#domain/recognise/normalise';
import type { RecognisedColumn } from '#domain/recognise/recognition';
import { MAPPED_FROM, type WeighedCandidate, type WeighedColumn } from '#domain/recognise/weighedColumn';
import type { Words } from '#domain/words';

/** Two candidates closer than this are a tie. */
const CLEAR_LEAD = 0.1;

const SCORES: Readonly<Record<FoundBy, Readonly<Record<Evidence['verdict'], number>>>> = {
  exact: { fits: 0.98, silent: 0.88, against: 0.4 },
  grouped: { fits: 0.95, silent: 0.85, against: 0.38 },
  reworded: { fits: 0.9, silent: 0.75, against: 0.35 },
  weak: { fits: 0.8, silent: 0.5, against: 0.1 },
  open: { fits: 0.6, silent: 0.45, against: 0.1 },
  part: { fits: 0.55, silent: 0.45, against: 0.1 },
};
const DROPPED_BELOW = 0.2;
const LISTED_SHARE = 0.9;

export function mapColumns(
  kind: LedgerKind,
  cells: readonly HeadingCell[],
  samples: readonly ColumnSample[],
): RecognisedColumn[] {
  const weighed = cells.map((cell, at) => weigh(kind, cell, samples[at]!));
  const columns = settleContext(kind, weighed);
  const taken = assign(columns);
  return columns.map((column) => decide(column, taken));
}

function weigh(kind: LedgerKind, cell: HeadingCell, sample: ColumnSample): WeighedColumn {
  const meaning = headingMeaning(kind, cell.heading, cell.group);
  const found = meaning.type === 'fields' || meaning.type === 'several' ? meaning.candidates : [];
  const candidates = found
    .map((candidate) => weighCandidate(candidate, sample))
    .filter((candidate) => meaning.type === 'several' || candidate.score >= DROPPED_BELOW)
    .sort((a, b) => b.score - a.score || a.rank - b.rank);
  const decided = valuesDecide(candidates);
  return { cell, sample, meaning, candidates: namesNoChoice(decided) ? [] : decided };
}

function weighCandidate(candidate: FieldCandidate, sample: ColumnSample): WeighedCandidate {
  const evidence = evidenceFor(candidate.field, sample);
  return { ...candidate, evidence, score: SCORES[candidate.foundBy][evidence.verdict] };
}

/** 诉求类型 over 求决, 申诉, 意见建议 is no category: nearly all values stand in another field’s closed list. */
function valuesDecide(candidates: readonly WeighedCandidate[]): readonly WeighedCandidate[] {
  const isListed = candidates.some(
    ({ field, evidence: { fitting, total } }) =>
      field.cell === 'choice' && total >= 5 && fitting >= LISTED_SHARE * total,
  );
  if (!isListed) return candidates;
  return candidates.filter(({ field, evidence }) => field.cell !== 'category' || evidence.fitting > 0);
}

/** A weak heading of closed lists only, of which the column holds not one word. */
function namesNoChoice(candidates: readonly WeighedCandidate[]): boolean {
  return candidates.every(
    ({ field, foundBy, evidence: { fitting, total } }) =>
      foundBy === 'weak' && field.cell === 'choice' && total >= 5 && fitting === 0,
  );
}

/** Field id → columnIndex of the column that holds it. Surest claims first; a tie within a column claims nothing. */
function assign(columns: readonly WeighedColumn[]): Map<string, number> {
  const claims = columns.flatMap((column, at) =>
    column.meaning.type === 'fields' ? column.candidates.map((candidate) => ({ at, candidate })) : [],
  );
  claims.sort(
    (a, b) =>
      b.candidate.score - a.candidate.score ||
      standing(columns[b.at]!) - standing(columns[a.at]!) ||
      a.candidate.rank - b.candidate.rank,
  );
  const byField = new Map<string, number>();
  const done = new Set<number>();
  for (const { at, candidate } of claims) {
    if (candidate.score < MAPPED_FROM || done.has(at) || byField.has(candidate.field.id)) continue;
    if (hasRival(columns[at]!, candidate, byField)) continue;
    if (isTwice(columns, at, candidate)) continue;
    byField.set(candidate.field.id, columns[at]!.cell.columnIndex);
    done.add(at);
  }
  return byField;
}

/** Of two columns that name a field equally well the one that is seen and filled holds it. */
function standing({ sample }: WeighedColumn): number {
  return (sample.isHidden ? 0 : 2) + (sample.filledShare > 0.5 ? 1 : 0);
}

/** Another reading of the same column, as good and still free. */
function hasRival(
  column: WeighedColumn,
  candidate: WeighedCandidate,
  taken: ReadonlyMap<string, number>,
): boolean {
  return column.candidates.some(
    (other) =>
      other.field.id !== candidate.field.id &&
      other.score > candidate.score - CLEAR_LEAD &&
      !taken.has(other.field.id),
  );
}

/** Another column with the very same heading and equally good values, as visible: nobody can say which one is meant. */
function isTwice(columns: readonly WeighedColumn[], at: number, candidate: WeighedCandidate): boolean {
  const heading = headingText(columns[at]!.cell.heading).bare;
  const isSeen = !columns[at]!.sample.isHidden;
  return columns.some(
    (other, index) =>
      index !== at &&
      !(isSeen && other.sample.isHidden) &&
      headingText(other.cell.heading).bare === heading &&
      other.candidates.some(
        (rival) => rival.field.id === candidate.field.id && rival.score > candidate.score - CLEAR_LEAD,
      ),
  );
}

function decide(column: WeighedColumn, taken: ReadonlyMap<string, number>): RecognisedColumn {
  const { cell, meaning, candidates } = column;
  const base = { columnIndex: cell.columnIndex, heading: cell.heading, group: cell.group };
  const without = { ...base, field: null, candidates: [] };
  if (meaning.type === 'never') {
    return { ...without, status: 'never', score: 1, reason: neverReason(cell.heading, meaning.reason) };
  }
  const own = candidates.find((candidate) => isHolder(taken, candidate, column));
  if (own) {
    const reason = mappedReason(cell.heading, own.field, own.foundBy, own.evidence);
    return { ...base, field: own.field.id, status: 'mapped', score: own.score, reason, candidates: [] };
  }
  if (candidates.length === 0) {
    return {
      ...without,
      status: 'kept',
      score: 0,
      reason: keptReason(cell.heading, meaning.type === 'other'),
    };
  }
  if (isIdleGuess(column, taken)) {
    return { ...without, status: 'kept', score: 0, reason: heldReason(cell.heading, candidates[0]!.field) };
  }
  const why = whyAsked(column, taken);
  const fields = candidates.map((candidate) => candidate.field);
  return {
    ...without,
    status: 'asked',
    score: Math.min(candidates[0]!.score, 0.69),
    reason: askedReason(cell.heading, fields, why),
    candidates: fields.map((field) => field.id),
  };
}

function isHolder(
  taken: ReadonlyMap<string, number>,
  candidate: WeighedCandidate,
  column: WeighedColumn,
): boolean {
  return taken.get(candidate.field.id) === column.cell.columnIndex;
}

/** 上级转送日期 beside 转送日期: only its last words name a field, and another column names it outright. */
function isIdleGuess({ meaning, candidates }: WeighedColumn, taken: ReadonlyMap<string, number>): boolean {
  return (
    meaning.type === 'fields' &&
    candidates.every(({ foundBy, field }) => foundBy === 'part' && taken.has(field.id))
  );
}

function whyAsked(column: WeighedColumn, taken: ReadonlyMap<string, number>): Words {
  const [first, second] = column.candidates;
  if (column.meaning.type === 'several') return WHY_ASKED.several;
  if (first!.evidence.verdict === 'against' && column.sample.values.length > 0) return WHY_ASKED.values;
  if (taken.has(first!.field.id)) return WHY_ASKED.taken;
  if (second && second.score > first!.score - CLEAR_LEAD) return WHY_ASKED.tie;
  return first!.score >= MAPPED_FROM ? WHY_ASKED.twice : WHY_ASKED.unsure;
}
