/**
 * Reads what only SheetJS can: the old binary .xls, and HTML or XML tables named .xls. Decides how its sheets become
 * grids equal to those of the same workbook saved as .xlsx, and how long reading may take: a damaged file can keep
 * SheetJS busy for ever. Never writes: the format's formatting would be lost.
 */
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { utils } from '@e965/xlsx';
import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import { FileRefusal } from '#cli/workbook/fileProblems';
import { decodeAll } from '#cli/workbook/textEncoding';
import type { WorkbookContent } from '#cli/workbook/workbookContent';
import type { CellValue, GridRange, SheetGrid } from '#domain/grid';

const OPTIONS: ParsingOptions = {
  dense: true,
  cellStyles: true,
  cellNF: true,
  cellHTML: false,
  cellText: true,
};
const VISIBILITY = ['visible', 'hidden', 'veryHidden'] as const;
/** SheetJS spells one built-in format otherwise than Excel. */
const FORMAT_SPELLINGS: Readonly<Record<string, string>> = { 'm/d/yy': 'm/d/yyyy' };

/** From the repository, where every command and test is run. */
const READER = resolve('cli/workbook/xls/sheetJsWorker.mjs');
/** Many times what is needed: 60,000 rows of 5 columns are 7.5 MB and read in less than 3 seconds. */
const LONGEST_MS = { start: 5_000, perMegabyte: 5_000 } as const;
const MOST_MEMORY_MB = 4_096;

/** @throws FileRefusal */
export function openOldXls(bytes: Uint8Array): Promise<WorkbookContent> {
  return opened(bytes, { ...OPTIONS, type: 'array' });
}

/**
 * HTML or XML. Raw, because SheetJS would read '007' and ID numbers of HTML as numbers and lose digits.
 * @throws FileRefusal
 */
export function openMarkup(bytes: Uint8Array): Promise<WorkbookContent> {
  return opened(decodeAll(bytes), { ...OPTIONS, type: 'string', raw: true });
}

async function opened(input: string | Uint8Array, options: ParsingOptions): Promise<WorkbookContent> {
  const workbook = await parsed(input, options);
  const sheets = workbook.SheetNames.flatMap((name, at) => {
    const sheet = workbook.Sheets[name];
    return sheet && (sheet['!type'] === undefined || sheet['!type'] === 'sheet')
      ? [gridOf(workbook, sheet, name, at)]
      : [];
  });
  return { format: 'xls', sheets, settings: new Map(), patch: null };
}

type Answer = { readonly workbook: WorkBook } | { readonly refusal: string };

async function parsed(input: string | Uint8Array, options: ParsingOptions): Promise<WorkBook> {
  const answer = await inThread(input, options);
  if ('workbook' in answer) return answer.workbook;
  const { refusal } = answer;
  throw new FileRefusal(/password|encrypt/i.test(refusal) ? 'file.encrypted' : 'file.corrupt', refusal);
}

/** What SheetJS says on the console of a file it does not understand is for nobody. */
function inThread(input: string | Uint8Array, options: ParsingOptions): Promise<Answer> {
  const thread = new Worker(READER, {
    workerData: { input, options },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    stdout: true,
    stderr: true,
  });
  const longestMs = LONGEST_MS.start + (LONGEST_MS.perMegabyte * input.length) / 2 ** 20;
  return new Promise<Answer>((settle) => {
    const timer = setTimeout(() => settle({ refusal: `not read within ${longestMs} ms` }), longestMs);
    thread.once('message', settle);
    thread.once('error', (cause) => settle({ refusal: String(cause) }));
    thread.once('exit', () => {
      clearTimeout(timer);
      settle({ refusal: 'the reader ended without an answer' });
    });
  }).finally(() => void thread.terminate());
}

function gridOf(workbook: WorkBook, sheet: WorkSheet, name: string, at: number): SheetGrid {
  const cells: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const rows = Array.from(cells, (row) => trimmed(Array.from(row ?? [], valueOf)));
  while (rows.length > 0 && rows[rows.length - 1]!.length === 0) rows.pop();
  const format = (row: number, column: number) => String(cells[row]?.[column]?.z ?? 'General');
  return {
    name,
    visibility: VISIBILITY[workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0],
    dateSystem: workbook.Workbook?.WBProps?.date1904 ? 1904 : 1900,
    rows,
    columnCount: rows.reduce((most, row) => Math.max(most, row.length), 0),
    numberFormatAt: (row, column) => FORMAT_SPELLINGS[format(row, column)] ?? format(row, column),
    isFormulaAt: (row, column) =>
      cells[row]?.[column]?.f !== undefined || cells[row]?.[column]?.F !== undefined,
    merges: (sheet['!merges'] ?? []).map(rangeOf),
    hiddenRows: hiddenOf(sheet['!rows'], rows.length),
    hiddenColumns: hiddenOf(sheet['!cols'], Infinity),
    tables: [],
    filter: sheet['!autofilter'] ? rangeOf(utils.decode_range(sheet['!autofilter'].ref)) : null,
    isProtected: Boolean(sheet['!protect']),
  };
}

function valueOf(cell: CellObject | undefined): CellValue {
  if (!cell || cell.v === undefined || cell.v === null || cell.v === '') return null;
  if (cell.t === 'e') return cell.w ?? '#N/A';
  return cell.t === 'n' || cell.t === 'b' || cell.t === 's' ? (cell.v as string | number | boolean) : null;
}

function trimmed(row: CellValue[]): CellValue[] {
  while (row.length > 0 && row[row.length - 1] === null) row.pop();
  return row;
}

function rangeOf({ s, e }: ReturnType<typeof utils.decode_range>): GridRange {
  return { firstRow: s.r, firstColumn: s.c, lastRow: e.r, lastColumn: e.c };
}

function hiddenOf(
  infos: readonly ({ hidden?: boolean } | undefined)[] | undefined,
  until: number,
): Set<number> {
  const hidden = new Set<number>();
  infos?.forEach((info, at) => {
    if (info?.hidden && at < until) hidden.add(at);
  });
  return hidden;
}
