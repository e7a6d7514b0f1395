/** The page's own words, Chinese and English, and which of them is spoken. A word missing in one does not compile. */
import { createContext, useContext } from 'react';

export type Language = 'zh' | 'en';

const zh = {
  title: '台账工作台',
  subtitle: '本机试用',
  open: '打开…',
  save: '保存',
  saved: '已保存',
  saving: '正在保存…',
  unsaved: '未保存',
  samples: '示例台账',
  anotherUser: '另一用户',
  anotherUserHint: '另开一个窗口，以别的用户登录',
  switchLanguage: 'English',
  switchLanguageHint: '切换为英文',
  undo: '撤销',
  redo: '恢复',
  ribbon: '功能区',
  nameBox: '名称框',
  formulaBar: '编辑栏',
  sheets: '工作表',
  pane: '任务窗格',
  paneWidth: '任务窗格宽度',
  closePane: '关闭窗格',
  dismiss: '知道了',
  closeDialog: '关闭',
  loading: '正在打开…',
  count: '计数',
  sum: '求和',
  average: '平均值',
  paneLoading: '正在载入任务窗格…',
  sheetNamed: (name: string) => `工作表 ${name}`,
  cellAt: (address: string, text: string) => (text === '' ? `${address}，空` : `${address}，${text}`),
  fileOpened: (name: string) => `已打开 ${name}`,
  askLeave: '有未保存的修改。打开别的文件会丢失这些修改，要继续吗？',
};

const en: typeof zh = {
  title: 'Ledger Workbench',
  subtitle: 'local trial',
  open: 'Open…',
  save: 'Save',
  saved: 'Saved',
  saving: 'Saving…',
  unsaved: 'Not saved',
  samples: 'Sample ledgers',
  anotherUser: 'Another user',
  anotherUserHint: 'Opens a second window in which someone else can sign in',
  switchLanguage: '中文',
  switchLanguageHint: 'Switch to Chinese',
  undo: 'Undo',
  redo: 'Redo',
  ribbon: 'Ribbon',
  nameBox: 'Name box',
  formulaBar: 'Formula bar',
  sheets: 'Sheets',
  pane: 'Task pane',
  paneWidth: 'Width of the task pane',
  closePane: 'Close the pane',
  dismiss: 'Dismiss',
  closeDialog: 'Close',
  loading: 'Opening…',
  count: 'Count',
  sum: 'Sum',
  average: 'Average',
  paneLoading: 'Loading the task pane…',
  sheetNamed: (name) => `Sheet ${name}`,
  cellAt: (address, text) => (text === '' ? `${address}, empty` : `${address}, ${text}`),
  fileOpened: (name) => `${name} is open`,
  askLeave: 'There are changes that are not saved. Opening another file loses them. Go on?',
};

export const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en };

/** The locale Office is told, and numbers and dates are shown in. */
export const LOCALE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

export const LanguageContext = createContext<Language>('zh');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useWords(): typeof zh {
  return WORDS[useLanguage()];
}
