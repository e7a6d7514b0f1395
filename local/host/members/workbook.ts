/**
 * Excel.Workbook: the root of every batch, and the collections that hang on it.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.workbook
 */
import type { EventRanges } from '#local/host/events/eventRanges';
import { applicationType } from '#local/host/members/application';
import { textArgument } from '#local/host/members/arguments';
import { functionsType } from '#local/host/members/functions';
import { namedItemCollectionType } from '#local/host/members/names';
import { rangeType } from '#local/host/members/range';
import { RangeHandle } from '#local/host/members/rangeHandle';
import { settingCollectionType } from '#local/host/members/settings';
import { tableCollectionType } from '#local/host/members/tables';
import { worksheetCollectionType } from '#local/host/members/worksheetCollection';
import { cellArea } from '#local/host/model/area';
import type { Workbook } from '#local/host/model/workbook';
import { hostError } from '#local/host/wire/hostError';
import { hostType, type HostType } from '#local/host/wire/hostObject';

export interface WorkbookRoot {
  readonly workbook: Workbook;
  readonly fileName: string;
  /** Ranges that told events name. */
  readonly eventRanges: EventRanges;
}

export const workbookType: HostType<WorkbookRoot> = hostType<WorkbookRoot>('Workbook', {
  get: {
    Name: ({ fileName }) => fileName,
    ReadOnly: () => false,
  },
  navigate: {
    Application: ({ workbook }) => applicationType.of(workbook),
    Worksheets: ({ workbook }) => worksheetCollectionType.of(workbook),
    Tables: ({ workbook }) => tableCollectionType.of({ workbook, sheet: null }),
    Names: ({ workbook }) => namedItemCollectionType.of({ workbook, sheet: null }),
    Settings: ({ workbook }) => settingCollectionType.of(workbook),
    Functions: ({ workbook }) => functionsType.of(workbook),
  },
  call: {
    GetSelectedRange: ({ workbook: { selection } }) =>
      rangeType.of(new RangeHandle(selection.sheet, selection.area)),
    GetActiveCell: ({ workbook: { selection } }) =>
      rangeType.of(
        new RangeHandle(selection.sheet, cellArea(selection.area.firstRow, selection.area.firstColumn)),
      ),
    _GetRangeForEventByReferenceId: ({ eventRanges }, [referenceId]) => {
      const range = eventRanges.named(textArgument(referenceId, 'Workbook'));
      if (!range) throw hostError('ItemNotFound', 'WorksheetChangedEventArgs.getRange');
      return rangeType.of(range);
    },
    _GetRangeOrNullObjectForEventByReferenceId: ({ eventRanges }, [referenceId]) => {
      const range = eventRanges.named(textArgument(referenceId, 'Workbook'));
      return range && rangeType.of(range);
    },
  },
});
