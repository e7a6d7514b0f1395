/**
 * Opens an .xlsx or .xlsm package: all its worksheets as grids, and a way to have edits patched into the bytes. Decides
 * the order of work; the parts know the rest.
 */
import { readAddinSettings } from '#cli/workbook/xlsx/addinSettings';
import { patchWorkbook } from '#cli/workbook/xlsx/patchWorkbook';
import { readNumberFormats } from '#cli/workbook/xlsx/numberFormats';
import { readPackageIndex, relationshipsOf } from '#cli/workbook/xlsx/packageIndex';
import type { PackageIndex, SheetPart } from '#cli/workbook/xlsx/packageIndex';
import { readSheet } from '#cli/workbook/xlsx/readSheet';
import type { ReadSheet, WorkbookContext } from '#cli/workbook/xlsx/readSheet';
import { rangeOf } from '#cli/workbook/xlsx/references';
import { readSharedStrings } from '#cli/workbook/xlsx/sharedStrings';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';
import { ZipPackage } from '#cli/workbook/xlsx/zipPackage';
import { FileRefusal } from '#cli/workbook/fileProblems';
import type { WorkbookContent } from '#cli/workbook/workbookContent';
import type { GridRange } from '#domain/grid';

/** @throws FileRefusal */
export async function openXlsx(bytes: Uint8Array): Promise<WorkbookContent> {
  const zip = await ZipPackage.read(bytes);
  const index = await readPackageIndex(zip);
  const context = await readContext(zip, index);
  const sheets: ReadSheet[] = [];
  for (const sheet of index.sheets) {
    const text = await zip.text(sheet.part);
    if (text === null) throw new FileRefusal('file.corrupt', `${sheet.part} is missing`);
    sheets.push(readSheet(text, sheet, await tablesOf(zip, sheet), context));
  }
  return {
    format: 'xlsx',
    sheets: sheets.map(({ grid }) => grid),
    settings: await readAddinSettings(zip),
    patch: (current, edits) => patchWorkbook(current, sheets, edits),
  };
}

async function readContext(zip: ZipPackage, index: PackageIndex): Promise<WorkbookContext> {
  const strings = index.sharedStringsPart === null ? null : await zip.text(index.sharedStringsPart);
  const styles = index.stylesPart === null ? null : await zip.text(index.stylesPart);
  return {
    dateSystem: index.dateSystem,
    sharedStrings: strings === null ? [] : readSharedStrings(strings, 'shared strings'),
    formats: styles === null ? [] : readNumberFormats(styles, 'styles'),
  };
}

async function tablesOf(zip: ZipPackage, sheet: SheetPart): Promise<GridRange[]> {
  const tables: GridRange[] = [];
  for (const { type, target } of await relationshipsOf(zip, sheet.part)) {
    const text = type === 'table' ? await zip.text(target) : null;
    const tags = text === null ? null : new XmlTags(text, target);
    const range = tags?.next() ? rangeOf(tags.attribute('ref') ?? '') : null;
    if (range) tables.push(range);
  }
  return tables;
}
