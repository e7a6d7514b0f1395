/** The page of the cell functions, made from their catalogue. Decides its order; every name and word comes from there. */
import { FUNCTIONS, NAMESPACE } from '#addin/functions/catalogue';
import { LAW_LINES } from '#domain/clock/lawOfTheDay';
import { stepWords } from '#domain/clock/clockWords';
import { PETITION_STEPS } from '#domain/clock/petitionSteps';

export function functionDocs(): string {
  return [
    '# 表内函数 · Functions in cells',
    '',
    '由代码生成（`npm run function-docs`），请勿手改。Generated from the code; do not edit.',
    '',
    `函数名前加 \`${NAMESPACE}.\`。全部在本机计算，不联网；算不出的显示 #N/A，悬停可见原因。日期按 1900 日期系统。Written behind \`${NAMESPACE}.\`; computed offline; what cannot be answered is #N/A with the reason. Dates are of the 1900 date system.`,
    '',
    '**没有人在真实的 Excel 里运行过这些函数，工作台也不运行它们**：测试只到清单（`manifest.xml`）、元数据、向 `office.js` 的登记，以及给定参数的答案。**Nobody has run these functions in real Excel, and the workbench does not run them either**: tests reach as far as the manifest, the metadata, their registration with `office.js`, and the answers to given arguments (docs/real-excel.md).',
    '',
    ...FUNCTIONS.flatMap(({ id, description, parameters, example }) => [
      `## ${id}(${parameters.map(({ name, optional }) => (optional ? `[${name.zh}]` : name.zh)).join('，')})`,
      '',
      `${description.zh} ${description.en}`,
      '',
      ...parameters.map(
        ({ name, description: about }) => `- **${name.zh}** ${name.en}：${about.zh} ${about.en}`,
      ),
      '',
      `\`=${NAMESPACE}.${example}\``,
      '',
    ]),
    '## 环节名称 · Names of steps',
    '',
    ...PETITION_STEPS.filter(({ term }) => term).map(
      ({ id }) => `- ${stepWords(id).zh} · ${stepWords(id).en} · \`${id}\``,
    ),
    '',
    '## 规则线 · Lines of law',
    '',
    ...Object.entries(LAW_LINES).map(
      ([line, profiles]) => `- \`${line}\` ${profiles.at(-1)!.label.zh} · ${profiles.at(-1)!.label.en}`,
    ),
    '',
  ].join('\n');
}
