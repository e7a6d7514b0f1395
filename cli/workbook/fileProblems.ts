/**
 * Everything that can be wrong with a file someone hands us, as closed codes, and the sentence for each: what is the
 * matter, with which file, and what to do about it. Refuses to know how the trouble was found.
 */
import type { Words } from '#domain/words';

export type UnreadableCode =
  | 'file.missing'
  | 'file.is-folder'
  | 'file.no-permission'
  | 'file.empty'
  | 'file.lock-file'
  | 'file.encrypted'
  | 'file.corrupt'
  | 'file.unknown-format'
  | 'file.too-large'
  | 'file.device-error';

export interface UnreadableFile {
  readonly code: UnreadableCode;
  readonly message: Words;
}

export type SaveProblemCode =
  | 'file.read-only-format'
  | 'file.changed-meanwhile'
  | 'file.exists'
  | 'file.no-folder'
  | 'file.in-use'
  | 'file.no-permission'
  | 'file.disk-full'
  | 'file.corrupt'
  | 'file.too-large'
  | 'file.device-error';

export interface SaveProblem {
  readonly code: SaveProblemCode;
  readonly message: Words;
}

const WORDS = {
  'file.missing': {
    zh: '找不到这个文件。请检查路径和文件名是否写对。',
    en: 'There is no such file. Check the path and the name.',
  },
  'file.is-folder': {
    zh: '这是一个文件夹，不是文件。请写出其中某个工作簿的文件名。',
    en: 'This is a folder, not a file. Name one of the workbooks in it.',
  },
  'file.no-permission': {
    zh: '没有权限使用这个文件或其所在文件夹。请向管理员申请权限，或复制到自己的文件夹再试。',
    en: 'You have no permission to use this file or its folder. Ask for it, or copy the file to a folder of your own.',
  },
  'file.empty': {
    zh: '文件是空的（0 字节），可能复制或下载没有完成。请重新获取该文件。',
    en: 'The file is empty (0 bytes); a copy or download may not have finished. Fetch it again.',
  },
  'file.lock-file': {
    zh: '这是 Excel 或 WPS 打开表格时留下的临时锁文件，不是台账本身。请改用名称前没有“~$”或“.~”的那个文件。',
    en: 'This is the lock file Excel or WPS leaves beside an open workbook, not the ledger. Use the file without "~$" or ".~" before its name.',
  },
  'file.encrypted': {
    zh: '文件设有打开密码，无法读取。请用 Excel 或 WPS 打开，取消密码后另存，再试。',
    en: 'The file needs a password to open. Open it in Excel or WPS, remove the password, save, and try again.',
  },
  'file.corrupt': {
    zh: '文件已损坏或不完整。请用 Excel 或 WPS 打开（必要时选择修复）并另存为 .xlsx，再试；打不开则请向提供者重新索取。',
    en: 'The file is damaged or incomplete. Open it in Excel or WPS (repair it if asked), save it as .xlsx and try again; if it does not open, ask for it again.',
  },
  'file.unknown-format': {
    zh: '内容不是可以读取的表格（可读 .xlsx、.xlsm、.xls、.csv）。请用 Excel 或 WPS 打开并另存为 .xlsx，再试。',
    en: 'The content is no table that can be read (.xlsx, .xlsm, .xls and .csv can). Open it in Excel or WPS, save it as .xlsx and try again.',
  },
  'file.too-large': {
    zh: '展开后过大，已停止处理。请删除多余的工作表和空白格式区域，或按年度拆分后再试。',
    en: 'It is too large once unpacked and was left alone. Remove unneeded sheets and formatted empty areas, or split it by year, and try again.',
  },
  'file.device-error': {
    zh: '磁盘或网络盘读写失败。请检查磁盘和网络连接，稍后再试。',
    en: 'The disk or network drive failed. Check the disk and the connection, then try again.',
  },
  'file.read-only-format': {
    zh: '这种格式（旧版 .xls 或网页表格）只能读取，不能写入。请用 Excel 或 WPS 另存为 .xlsx，再对新文件操作。',
    en: 'This format (old .xls or a web table) can be read but not written. Save it as .xlsx in Excel or WPS and use the new file.',
  },
  'file.exists': {
    zh: '已有同名文件，未覆盖。请换一个文件名。',
    en: 'There is a file of this name already; it was not overwritten. Choose another name.',
  },
  'file.no-folder': {
    zh: '没有这个文件夹。请先建立文件夹，或换一个位置。',
    en: 'There is no such folder. Create it, or choose another place.',
  },
  'file.changed-meanwhile': {
    zh: '读取之后，文件被别人或别的程序改动、移走或删除了。没有写入任何内容，请重新运行一次。',
    en: 'Since it was read, the file was changed, moved or deleted by someone else. Nothing was written; run again.',
  },
  'file.in-use': {
    zh: '文件正被 Excel、WPS 或其他程序打开。没有写入任何内容，请关闭后再试；若确已关闭，请删除同一文件夹中名称以“~$”或“.~”开头的锁文件。',
    en: 'The file is open in Excel, WPS or another program. Nothing was written; close it and try again. If it is closed, delete the lock file in the same folder whose name begins with "~$" or ".~".',
  },
  'file.disk-full': {
    zh: '磁盘空间不足，没有写入任何内容。请腾出空间后再试。',
    en: 'The disk is full; nothing was written. Free some space and try again.',
  },
} as const satisfies Record<UnreadableCode | SaveProblemCode, Words>;

export function unreadableFile(code: UnreadableCode, path: string): UnreadableFile {
  return { code, message: wordsAbout(path, WORDS[code]) };
}

export function saveProblem(code: SaveProblemCode, path: string): SaveProblem {
  return { code, message: wordsAbout(path, WORDS[code]) };
}

/**
 * Carries a refusal out of the depths of a parser to `openWorkbook` or `save`, which turn it into a value. It never
 * leaves this folder.
 */
export class FileRefusal extends Error {
  constructor(
    readonly code: 'file.encrypted' | 'file.corrupt' | 'file.unknown-format' | 'file.too-large',
    /** For the log of a developer: which part, which rule. Holds no cell content. */
    detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

function wordsAbout(path: string, words: Words): Words {
  return { zh: `${path}：${words.zh}`, en: `${path}: ${words.en}` };
}
