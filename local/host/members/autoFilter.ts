/**
 * Excel.AutoFilter of a sheet: its range, setting it up and taking it away. Criteria are not implemented.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.autofilter
 */
import { rangeType } from '#local/host/members/range';
import { RangeHandle, rangeArgument } from '#local/host/members/rangeHandle';
import type { Sheet } from '#local/host/model/sheet';
import { hostError, notImplemented } from '#local/host/wire/hostError';
import { hostType, type HostObject, type HostType } from '#local/host/wire/hostObject';

export const autoFilterType: HostType<Sheet> = hostType<Sheet>('AutoFilter', {
  get: {
    Enabled: (sheet) => sheet.parts.filter !== null,
    IsDataFiltered: (sheet) => sheet.parts.filter?.isFiltering ?? false,
  },
  call: {
    Apply: (sheet, [range, column, criteria]) => {
      if ((column ?? null) !== null || (criteria ?? null) !== null) {
        throw notImplemented('AutoFilter.apply (criteria)');
      }
      if (sheet.parts.isProtected) throw hostError('AccessDenied', 'AutoFilter.apply');
      const { area } = rangeArgument(range, sheet, 'AutoFilter.apply');
      sheet.setPart('filter', { area, isFiltering: false });
    },
    Remove: (sheet) => sheet.setPart('filter', null),
    GetRange: (sheet) => {
      const range = filtered(sheet);
      if (!range) throw hostError('ItemNotFound', 'AutoFilter.getRange');
      return range;
    },
    GetRangeOrNullObject: filtered,
  },
});

function filtered(sheet: Sheet): HostObject | null {
  const { filter } = sheet.parts;
  return filter && rangeType.of(new RangeHandle(sheet, filter.area));
}
