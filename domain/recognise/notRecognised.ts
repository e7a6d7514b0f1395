/**
 * What is said when no ledger was found: what was looked for and how to mend it. Decides wording only.
 */
import type { NotRecognised } from '#domain/recognise/recognition';

export function notRecognised(
  code: NotRecognised['code'],
  sheetName = '',
  sheetNames: readonly string[] = [],
): NotRecognised {
  const names = sheetNames.map((name) => `“${name}”`);
  switch (code) {
    case 'workbook.empty':
      return {
        code,
        message: {
          zh: '工作簿里没有内容。请打开登记了信访事项的工作表再试。',
          en: 'The workbook is empty. Open the sheet in which cases are registered and try again.',
        },
      };
    case 'workbook.no-table':
      return {
        code,
        message: {
          zh: `${sheetName === '' ? '没有一张工作表' : `工作表“${sheetName}”没有`}像台账的表头。要找的是一行（或两三行）表头，至少含三项常用名称，如“姓名”“信访日期”“反映问题”“责任单位”“办结时间”，其中一项说明反映了什么。请补上表头，或指定台账所在的工作表。`,
          en: `${sheetName === '' ? 'No sheet has' : `Sheet “${sheetName}” has no`} headings of a ledger. Looked for: one to three heading rows with at least three usual names such as 姓名, 信访日期, 反映问题, 责任单位, 办结时间, one of them saying what the matter is. Add the headings, or name the sheet that holds the ledger.`,
        },
      };
    case 'workbook.no-sheet':
      return {
        code,
        message: {
          zh: `没有名为“${sheetName}”的工作表。现有：${names.join('、')}。`,
          en: `There is no sheet named “${sheetName}”. The workbook has: ${names.join(', ')}.`,
        },
      };
  }
}
