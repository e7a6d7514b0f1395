/**
 * Runs one batch against Excel. Decides which of Excel's errors are expected and what is then said; everything else is
 * a bug and is thrown on. While the clerk is typing in a cell, the batch waits.
 */
import type { SheetProblem } from '#addin/flows/ledgerSheet';
import type { Words } from '#domain/words';

export type OrProblem<T> = T | { readonly problem: SheetProblem };

const EXPECTED: Readonly<Record<string, Words>> = {
  ItemNotFound: {
    zh: '这张工作表已不在工作簿中，可能被改名或删除。请重新读取台账。',
    en: 'This sheet is no longer in the workbook; it may have been renamed or deleted. Read the ledger again.',
  },
  InvalidOperationInCellEditMode: {
    zh: '有单元格正在输入。请按回车结束输入后再试。',
    en: 'A cell is being edited. Press Enter to finish and try again.',
  },
  AccessDenied: {
    zh: '工作表受保护，或文件以只读方式打开，无法写入。请撤销保护或另存为可编辑的文件后再试。',
    en: 'The sheet is protected or the file is open read-only. Unprotect it or save an editable copy and try again.',
  },
  RangeExceedsLimit: {
    zh: '表格太大，Excel 拒绝读取。请删除多余的空白行列后再试。',
    en: 'The sheet is too large for Excel to hand over. Delete surplus blank rows and columns and try again.',
  },
};

/** @throws Error for anything Excel is not expected to refuse */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<OrProblem<T>>,
): Promise<OrProblem<T>> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const message = typeof code === 'string' ? EXPECTED[code] : undefined;
    if (!message) throw error;
    return { problem: { code: `excel.${String(code)}`, message } };
  }
}

export function sheetGone(sheetName: string): { readonly problem: SheetProblem } {
  return {
    problem: {
      code: 'workbook.no-sheet',
      message: {
        zh: `工作簿中已没有工作表“${sheetName}”。请重新读取台账。`,
        en: `The sheet “${sheetName}” is no longer in the workbook. Read the ledger again.`,
      },
    },
  };
}

export function sheetProtected(sheetName: string): { readonly problem: SheetProblem } {
  return {
    problem: {
      code: 'sheet.protected',
      message: {
        zh: `工作表“${sheetName}”受保护，只能检查，不能写入。请在“审阅”中撤销保护后再试；本程序不会替您撤销。`,
        en: `The sheet “${sheetName}” is protected: it can be checked but not written. Unprotect it under Review and try again; this is never done for you.`,
      },
    },
  };
}
