/** The made ledger of the check's measurement as a workbook a person could open. Decides nothing about its cells. */
import { utils, write } from '@e965/xlsx';
import { madeLedger } from '../check/madeLedger';

export function ledgerFile(cases: number): Buffer {
  const { grid } = madeLedger(cases);
  const sheet = utils.aoa_to_sheet(grid.rows.map((row) => [...row]));
  for (let rowIndex = 1; rowIndex <= cases; rowIndex++) {
    const cell = sheet[utils.encode_cell({ r: rowIndex, c: 1 })] as { z?: string } | undefined;
    if (cell) cell.z = 'yyyy/m/d';
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '2026年信访台账');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }) as Buffer;
}
