/** One sheet of the open workbook as the flows' port: read whole in chunks, written in blocks, single cells looked up. */
import { cellStates, cellValue, isFormula, stateKey } from '#addin/excel/cellState';
import { inExcel, sheetGone } from '#addin/excel/inExcel';
import { readSheet, type ReadWatch } from '#addin/excel/readSheet';
import { writeSheet } from '#addin/excel/writeSheet';
import type { LedgerCells, LedgerSheet } from '#addin/flows/ledgerSheet';
import type { GridRange } from '#domain/grid';

export function excelSheet(sheetName: string, watch: ReadWatch = {}): LedgerSheet & LedgerCells {
  let merges: readonly GridRange[] = [];
  return {
    async read() {
      const read = await readSheet(sheetName, watch);
      if ('grid' in read) ({ merges } = read.grid);
      return read;
    },
    write: (writes) => writeSheet(sheetName, writes, merges),
    readCells: (places) =>
      inExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
        sheet.load('name');
        await context.sync();
        if (sheet.isNullObject) return sheetGone(sheetName);
        const states = await cellStates(context, sheet, places);
        return {
          cells: places.map((place) => {
            const state = states.get(stateKey(place))!;
            return { value: cellValue(state), isFormula: isFormula(state), numberFormat: state.numberFormat };
          }),
        };
      }),
  };
}
