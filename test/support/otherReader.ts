/**
 * Cells of a file on disk as another reader sees them (SheetJS), so that what the product wrote is not judged by what
 * the product reads.
 */
import { readFileSync } from 'node:fs';
import { read, utils, type WorkBook } from '@e965/xlsx';

export interface OtherSheet {
  /** Value of a cell by its address; undefined when blank. */
  at(address: string): string | number | boolean | Date | undefined;
  formulaAt(address: string): string | undefined;
  isHidden(column: string): boolean;
  /** Column letters of the heading cell with this text in any row. */
  columnOf(heading: string): string;
}

export function otherReader(path: string, sheetName: string): OtherSheet {
  const workbook: WorkBook = read(readFileSync(path), { cellFormula: true, cellStyles: true });
  const sheet = workbook.Sheets[sheetName];
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  return {
    at: (address) => (sheet[address] as { v?: string | number } | undefined)?.v,
    formulaAt: (address) => (sheet[address] as { f?: string } | undefined)?.f,
    isHidden: (column) => sheet['!cols']?.[utils.decode_col(column)]?.hidden === true,
    columnOf: (heading) => {
      const found = Object.keys(sheet).find((address) => (sheet[address] as { v?: unknown }).v === heading);
      if (!found) throw new Error(`no heading ${heading}`);
      return found.replace(/\d+$/, '');
    },
  };
}
