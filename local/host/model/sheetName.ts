/**
 * What a sheet may be called. Decides by Excel's rules; refuses to know the workbook.
 *
 * @see https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9
 */

export type SheetNameProblem =
  'name-empty' | 'name-too-long' | 'name-character' | 'name-reserved' | 'name-taken';

export const LONGEST_SHEET_NAME = 31;

export function sheetNameProblem(name: string, taken: readonly string[]): SheetNameProblem | null {
  if (name.trim() === '') return 'name-empty';
  if (name.length > LONGEST_SHEET_NAME) return 'name-too-long';
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) return 'name-character';
  if (name.toLowerCase() === 'history') return 'name-reserved';
  const wanted = name.toLowerCase();
  return taken.some((other) => other.toLowerCase() === wanted) ? 'name-taken' : null;
}
