/**
 * Finds columns of the product's own by their headings, wherever a person moved them, and deletes them whole. Decides
 * where headings are looked for; refuses to delete a column that holds no heading of ours.
 */

/** Headings stand near the top; a ledger with more title rows than this was not recognised either. */
const HEADING_ROWS = 60;

export async function deleteColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  isOurs: (heading: string) => boolean,
): Promise<number> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return 0;
  const top = sheet.getRangeByIndexes(
    used.rowIndex,
    used.columnIndex,
    Math.min(used.rowCount, HEADING_ROWS),
    used.columnCount,
  );
  top.load('values');
  await context.sync();
  const columns = ownColumns(top.values as unknown[][], isOurs).map((column) => column + used.columnIndex);
  for (const column of columns.reverse()) {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().delete(Excel.DeleteShiftDirection.left);
  }
  await context.sync();
  return columns.length;
}

/** Columns of a block of values that hold a heading of ours in any row, left to right. */
export function ownColumns(
  values: readonly (readonly unknown[])[],
  isOurs: (heading: string) => boolean,
): number[] {
  const width = values[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => column).filter((column) =>
    values.some((row) => typeof row[column] === 'string' && isOurs(row[column])),
  );
}
