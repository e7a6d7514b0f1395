/**
 * Opens a file someone names: finds out by its content what it is, has it read, and saves edits into it. Decides what a
 * person is told when that cannot be; refuses to know how any format looks inside.
 */
import { basename, extname } from 'node:path';
import { contentFormat } from '#cli/workbook/contentFormat';
import { openCsv } from '#cli/workbook/csv/openCsv';
import { nodeDisk, systemErrorCode } from '#cli/workbook/disk';
import type { Disk } from '#cli/workbook/disk';
import { FileRefusal, saveProblem, unreadableFile } from '#cli/workbook/fileProblems';
import type { UnreadableCode, UnreadableFile } from '#cli/workbook/fileProblems';
import { LOCK_FILE_MARKS, replaceFile } from '#cli/workbook/replaceFile';
import type { SaveOutcome, SheetEdits } from '#cli/workbook/sheetEdits';
import { openMarkup, openOldXls } from '#cli/workbook/xls/openXls';
import type { WorkbookContent } from '#cli/workbook/workbookContent';
import { openXlsx } from '#cli/workbook/xlsx/openXlsx';
import type { SheetGrid } from '#domain/grid';

export interface OpenedWorkbook {
  readonly path: string;
  /** `xls` is everything that can only be read: the old binary format, and HTML or XML named .xls. */
  readonly format: WorkbookContent['format'];
  /** As read; they do not follow what is saved. */
  readonly sheets: readonly SheetGrid[];
  /** What the add-in keeps in the workbook: values by key, each as JSON text. */
  readonly settings: WorkbookContent['settings'];
  /**
   * Writes edits into the file, all accepted ones or none, and leaves everything else in it as it was. May be called
   * again; the file must then still be as the last save left it.
   */
  save(edits: readonly SheetEdits[]): Promise<SaveOutcome>;
}

/** Files beyond this are refused unread: no office's ledger comes near it. */
const LARGEST_FILE = 500_000_000;

/** Never throws for what is in a file. `'code' in result` tells the two apart. */
export async function openWorkbook(
  path: string,
  disk: Disk = nodeDisk,
): Promise<OpenedWorkbook | UnreadableFile> {
  if (LOCK_FILE_MARKS.some((mark) => basename(path).startsWith(mark)))
    return unreadableFile('file.lock-file', path);
  const bytes = await readBytes(path, disk);
  if (typeof bytes === 'string') return unreadableFile(bytes, path);
  try {
    const content = await readContent(bytes, path);
    return {
      path,
      format: content.format,
      sheets: content.sheets,
      settings: content.settings,
      save: saverOf(content, bytes, path, disk),
    };
  } catch (error) {
    if (error instanceof FileRefusal) return unreadableFile(error.code, path);
    throw error;
  }
}

async function readContent(bytes: Uint8Array, path: string): Promise<WorkbookContent> {
  const format = contentFormat(bytes);
  switch (format) {
    case 'zip':
      return openXlsx(bytes);
    case 'binary':
      return openOldXls(bytes);
    case 'markup':
      return openMarkup(bytes);
    case 'text':
      return openCsv(bytes, basename(path, extname(path)));
    case 'encrypted':
      throw new FileRefusal('file.encrypted', 'an encrypted package');
    case 'unknown':
      throw new FileRefusal('file.unknown-format', 'no known content');
  }
}

async function readBytes(path: string, disk: Disk): Promise<Uint8Array | UnreadableCode> {
  try {
    const stats = await disk.stat(path);
    if (stats.isDirectory()) return 'file.is-folder';
    if (stats.size > LARGEST_FILE) return 'file.too-large';
    const bytes = await disk.readFile(path);
    return bytes.length === 0 ? 'file.empty' : bytes;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === null) throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'file.missing';
    if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') return 'file.no-permission';
    return code === 'EISDIR' ? 'file.is-folder' : 'file.device-error';
  }
}

function saverOf(
  content: WorkbookContent,
  opened: Uint8Array,
  path: string,
  disk: Disk,
): OpenedWorkbook['save'] {
  let current = opened;
  return async (edits) => {
    if (!content.patch) return { problem: saveProblem('file.read-only-format', path) };
    try {
      const { bytes, written, refused } = await content.patch(current, edits);
      if (bytes !== current) {
        const failed = await replaceFile(disk, path, current, bytes);
        if (failed) return { problem: saveProblem(failed, path) };
        current = bytes;
      }
      return { written, refused };
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error;
      const code = error.code === 'file.too-large' ? error.code : 'file.corrupt';
      return { problem: saveProblem(code, path) };
    }
  };
}
