/**
 * Excel.RangeSort: rows of a range in the order of some columns. Decides how the arguments map; the order itself is the
 * workbook's (sorting.ts).
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.rangesort
 */
import { truthArgument, wholeNumber } from '#local/host/members/arguments';
import type { RangeHandle } from '#local/host/members/rangeHandle';
import { sortRows, type SortKey } from '#local/host/model/sorting';
import { hostError, notImplemented } from '#local/host/wire/hostError';
import { hostType, type HostType } from '#local/host/wire/hostObject';

export const rangeSortType: HostType<RangeHandle> = hostType<RangeHandle>('RangeSort', {
  call: {
    Apply: ({ sheet, area }, [fields, matchCase, hasHeaders, orientation]) => {
      if (matchCase === true) throw notImplemented('RangeSort.apply (matchCase)');
      if (orientation === 'Columns') throw notImplemented('RangeSort.apply (columns)');
      const first = area.firstRow + (truthArgument(hasHeaders, 'RangeSort.apply', false) ? 1 : 0);
      if (sortRows(sheet, { ...area, firstRow: first }, sortKeys(fields)) === 'protected') {
        throw hostError('AccessDenied', 'RangeSort.apply');
      }
    },
  },
});

function sortKeys(fields: unknown): readonly SortKey[] {
  if (!Array.isArray(fields)) throw hostError('InvalidArgument', 'RangeSort.apply');
  return fields.map((field: { key?: unknown; ascending?: unknown; sortOn?: unknown }) => {
    if ((field.sortOn ?? 'Value') !== 'Value') throw notImplemented('RangeSort.apply (sortOn)');
    return {
      columnOffset: wholeNumber(field.key, 'RangeSort.apply'),
      isDescending: !truthArgument(field.ascending, 'RangeSort.apply', true),
    };
  });
}
