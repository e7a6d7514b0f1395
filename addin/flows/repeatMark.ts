/**
 * The cell in which the office itself says whether a matter is a repeat (初/重, 是否重复, 是否初次), and what would be
 * written there. Decides the word; a person decides whether it is written. Refuses formulas and cells of several rows.
 */
import type { CellReplacement } from '#addin/flows/applyFixes';
import type { OpenLedger } from '#addin/flows/openLedger';
import { cellAddress, valueAt } from '#domain/grid';
import { fieldOf, ledgerKind } from '#domain/kinds/kinds';
import { rowIndexOf, type LedgerRow } from '#domain/read/reading';
import { yesNoInWordsOf } from '#domain/read/writtenForms';

export interface RepeatMark {
  readonly replacement: CellReplacement;
  /** e.g. `H12`. */
  readonly cell: string;
  readonly heading: string;
}

/** By field, what it says of a repeat. */
const SAID_BY = [
  ['repeat', true],
  ['initial', false],
] as const;
const SAMPLED_ROWS = 200;

/** Null where the ledger has no such column, or its cell says so already. */
export function repeatMark(
  { grid, recognition }: Pick<OpenLedger, 'grid' | 'recognition'>,
  rows: readonly LedgerRow[],
  row: LedgerRow,
): RepeatMark | null {
  for (const [field, truth] of SAID_BY) {
    const reading = row.cells[field];
    const column = recognition.columns.find((each) => each.field === field);
    const def = fieldOf(ledgerKind(recognition.kind), field);
    if (!reading || !column || !def) continue;
    const place = { rowIndex: rowIndexOf(row, reading), columnIndex: reading.columnIndex };
    if (reading.value === truth || grid.isFormulaAt(place.rowIndex, place.columnIndex)) return null;
    const sample = rows
      .slice(0, SAMPLED_ROWS)
      .map((each) => valueAt(grid, each.rowIndex, reading.columnIndex));
    return {
      replacement: {
        ...place,
        expected: valueAt(grid, place.rowIndex, place.columnIndex),
        value: yesNoInWordsOf(truth, def, sample),
      },
      cell: cellAddress(place.rowIndex, place.columnIndex),
      heading: column.heading.replaceAll(/\s+/g, ''),
    };
  }
  return null;
}
