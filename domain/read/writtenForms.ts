/**
 * How a column writes its days and its yes and no: learnt from its filled cells, so that what is added looks like the
 * rest. Decides the form only; refuses to decide values.
 */
import type { Day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import type { FieldDef } from '#domain/kinds/fields';
import { isCompactYear } from '#domain/read/writtenDay';
import { yesNoWords } from '#domain/read/readYesNo';
import { cleanText, compactText, halfWidth } from '#domain/read/writtenText';

type DayMark = '.' | '-' | '/' | '年' | 'none';

interface DayForm {
  readonly mark: DayMark;
  readonly padded: boolean;
}

const FULL_DAY = /^\d{4}(?:([.\-/年])(\d{1,2})[.\-/月](\d{1,2})日?|\d{4})$/;

/** The day in the form most text cells of the column use; `YYYY-MM-DD` where they show none. */
export function dayInFormOf(day: Day, column: readonly CellValue[]): string {
  const { mark, padded } = dominantForm(column);
  const [year, month, dayOfMonth] = day.split('-') as [string, string, string];
  const shown = padded ? [month, dayOfMonth] : [String(Number(month)), String(Number(dayOfMonth))];
  if (mark === 'none') return isCompactYear(Number(year)) ? `${year}${month}${dayOfMonth}` : day;
  if (mark === '年') return `${year}年${shown[0]}月${shown[1]}日`;
  return [year, ...shown].join(mark);
}

/** Padding is learnt from days of the same mark that show it: 2026.8.3 or 2026.08.03, but not 2026.10.12. */
function dominantForm(column: readonly CellValue[]): DayForm {
  const written = column.flatMap((value) => {
    const match = typeof value === 'string' ? FULL_DAY.exec(cleanText(halfWidth(value))) : null;
    return match
      ? [{ mark: (match[1] as DayMark | undefined) ?? 'none', parts: [match[2] ?? '', match[3] ?? ''] }]
      : [];
  });
  const mark = mostFrequent(written.map((day) => day.mark)) ?? '-';
  const parts = written.filter((day) => day.mark === mark).flatMap((day) => day.parts);
  const padded = parts.filter((part) => part.startsWith('0')).length;
  const bare = parts.filter((part) => part.length === 1).length;
  return { mark, padded: padded === bare ? mark === '-' : padded > bare };
}

/**
 * The word for yes or no that the column itself uses; where it has none yet, the counterpart of the word it uses for
 * the opposite (√ → ×, 初 → 重), else 是 / 否. Always a word that reads back to the same truth.
 */
export function yesNoInWordsOf(truth: boolean, field: FieldDef, column: readonly CellValue[]): string {
  const meanings = yesNoWords(field);
  const texts = column.filter((value) => typeof value === 'string').map(compactText);
  const meant = (meaning: boolean) => texts.filter((text) => meanings.get(text.toUpperCase()) === meaning);
  const own = mostFrequent(meant(truth));
  if (own !== null) return own;
  const opposite = mostFrequent(meant(!truth));
  const candidates = [
    opposite === null ? undefined : counterpart(opposite, truth, field),
    truth ? '是' : '否',
  ];
  return (
    candidates.find((word) => word !== undefined && meanings.get(word.toUpperCase()) === truth) ??
    String(truth)
  );
}

function counterpart(opposite: string, truth: boolean, field: FieldDef): string | undefined {
  const [same, other] = truth ? [field.yes, field.no] : [field.no, field.yes];
  if (other?.includes(opposite)) return same?.[0];
  if (opposite === '√') return '×';
  if (opposite === '×') return '√';
  if (opposite === '有') return '无';
  return opposite === '无' ? '有' : undefined;
}

/** The first among the most frequent; null of nothing. */
function mostFrequent<Item>(items: readonly Item[]): Item | null {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best: Item | null = null;
  for (const [item, count] of counts) if (best === null || count > counts.get(best)!) best = item;
  return best;
}
