/**
 * The month or year sheets of one ledger, each with what is known of its columns: what the workbook remembers of it or
 * of a sister sheet, what the unit said, and what the other sheets lend it. Decides nothing of which sheets belong
 * together (domain/recognise/ledgerSheets.ts); refuses to know where grids come from.
 */
import type { SheetGrid } from '#domain/grid';
import { rememberedFor, type ColumnMemory } from '#domain/recognise/columnMemory';
import { sheetsOfLedger } from '#domain/recognise/ledgerSheets';
import type { Recognition } from '#domain/recognise/recognition';
import { settleColumns, type ColumnKnowledge, type SettledColumns } from '#domain/recognise/settleColumns';
import type { UnitAnswer } from '#domain/recognise/unitAnswers';

export interface SettledSheet extends SettledColumns {
  readonly sheetName: string;
  /** As recognised, before answers. */
  readonly recognised: Recognition;
  readonly knowledge: ColumnKnowledge;
  readonly isProtected: boolean;
}

/** In the workbook's order; a sheet whose cases all stand in a fuller one is left out. */
export function settledSheets(
  chosen: Recognition,
  grids: readonly SheetGrid[],
  memory: ColumnMemory,
  unit: readonly UnitAnswer[],
): readonly SettledSheet[] {
  return sheetsOfLedger(chosen, grids).map((lent) => {
    const { answers, columns } = rememberedFor(lent, memory);
    const knowledge = { answers, columns, unit, lent };
    const grid = grids.find(({ name }) => name === lent.sheetName)!;
    return {
      sheetName: lent.sheetName,
      recognised: lent,
      knowledge,
      isProtected: grid.isProtected,
      ...settleColumns(lent, knowledge),
    };
  });
}
