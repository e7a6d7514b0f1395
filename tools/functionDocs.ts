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
    '在工作台里，函数由未经修改的 `office.js` 在任务窗格中执行，下面每个示例都在测试中求值；存盘后公式为 `_xldudf_` 形式，与 Excel 相同。结果是日期序号的，请把单元格设为日期格式。**没有人在真实的 Excel 里运行过它们**（docs/real-excel.md）。In the workbench the unmodified `office.js` runs them in the task pane, and each example below is evaluated in a test; a saved file names them with `_xldudf_`, as Excel does. Where the answer is a date serial, give the cell a date format. **Nobody has run them in real Excel** (docs/real-excel.md).',
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
