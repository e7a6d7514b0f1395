/** A sheet opened in the host behind the real office.js, and what passes over the wire. Needs `officeEnvironment.cjs`. */
import { excelSheet } from '#addin/excel/excelSheet';
import { day } from '#domain/day';
import type { CellValue, SheetGrid } from '#domain/grid';
import { ownEngine } from '#local/host/formula/ownEngine';
import { fromSheets, type LoadedSheet } from '#local/host/model/load';
import { hostOf } from '../../local/host/support/officeOnHost';
import { gridsOfFile } from '../../support/gridsOfFile';

export const LEDGER = gridsOfFile('test/fixtures/ledgers/town-register-2025.xlsx')[0]!;
export const OPTIONS = { today: () => day('2026-01-20'), locale: 'zh-CN', engine: ownEngine };

export interface Traffic {
  requests: number;
  largestReply: number;
  largestRequest: number;
}

/** A host with this sheet, and what passes over its wire. */
export function open(sheet: Partial<LoadedSheet> & { readonly name: string }): Traffic {
  const host = hostOf(fromSheets([{ cells: [], ...sheet }], OPTIONS));
  const traffic: Traffic = { requests: 0, largestReply: 0, largestRequest: 0 };
  const process = host.process.bind(host);
  host.process = (text) => {
    const reply = process(text);
    traffic.requests++;
    traffic.largestRequest = Math.max(traffic.largestRequest, Buffer.byteLength(text));
    if ('body' in reply) traffic.largestReply = Math.max(traffic.largestReply, Buffer.byteLength(reply.body));
    return reply;
  };
  return traffic;
}

export function cellsOf(rows: readonly (readonly CellValue[])[]): LoadedSheet['cells'] {
  return rows.flatMap((row, rowIndex) =>
    row.flatMap((value, columnIndex) => (value === null ? [] : [{ rowIndex, columnIndex, value }])),
  );
}

export const openLedger = () =>
  open({ name: LEDGER.name, cells: cellsOf(LEDGER.rows), merges: LEDGER.merges });

export async function gridOf(sheetName: string): Promise<SheetGrid> {
  const read = await excelSheet(sheetName).read();
  if (!('grid' in read)) throw new Error(read.problem.code);
  return read.grid;
}

export function withoutBlankEnd(row: readonly CellValue[]): CellValue[] {
  const cells = [...row];
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}
