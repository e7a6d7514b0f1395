/**
 * The merged areas of a sheet. Excel refuses to list more than 512 of them at once, so a refused span is halved.
 * Where Excel is too old to say (before ExcelApi 1.13), none are known and none are claimed.
 * @source https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1)
 */
import { areasOf } from '#addin/excel/areaAddress';
import { withoutSingleCells } from '#addin/excel/sheetChunks';
import type { GridRange } from '#domain/grid';

interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export async function mergedAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<GridRange[]> {
  const merged = sheet
    .getRangeByIndexes(area.firstRow, area.firstColumn, area.rowCount, area.columnCount)
    .getMergedAreasOrNullObject();
  merged.load('address');
  try {
    await context.sync();
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ApiNotFound') return [];
    if (area.rowCount === 1) throw error;
    const half = Math.ceil(area.rowCount / 2);
    const upper = await mergedAreas(context, sheet, { ...area, rowCount: half });
    const lower = await mergedAreas(context, sheet, {
      ...area,
      firstRow: area.firstRow + half,
      rowCount: area.rowCount - half,
    });
    return distinct([...upper, ...lower]);
  }
  return merged.isNullObject ? [] : withoutSingleCells(areasOf(merged.address));
}

/** An area across the cut is named by both halves. */
function distinct(areas: readonly GridRange[]): GridRange[] {
  return [...new Map(areas.map((area) => [JSON.stringify(area), area])).values()];
}
