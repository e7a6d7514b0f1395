/**
 * What the neighbours say about a column that its own heading leaves open: whose phone number it is, which of several
 * dates a bare 日期 means, whether 编号 counts rows. Decides by trusting or doubting candidates; never adds one.
 */
import type { LedgerKind } from '#domain/kinds/fields';
import { fieldOf } from '#domain/kinds/kinds';
import { looksLikeDay, looksLikeProse } from '#domain/recognise/cellShapes';
import { meanLength, shareOf } from '#domain/recognise/columnSample';
import { MAPPED_FROM, type WeighedCandidate, type WeighedColumn } from '#domain/recognise/weighedColumn';
import { headingText } from '#domain/recognise/normalise';

const TELLING = new Set(['content', 'demand']);
const BARE_DATES = new Set(['日期', '时间', '年月日']);
/** Bare headings that speak of whoever stands to their left. */
const ATTRIBUTES_OF_LEFT = new Set(['phone', 'idNo', 'address']);
const OTHER_PEOPLE = new Set([
  'leader',
  'handler',
  'registrar',
  'recorder',
  'responsible',
  'coHandlerUnit',
  'registeredBy',
]);

export function settleContext(kind: LedgerKind, weighed: readonly WeighedColumn[]): WeighedColumn[] {
  const columns = titleAsContent(kind, weighed);
  const firstDate = columns.findIndex(
    (column) => shareOf(column.sample, looksLikeDay) >= 0.5 || hasDay(column),
  );
  return columns.map((column, at) => {
    const bare = headingText(column.cell.heading).bare;
    if (BARE_DATES.has(bare) && column.cell.group === null && at !== firstDate) return doubt(column);
    if (belongsToLeft(columns, at)) return doubt(column);
    return isPostOfLeader(columns, at) ? trust(column) : column;
  });
}

/** Where a title is all that says what the matter is, it is the content; not beside an unknown column that says more. */
function titleAsContent(kind: LedgerKind, columns: readonly WeighedColumn[]): readonly WeighedColumn[] {
  const content = fieldOf(kind, 'content');
  const saysMore = columns.some((column) =>
    column.candidates.some(({ field, score }) => TELLING.has(field.id) && score >= MAPPED_FROM),
  );
  if (saysMore || content === null || hasLongerText(columns)) return columns;
  const replaced = (candidate: WeighedCandidate): WeighedCandidate =>
    candidate.field.id === 'title' ? Object.assign({}, candidate, { field: content }) : candidate;
  return columns.map((column) =>
    column.candidates[0]?.field.id === 'title'
      ? Object.assign({}, column, { candidates: [replaced(column.candidates[0])] })
      : column,
  );
}

/** A column nobody mapped whose sentences are longer than the title's. */
function hasLongerText(columns: readonly WeighedColumn[]): boolean {
  const title = columns.find(({ candidates }) => candidates[0]?.field.id === 'title');
  if (!title) return false;
  return columns.some(
    ({ sample, candidates, meaning }) =>
      meaning.type !== 'never' &&
      (candidates[0]?.score ?? 0) < MAPPED_FROM &&
      shareOf(sample, looksLikeProse) >= 0.6 &&
      meanLength(sample) > meanLength(title.sample),
  );
}

function hasDay(column: WeighedColumn): boolean {
  return column.candidates[0]?.field.cell === 'day';
}

/**
 * 包案领导 · 职务 · 联系电话: the phone is the leader's, not the petitioner's. A phone straight after another person or a
 * unit is left to the clerk unless it stands under the petitioner's own heading.
 */
function belongsToLeft(columns: readonly WeighedColumn[], at: number): boolean {
  const column = columns[at]!;
  const first = column.candidates[0];
  if (!first || !ATTRIBUTES_OF_LEFT.has(first.field.id) || !isBareAttribute(column, first)) return false;
  for (let left = at - 1; left >= 0; left--) {
    const neighbour = columns[left]!;
    const field = neighbour.candidates[0]?.field.id;
    const isOpenUnit =
      neighbour.candidates[0]?.foundBy === 'open' && neighbour.candidates[0].field.cell === 'unit';
    if (isOpenUnit) continue;
    if (field !== undefined && OTHER_PEOPLE.has(field)) return true;
    if (mayBeOtherPerson(neighbour)) return true;
    if (field !== undefined || neighbour.meaning.type !== 'other') return false;
  }
  return false;
}

/** 联系人, 接待人: the petitioner or somebody of the office; so is whoever’s phone stands beside. */
function mayBeOtherPerson({ candidates }: WeighedColumn): boolean {
  return (
    (candidates[0]?.score ?? 1) < MAPPED_FROM &&
    candidates.some(({ field }) => field.cell === 'name' && OTHER_PEOPLE.has(field.id))
  );
}

function isBareAttribute(column: WeighedColumn, candidate: WeighedCandidate): boolean {
  const bare = headingText(column.cell.heading).bare;
  return candidate.foundBy === 'exact' && !/信访|来访|来信|群众|当事人|反映|投诉|举报/.test(bare);
}

/** 接访领导 · 职务: the post is the leader’s. */
function isPostOfLeader(columns: readonly WeighedColumn[], at: number): boolean {
  const left = columns[at - 1]?.candidates[0];
  return (
    columns[at]!.candidates[0]?.field.id === 'post' &&
    left?.field.id === 'leader' &&
    left.score >= MAPPED_FROM
  );
}

function trust(column: WeighedColumn): WeighedColumn {
  const [first, ...rest] = column.candidates;
  const isAgainst = first!.evidence.verdict === 'against';
  return isAgainst
    ? column
    : { ...column, candidates: [{ ...first!, score: Math.max(first!.score, 0.85) }, ...rest] };
}

function doubt(column: WeighedColumn): WeighedColumn {
  return {
    ...column,
    candidates: column.candidates.map((candidate) => ({
      ...candidate,
      score: Math.min(candidate.score, 0.5),
    })),
  };
}
