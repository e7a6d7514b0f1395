/**
 * Excel.WorksheetCollection: the sheets by name, id or place, and new ones.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection
 */
import { textArgument, truthArgument } from '#local/host/members/arguments';
import { listened } from '#local/host/members/listening';
import { refuse, worksheetType } from '#local/host/members/worksheet';
import type { Sheet } from '#local/host/model/sheet';
import type { Workbook } from '#local/host/model/workbook';
import { hostError } from '#local/host/wire/hostError';
import { hostType, type HostObject, type HostType } from '#local/host/wire/hostObject';

export const worksheetCollectionType: HostType<Workbook> = hostType<Workbook>('WorksheetCollection', {
  items: (workbook) => workbook.sheets.map((sheet) => worksheetType.of(sheet)),
  item: (workbook, key) => {
    const sheet = found(workbook, key);
    if (!sheet) throw hostError('ItemNotFound', 'WorksheetCollection.getItem');
    return worksheetType.of(sheet);
  },
  call: {
    ...listened(
      'DataChangedEvent',
      'SelectionChangedEvent',
      'ActivatedEvent',
      'DeactivatedEvent',
      'AddedEvent',
      'DeletedEvent',
      'CalculatedEvent',
      'ProtectionChangedEvent',
    ),
    Add: (workbook, [name]) => {
      if (name === null || name === undefined) return worksheetType.of(workbook.addSheet());
      const wanted = textArgument(name, 'WorksheetCollection.add');
      refuse(workbook.nameProblem(wanted, null), 'WorksheetCollection.add');
      return worksheetType.of(workbook.addSheet(wanted));
    },
    GetActiveWorksheet: (workbook) => worksheetType.of(workbook.activeSheet),
    GetItemOrNullObject: (workbook, [key]) => orNull(found(workbook, key)),
    GetCount: (workbook, [visibleOnly]) => among(workbook, visibleOnly).length,
    GetFirst: (workbook, [visibleOnly]) => orNull(among(workbook, visibleOnly)[0]),
    GetLast: (workbook, [visibleOnly]) => orNull(among(workbook, visibleOnly).at(-1)),
  },
});

function found(workbook: Workbook, key: unknown): Sheet | null {
  const text = textArgument(key, 'WorksheetCollection.getItem');
  return workbook.sheetWithId(text) ?? workbook.sheetNamed(text);
}

function among(workbook: Workbook, visibleOnly: unknown): readonly Sheet[] {
  if (!truthArgument(visibleOnly, 'WorksheetCollection', false)) return workbook.sheets;
  return workbook.sheets.filter(({ parts }) => parts.visibility === 'Visible');
}

function orNull(sheet: Sheet | null | undefined): HostObject | null {
  return sheet ? worksheetType.of(sheet) : null;
}
