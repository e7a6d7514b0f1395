/**
 * Opens an .xlsx or .xlsm package as something to be shown: values as every reader has them, and beside them looks,
 * formulas and what stands on the sheets. Decides the order of work; refuses to know who shows it.
 */
import { unreadableFile, FileRefusal } from '#cli/workbook/fileProblems';
import type { UnreadableFile } from '#cli/workbook/fileProblems';
import { contentFormat } from '#cli/workbook/contentFormat';
import type { WorkbookContent } from '#cli/workbook/workbookContent';
import { PLAIN_LOOK, readLooks } from '#cli/workbook/xlsx/display/cellLooks';
import type { WorkbookLooks } from '#cli/workbook/xlsx/display/cellLooks';
import { readThemeColors } from '#cli/workbook/xlsx/display/colors';
import { readNames } from '#cli/workbook/xlsx/display/definedNames';
import type { NameInFile } from '#cli/workbook/xlsx/display/definedNames';
import { readSheetDisplay } from '#cli/workbook/xlsx/display/sheetDisplay';
import type { SheetDisplay } from '#cli/workbook/xlsx/display/sheetDisplay';
import { readTable } from '#cli/workbook/xlsx/display/tables';
import type { TableInFile } from '#cli/workbook/xlsx/display/tables';
import { openXlsx } from '#cli/workbook/xlsx/openXlsx';
import { readPackageIndex, relationshipsOf } from '#cli/workbook/xlsx/packageIndex';
import { ZipPackage } from '#cli/workbook/xlsx/zipPackage';
import type { SheetGrid } from '#domain/grid';

export interface DisplayedSheet {
  readonly grid: SheetGrid;
  readonly display: SheetDisplay;
  readonly tables: readonly TableInFile[];
}

export interface DisplayedWorkbook {
  readonly content: WorkbookContent;
  readonly sheets: readonly DisplayedSheet[];
  readonly looks: WorkbookLooks;
  readonly names: readonly NameInFile[];
}

/** @param name the file's name, for the sentence about one that cannot be read. `'code' in result` tells the two apart. */
export async function openDisplay(
  bytes: Uint8Array,
  name: string,
): Promise<DisplayedWorkbook | UnreadableFile> {
  const format = bytes.length === 0 ? 'empty' : contentFormat(bytes);
  if (format === 'empty') return unreadableFile('file.empty', name);
  if (format === 'encrypted') return unreadableFile('file.encrypted', name);
  if (format !== 'zip') return unreadableFile('file.unknown-format', name);
  try {
    return await readDisplay(bytes);
  } catch (error) {
    if (error instanceof FileRefusal) return unreadableFile(error.code, name);
    throw error;
  }
}

async function readDisplay(bytes: Uint8Array): Promise<DisplayedWorkbook> {
  const content = await openXlsx(bytes);
  const zip = await ZipPackage.read(bytes);
  const index = await readPackageIndex(zip);
  const themePart = (await relationshipsOf(zip, index.workbookPart)).find(({ type }) => type === 'theme');
  const theme = readThemeColors(themePart ? await zip.text(themePart.target) : null);
  const styles = index.stylesPart === null ? null : await zip.text(index.stylesPart);
  const looks = styles === null ? { cells: [PLAIN_LOOK], differential: [] } : readLooks(styles, theme);
  const sheets: DisplayedSheet[] = [];
  for (const [at, { part }] of index.sheets.entries()) {
    const text = (await zip.text(part)) ?? '';
    const display = readSheetDisplay(text, part, { theme, differential: looks.differential });
    sheets.push({ grid: content.sheets[at]!, display, tables: await tablesOf(zip, part) });
  }
  const names = readNames((await zip.text(index.workbookPart)) ?? '');
  return { content, sheets, looks, names };
}

async function tablesOf(zip: ZipPackage, part: string): Promise<TableInFile[]> {
  const tables: TableInFile[] = [];
  for (const { type, target } of await relationshipsOf(zip, part)) {
    const text = type === 'table' ? await zip.text(target) : null;
    const table = text === null ? null : readTable(text, target);
    if (table) tables.push(table);
  }
  return tables;
}
