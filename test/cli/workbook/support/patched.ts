/** Saves edits into a package written by hand and gives back the XML of what was made of it. */
import { readFileSync } from 'node:fs';
import type { CellEdit, SaveOutcome, SheetEdits } from '#cli/workbook/sheetEdits';
import { opened } from './opened';
import { MAIN, xlsxFile } from './packages';
import type { PackageParts } from './packages';
import { readZip } from './zipBytes';

export type Asked = Partial<Omit<SheetEdits, 'sheetName'>>;

export interface Patched {
  readonly outcome: SaveOutcome;
  /** Every part by name. */
  readonly after: ReadonlyMap<string, string>;
  /** The inside of the sheet's `worksheet`. */
  readonly sheet: string;
}

export async function patched(parts: PackageParts, asked: Asked): Promise<Patched> {
  const path = xlsxFile(parts);
  const workbook = await opened(path);
  const outcome = await workbook.save([{ sheetName: '台账', cells: [], ...asked }]);
  const after = new Map(readZip(readFileSync(path)).map(({ name, content }) => [name, content.toString()]));
  return {
    outcome,
    after,
    sheet: after.get('xl/worksheets/sheet1.xml')!.slice(`<worksheet xmlns="${MAIN}">`.length, -12),
  };
}

export const text = (rowIndex: number, columnIndex: number, value: string): CellEdit => ({
  rowIndex,
  columnIndex,
  value: { kind: 'text', text: value },
});
export const number = (rowIndex: number, columnIndex: number, value: number): CellEdit => ({
  rowIndex,
  columnIndex,
  value: { kind: 'number', number: value },
});
/** The end of a text cell's XML, from its type on. */
export const inline = (value: string) => `t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
