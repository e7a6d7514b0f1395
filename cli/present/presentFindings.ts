/** Findings for a person at a terminal: by rule, the worst first, each with its place, what is wrong and how to mend it. */
import type { Checked } from '#cli/commands/check';
import { table } from '#cli/present/table';
import type { Language } from '#cli/terminal';
import type { Finding } from '#domain/check/finding';
import { RULES } from '#domain/check/rules/registry';
import { SEVERITIES, SEVERITY_WORDS, SIGNS } from '#domain/check/severities';
import { grouped } from '#domain/grouped';

export function presentFindings(checked: Checked, language: Language): string {
  const groups = [...grouped(checked.findings, ({ rule }) => rule)].sort(([, left], [, right]) =>
    worstFirst(left, right),
  );
  const blocks = groups.map(([rule, found]) => {
    const { severity } = found[0]!;
    const title = RULES.find(({ id }) => id === rule)!.title[language];
    const rows = found.map((finding) => [
      `  ${finding.cell}`,
      finding.message[language],
      finding.fix ? finding.fix.words[language] : '',
    ]);
    return `${SIGNS[severity]} ${title}  ${rule}（${found.length}）\n${table(rows)}`;
  });
  return [headOf(checked, language), ...blocks].join('\n\n');
}

function headOf({ cases, counts, accepted }: Checked, language: Language): string {
  const listed = SEVERITIES.map(
    (severity) => `${SIGNS[severity]} ${SEVERITY_WORDS[severity][language]} ${counts[severity]}`,
  );
  if (language === 'zh')
    return [`${cases} 件：${listed.join('，')}`, ...besides(accepted, '已接受')].join('；');
  return [`${cases} cases: ${listed.join(', ')}`, ...besides(accepted, 'accepted')].join('; ');
}

function besides(accepted: number, word: string): string[] {
  return accepted === 0 ? [] : [`${word} ${accepted}`];
}

function worstFirst([left]: readonly Finding[], [right]: readonly Finding[]): number {
  return SEVERITIES.indexOf(left!.severity) - SEVERITIES.indexOf(right!.severity);
}
