/**
 * The columns the product owns in an office's sheet, appended at the right of the ledger. Decides their headings and
 * how they are known again; refuses to know what is written into them.
 */
import type { Words } from '#domain/words';

export type OwnColumnId = 'systemNo' | 'stage' | 'step' | 'due' | 'daysLeft' | 'article' | 'result' | 'stamp';

export interface OwnColumn {
  readonly id: OwnColumnId;
  readonly heading: Words;
  readonly hidden: boolean;
}

/** Columns that a check adds, and a check alone: what was found in the row, and where (hidden, read by the marks). */
export type CheckColumnId = 'findings' | 'marks';

export interface CheckColumn {
  readonly id: CheckColumnId;
  readonly heading: Words;
  readonly hidden: boolean;
}

/** First character of every own heading; in GB2312, so every Chinese font has it. */
export const OWN_MARK = '◇';

/** In the order in which they are appended. */
export const OWN_COLUMNS: readonly OwnColumn[] = [
  { id: 'systemNo', heading: { zh: '◇系统编号', en: '◇Case number' }, hidden: false },
  { id: 'stage', heading: { zh: '◇办理阶段', en: '◇Stage' }, hidden: false },
  { id: 'step', heading: { zh: '◇下一环节', en: '◇Next step' }, hidden: false },
  { id: 'due', heading: { zh: '◇法定期限', en: '◇Due' }, hidden: false },
  { id: 'daysLeft', heading: { zh: '◇剩余天数', en: '◇Days left' }, hidden: false },
  { id: 'article', heading: { zh: '◇期限依据', en: '◇Article' }, hidden: false },
  { id: 'result', heading: { zh: '◇同步结果', en: '◇Sync result' }, hidden: false },
  { id: 'stamp', heading: { zh: '◇同步印记', en: '◇Stamp' }, hidden: true },
];

export const CHECK_COLUMNS: readonly CheckColumn[] = [
  { id: 'findings', heading: { zh: '◇检查结果', en: '◇Findings' }, hidden: false },
  { id: 'marks', heading: { zh: '◇检查标记', en: '◇Marks' }, hidden: true },
];

/** The check's column a heading cell names, or null. */
export function checkColumnOf(heading: string): CheckColumnId | null {
  const word = heading.trim();
  const own = CHECK_COLUMNS.find((column) => column.heading.zh === word || column.heading.en === word);
  return own ? own.id : null;
}

/** Whether a heading names any column of the product's own. */
export function namesOwnColumn(heading: string): boolean {
  return ownColumnOf(heading) !== null || checkColumnOf(heading) !== null;
}

/**
 * The own column a heading cell names, or null. The stamp's heading carries the workbook's identity after its word,
 * so a heading matches by its first word.
 */
export function ownColumnOf(heading: string): OwnColumnId | null {
  const firstWord = heading.trim().split(/\s*\{/, 1)[0]!.trim();
  const own = OWN_COLUMNS.find(
    (column) => column.heading.zh === firstWord || column.heading.en === firstWord,
  );
  return own ? own.id : null;
}
