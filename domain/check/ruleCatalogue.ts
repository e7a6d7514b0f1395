/**
 * The catalogue of rules as a document, from the rules themselves: id, severity, source, what is wrong, how to mend it,
 * an example, and what the messages look like. Decides the document's form; refuses to know any rule.
 */
import type { Finding } from '#domain/check/finding';
import { RULES } from '#domain/check/rules/registry';
import type { Rule } from '#domain/check/rule';
import { SEVERITY_WORDS } from '#domain/check/severities';
import type { Words } from '#domain/words';

const LOOKS_AT_WORDS: Readonly<Record<Rule['looksAt'], Words>> = {
  cell: { zh: '单元格', en: 'cell' },
  row: { zh: '整行', en: 'row' },
  group: { zh: '相关各行', en: 'rows with something in common' },
  total: { zh: '合计行', en: 'total rows' },
};

/** A finding of each rule, to show its message by; see test/golden/check. */
export type ShownFinding = (ruleId: string) => Pick<Finding, 'message' | 'fix'>;

/** Markdown, ending in a line break. */
export function ruleCatalogue(shownFinding: ShownFinding): string {
  const head = [
    '# 检查规则 / Rules',
    '',
    '由 `npm run rules` 生成，请勿手工修改。Written by `npm run rules` from the rules; do not edit by hand.',
    '',
    `共 ${RULES.length} 条。${RULES.length} rules.`,
    '',
    '| 规则 / rule | 级别 / severity | 内容 / what is wrong |',
    '|---|---|---|',
    ...RULES.map(({ id, severity, title }) => {
      const words = SEVERITY_WORDS[severity];
      return `| [${id}](#${id}) | ${words.zh} / ${words.en} | ${title.zh} / ${title.en} |`;
    }),
    '',
  ];
  return [...head, ...RULES.flatMap((rule) => section(rule, shownFinding(rule.id)))].join('\n');
}

function section(rule: Rule, shown: Pick<Finding, 'message' | 'fix'>): string[] {
  const lines: readonly (readonly [string, Words])[] = [
    ['级别 / severity', SEVERITY_WORDS[rule.severity]],
    ['看什么 / looks at', LOOKS_AT_WORDS[rule.looksAt]],
    ['依据 / source', rule.source],
    ['例 / example', rule.example],
    ['如何改 / how to mend', rule.mend],
    ['一键修改 / fix', shown.fix ? shown.fix.words : { zh: '无', en: 'none' }],
  ];
  return [
    `## ${rule.id}`,
    '',
    `${rule.title.zh} / ${rule.title.en}`,
    '',
    ...lines.map(([label, { zh, en }]) => `- ${label}: ${zh === en ? zh : `${zh} / ${en}`}`),
    '',
    `> ${shown.message.zh}`,
    '>',
    `> ${shown.message.en}`,
    '',
  ];
}
