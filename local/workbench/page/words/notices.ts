/** Why something a person asked of the workbench was not done. Words only. */
import type { RefusedCell } from '#cli/workbook/sheetEdits';
import { cellAddress } from '#domain/grid';
import type { Words } from '#domain/words';

export const NOTICES = {
  protected: {
    zh: '这张工作表受保护，不能修改此处。',
    en: 'This sheet is protected; this cell cannot be changed.',
  },
  'too-long': {
    zh: '内容太长：一个单元格最多 32,767 个字符，公式最多 8,192 个。',
    en: 'Too long: a cell holds 32,767 characters, a formula 8,192.',
  },
  'outside-sheet': {
    zh: '粘贴的内容超出了工作表的边界。',
    en: 'What is pasted reaches beyond the edge of the sheet.',
  },
  'not-saved': {
    zh: '没有保存成功，请重试；工作簿仍在本页中。',
    en: 'It was not saved; try again. The workbook is still open here.',
  },
  'not-opened': {
    zh: '没有打开这个文件。',
    en: 'The file was not opened.',
  },
} as const satisfies Record<string, Words>;

export type NoticeCode = keyof typeof NOTICES;

/** @param refused at least one */
export function refusedCellsNotice(refused: readonly RefusedCell[]): Words {
  const [first] = refused;
  const place = first ? `${first.sheetName}!${cellAddress(first.rowIndex, first.columnIndex)}` : '';
  return {
    zh: `已保存，但有 ${refused.length} 个单元格未能写入（如 ${place}）：文件中那里是公式、合并区域或受保护。`,
    en: `Saved, but ${refused.length} cells could not be written (such as ${place}): the file has a formula, a merged area or protection there.`,
  };
}
