/**
 * Excel.WorksheetFreezePanes: the rows and columns that stay in sight.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes
 */
import { wholeNumber } from '#local/host/members/arguments';
import { rangeType } from '#local/host/members/range';
import { RangeHandle, rangeArgument } from '#local/host/members/rangeHandle';
import { areaOf, SHEET_COLUMNS, SHEET_ROWS } from '#local/host/model/area';
import type { Sheet } from '#local/host/model/sheet';
import { hostError } from '#local/host/wire/hostError';
import { hostType, type HostObject, type HostType } from '#local/host/wire/hostObject';

export const freezePanesType: HostType<Sheet> = hostType<Sheet>('WorksheetFreezePanes', {
  call: {
    FreezeRows: (sheet, [count]) =>
      sheet.setPart('freeze', { rows: wholeNumber(count, 'WorksheetFreezePanes.freezeRows', 1), columns: 0 }),
    FreezeColumns: (sheet, [count]) =>
      sheet.setPart('freeze', {
        rows: 0,
        columns: wholeNumber(count, 'WorksheetFreezePanes.freezeColumns', 1),
      }),
    FreezeAt: (sheet, [range]) => {
      const { area } = rangeArgument(range, sheet, 'WorksheetFreezePanes.freezeAt');
      sheet.setPart('freeze', { rows: area.lastRow + 1, columns: area.lastColumn + 1 });
    },
    Unfreeze: (sheet) => sheet.setPart('freeze', null),
    GetLocation: (sheet) => {
      const location = frozen(sheet);
      if (!location) throw hostError('ItemNotFound', 'WorksheetFreezePanes.getLocation');
      return location;
    },
    GetLocationOrNullObject: frozen,
  },
});

function frozen(sheet: Sheet): HostObject | null {
  const { freeze } = sheet.parts;
  if (!freeze) return null;
  const area = areaOf(0, 0, freeze.rows || SHEET_ROWS, freeze.columns || SHEET_COLUMNS);
  return rangeType.of(new RangeHandle(sheet, area));
}
