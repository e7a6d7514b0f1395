/**
 * The page's changes patched into a file's bytes. Decides how the host's terms become the patcher's; what the host does
 * not model is never touched.
 */
import { openDisplay } from '#cli/workbook/xlsx/openDisplay';
import type { CellEdit, SheetEdits } from '#cli/workbook/sheetEdits';
import type { Words } from '#domain/words';
import { isError, type CellContent as HostContent } from '#local/host/model/cellValue';
import type { SavedCell, SavedSheet, SaveReply, SaveRequest } from '#local/workbench/files/saveRequest';

export type SaveResult =
  { readonly bytes: Uint8Array<ArrayBuffer>; readonly reply: SaveReply } | { readonly message: Words };

export async function saveInto(file: Uint8Array<ArrayBuffer>, request: SaveRequest): Promise<SaveResult> {
  const opened = await openDisplay(file, '');
  if ('code' in opened) return { message: opened.message };
  const { patch } = opened.content;
  if (!patch) throw new Error('a package that was opened can be patched');
  const { bytes, written, refused } = await patch(file, request.sheets.map(sheetEdits));
  return { bytes: new Uint8Array(bytes), reply: { written, refused } };
}

function sheetEdits(sheet: SavedSheet): SheetEdits {
  return { sheetName: sheet.loadedName ?? sheet.name, cells: sheet.cells.flatMap(cellEdit) };
}

function cellEdit({ rowIndex, columnIndex, content }: SavedCell): CellEdit[] {
  if (!content) return [];
  return [{ rowIndex, columnIndex, value: contentOf(content) }];
}

function contentOf({ value, formula }: HostContent): CellEdit['value'] {
  const plain = isError(value)
    ? value.error
    : typeof value === 'boolean'
      ? value
        ? 'TRUE'
        : 'FALSE'
      : value;
  if (formula !== null) return { kind: 'formula', formula: formula.slice(1), cached: plain };
  if (plain === null) return { kind: 'blank' };
  return typeof plain === 'number' ? { kind: 'number', number: plain } : { kind: 'text', text: plain };
}
