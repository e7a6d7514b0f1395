/** What a sync did, for a person at a terminal: the counts, then each row that needs attention and why. */
import { resultText } from '#addin/flows/statusCells';
import type { SyncReport } from '#addin/flows/syncReport';
import type { Language } from '#cli/terminal';
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
  const rows = report.fates.map((fate) => {
    const text = resultText(fate, kind, language);
    return language === 'zh' ? `  第 ${fate.rowNumber} 行：${text}` : `  Row ${fate.rowNumber}: ${text}`;
  });
  return [head, ...rows].join('\n');
}
