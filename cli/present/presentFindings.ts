/** Findings for a person at a terminal: by rule, each with its place, what is wrong and how to mend it. */
import type { Checked } from '#cli/commands/check';
import { table } from '#cli/present/table';
import type { Language } from '#cli/terminal';
import type { Severity } from '#domain/check/finding';
import { grouped } from '#domain/grouped';
import type { LedgerKind } from '#domain/kinds/fields';

const severityWords: Record<Severity, Record<Language, string>> = {
  error: { zh: '✖ 错误', en: '✖ error' },
  warning: { zh: '▲ 提醒', en: '▲ warning' },
  info: { zh: '· 说明', en: '· note' },
};

export function presentFindings(
  { cases, counts, findings, accepted }: Checked,
  kind: LedgerKind,
  language: Language,
): string {
  const head =
    language === 'zh'
      ? `${cases} 件：错误 ${counts.error}，提醒 ${counts.warning}，说明 ${counts.info}`
      : `${cases} cases: ${counts.error} errors, ${counts.warning} warnings, ${counts.info} notes`;
  const besides =
    accepted === 0 ? '' : language === 'zh' ? `；另有 ${accepted} 处已接受` : `; accepted: ${accepted}`;
  const labels = new Map(kind.fields.map((field) => [field.id, field.label[language]]));
  const blocks = [...grouped(findings, ({ rule }) => rule)].map(([rule, group]) => {
    const rows = group.map((finding) => [
      '  ' + severityWords[finding.severity][language],
      finding.cell,
      labels.get(finding.field) ?? finding.field,
      finding.message[language],
      finding.fix ? finding.fix.words[language] : '',
    ]);
    return `${rule}（${group.length}）\n${table(rows)}`;
  });
  return [head + besides, ...blocks].join('\n\n');
}
