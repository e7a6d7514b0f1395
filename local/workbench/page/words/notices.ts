/** Why something a person asked of the workbench was not done. Words only. */
import { cellAddress } from '#domain/grid';
import type { Words } from '#domain/words';
import type { SaveReply } from '#local/workbench/files/saveRequest';

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

/** What of a saved workbook is not in the file; null when all of it is. */
export function savedNotice({ refused, unsaved, undeletedSheets }: SaveReply): Words | null {
  const [cell] = refused;
  const [part] = unsaved;
  const [sheet] = undeletedSheets;
  const said = [
    cell && refusedCells(refused.length, `${cell.sheetName}!${cellAddress(cell.rowIndex, cell.columnIndex)}`),
    part && {
      zh: `工作表“${part.sheetName}”的这类改动尚不能写入文件：${part.part}。`,
      en: `Changes of this kind to sheet "${part.sheetName}" cannot be written yet: ${part.part}.`,
    },
    sheet !== undefined && {
      zh: `工作表“${sheet}”在文件中未删除。`,
      en: `Sheet "${sheet}" is still in the file.`,
    },
  ].filter((words) => typeof words === 'object');
  if (said.length === 0) return null;
  return {
    zh: ['已保存。', ...said.map(({ zh }) => zh)].join(''),
    en: ['Saved.', ...said.map(({ en }) => en)].join(' '),
  };
}

function refusedCells(count: number, place: string): Words {
  return {
    zh: `有 ${count} 个单元格未能写入（如 ${place}）：文件中那里是数组公式、合并区域或受保护。`,
    en: `${count} cells could not be written (such as ${place}): the file has an array formula, a merged area or protection there.`,
  };
}
