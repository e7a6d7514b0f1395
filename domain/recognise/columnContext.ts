/**
 * What the neighbours say about a column that its own heading leaves open: whose phone number it is, which of several
 * dates a bare 日期 means, whether 编号 counts rows. Decides by dropping candidates; never adds one.
 */
import { looksLikeDay } from '#domain/recognise/cellShapes';
import { shareOf } from '#domain/recognise/columnSample';
import type { WeighedCandidate, WeighedColumn } from '#domain/recognise/mapColumns';
import { headingText } from '#domain/recognise/normalise';

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

export function settleContext(columns: readonly WeighedColumn[]): WeighedColumn[] {
  const firstDate = columns.findIndex(
    (column) => shareOf(column.sample, looksLikeDay) >= 0.5 || hasDay(column),
  );
  return columns.map((column, at) => {
    const bare = headingText(column.cell.heading).bare;
    if (BARE_DATES.has(bare) && column.cell.group === null && at !== firstDate) return doubt(column);
    if (belongsToLeft(columns, at)) return doubt(column);
    return column;
  });
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
    if (field !== undefined && OTHER_PEOPLE.has(field)) return true;
    if (field !== undefined || neighbour.meaning.type !== 'other') return false;
  }
  return false;
}

function isBareAttribute(column: WeighedColumn, candidate: WeighedCandidate): boolean {
  const bare = headingText(column.cell.heading).bare;
  return candidate.foundBy === 'exact' && !/信访|来访|来信|群众|当事人|反映|投诉|举报/.test(bare);
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
