/** What a sync did, for a person at a terminal: the counts, then each row that needs attention and why. */
import { resultText } from '#addin/flows/statusCells';
import type { SyncReport } from '#addin/flows/syncReport';
import type { Language } from '#cli/terminal';
import type { RowProblemCode } from '#domain/wire/problems';
import type { LedgerKind } from '#domain/kinds/fields';

export function presentSync(
  report: SyncReport,
  kind: LedgerKind,
  language: Language,
  isPreview: boolean,
): string {
  const { created, updated, unchanged, refused, conflicts, received } = report;
  const head =
    language === 'zh'
      ? `${isPreview ? '预览（未写入）：' : ''}新登记 ${created}，更新 ${updated}，无变化 ${unchanged}，未发送 ${refused}，冲突 ${conflicts}；收到他人修改 ${received} 处`
      : `${isPreview ? 'Preview (nothing written): ' : ''}${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused, ${conflicts} conflicts; ${received} changes by others received`;
  const rows = [...byText(report, kind, language)].map(([text, numbers]) => {
    const all =
      numbers.length > 1 ? (language === 'zh' ? `（${numbers.length} 行）` : ` (${numbers.length})`) : '';
    const spans = rowSpans(numbers);
    return language === 'zh' ? `  第 ${spans} 行${all}：${text}` : `  Row ${spans}${all}: ${text}`;
  });
  const maybeNew = report.fates.some(({ problem }) => problem !== null && MAY_BE_NEW.has(problem.code));
  return [head, ...rows, ...(maybeNew ? [hint[language]] : [])].join('\n');
}

/** Refusals a person may answer by saying that the row is a new case. */
const MAY_BE_NEW: ReadonlySet<string> = new Set<RowProblemCode>([
  'row.maybe-registered',
  'row.moved-or-reused',
  'row.stamp-twice',
  'row.stamp-damaged',
  'sheet.maybe-registered',
]);

const hint = {
  zh: '确属新件的行，可加 --as-new 行号（逗号分隔）再同步一次。',
  en: 'For rows that are new cases, sync once more with --as-new and their numbers, separated by commas.',
};

function byText(
  report: SyncReport,
  kind: LedgerKind,
  language: Language,
): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (const fate of report.fates) {
    const text = resultText(fate, kind, language);
    const same = rows.get(text);
    if (same) same.push(fate.rowNumber);
    else rows.set(text, [fate.rowNumber]);
  }
  return rows;
}

/** `5–8、10` */
function rowSpans(numbers: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join('、');
}
