/**
 * A person's typing into a cell. Decides what is refused, where it lands in a merged area, and which format an entry
 * brings with it; refuses to know keys and screens.
 */
import { cellArea, type Area } from '#local/host/model/area';
import { enteredContent } from '#local/host/model/enteredContent';
import { restyle } from '#local/host/model/restyle';
import type { Sheet } from '#local/host/model/sheet';
import type { CellStyle } from '#local/host/model/style';

/** @see https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_192;

export type EntryRefusal = 'protected' | 'too-long';

/** Takes the text as Excel takes typing; null when it was taken. */
export function setUserInput(
  sheet: Sheet,
  rowIndex: number,
  columnIndex: number,
  text: string,
): EntryRefusal | null {
  const merge = sheet.mergeAt(rowIndex, columnIndex);
  const place = merge ? cellArea(merge.firstRow, merge.firstColumn) : cellArea(rowIndex, columnIndex);
  if (isLocked(sheet, place)) return 'protected';
  if (text.length > (text.startsWith('=') ? LONGEST_FORMULA : LONGEST_TEXT)) return 'too-long';
  const { numberFormat } = sheet.styleAt(place.firstRow, place.firstColumn);
  const { locale, today } = sheet.workbook;
  const entered = enteredContent(text, { numberFormat, locale, today: today() });
  const patch: Partial<CellStyle> = {
    ...(entered.numberFormat && numberFormat === 'General' && { numberFormat: entered.numberFormat }),
    ...(text.includes('\n') && { wrapsText: true }),
  };
  if (Object.keys(patch).length > 0) restyle(sheet, place, patch);
  sheet.write(place, () => entered.content);
  return null;
}

/** Whether protection keeps any cell of the area from being edited. */
export function isLocked(sheet: Sheet, area: Area): boolean {
  if (!sheet.parts.isProtected) return false;
  for (let rowIndex = area.firstRow; rowIndex <= area.lastRow; rowIndex++) {
    for (let columnIndex = area.firstColumn; columnIndex <= area.lastColumn; columnIndex++) {
      if (sheet.styleAt(rowIndex, columnIndex).isLocked) return true;
    }
  }
  return false;
}
