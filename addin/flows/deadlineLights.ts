/**
 * The traffic lights over the days left: red once the last day has passed, amber in its last days. Decides colours, days
 * and the two formulas, which read the due date beside them and so are right on every day the workbook is opened; the
 * cell says the same in words. Refuses to know how a conditional format is set.
 */
import type { OwnRules } from '#addin/flows/ledgerSheet';
import { columnLetters, SHEET_ROWS } from '#domain/grid';
import type { OwnColumnId } from '#domain/sync/ownColumns';

/** Amber from so many days before the last one, and on it. */
export const AMBER_DAYS = 5;

/** Raise it when lights change: sheets lit otherwise, or never, are lit anew at their next sync. */
export const LIGHTS_REVISION = 1;

/** Known again by it when the lights are removed: no formula of an office says so. */
export const LIGHT_SIGNATURE = '"◇"<>""';

/** Font on fill is at least 7 to 1. */
const RED = { fill: '#FFC7CE', font: '#7A0006' } as const;
const AMBER = { fill: '#FFEB9C', font: '#5C4300' } as const;

/**
 * A conditional format does not grow with the ledger, so it reaches to the end of the sheet.
 * @param firstRow of the cases
 */
export function deadlineLights(
  columns: Readonly<Record<Extract<OwnColumnId, 'due' | 'daysLeft'>, number>>,
  firstRow: number,
): OwnRules {
  const due = `$${columnLetters(columns.due)}${firstRow + 1}`;
  const when = (condition: string) => `AND(${LIGHT_SIGNATURE},ISNUMBER(${due}),${condition})`;
  return {
    area: { firstRow, lastRow: SHEET_ROWS - 1, firstColumn: columns.daysLeft, lastColumn: columns.daysLeft },
    signature: LIGHT_SIGNATURE,
    rules: [
      { formula: when(`${due}<TODAY()`), ...RED },
      { formula: when(`${due}>=TODAY(),${due}<=TODAY()+${AMBER_DAYS}`), ...AMBER },
    ],
  };
}
