/**
 * Which changes of a sheet no file is patched for. Decides by comparing with the file: a part that was touched and is as
 * it was (as when a column beside it was deleted) is none.
 */
import type { DisplayedSheet } from '#cli/workbook/xlsx/openDisplay';
import { sameArea, type Area } from '#local/host/model/area';
import type { SheetPart } from '#local/host/model/baseline';
import type { SavedSheet } from '#local/workbench/files/saveRequest';

const PATCHED: ReadonlySet<SheetPart> = new Set([
  'merges',
  'rowSizes',
  'columnSizes',
  'hiddenRows',
  'hiddenColumns',
  'conditionalFormats',
]);

export function unpatchedParts(sheet: SavedSheet, { grid, display, tables }: DisplayedSheet): SheetPart[] {
  const isAsItWas: Partial<Record<SheetPart, boolean>> = {
    name: sheet.name === grid.name,
    visibility: sheet.visibility.toLowerCase() === grid.visibility.toLowerCase(),
    filter: sameAreas(sheet.filter ? [sheet.filter.area] : [], grid.filter ? [grid.filter] : []),
    tables: sameAreas(
      sheet.tables.map(({ area }) => area),
      tables.map(({ area }) => area),
    ),
    freeze: sheet.freeze?.rows === display.freeze?.rows && sheet.freeze?.columns === display.freeze?.columns,
  };
  return sheet.touched.filter((part) => !PATCHED.has(part) && !isAsItWas[part]);
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  return a.length === b.length && a.every((area, at) => sameArea(area, b[at]!));
}
