/**
 * Excel.Worksheet: name, place, visibility, its ranges and what stands on it. Decides how refusals of the workbook
 * become errors of office.js.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.worksheet
 */
import {
  colourArgument,
  textArgument,
  truthArgument,
  wholeNumber,
  wordArgument,
} from '#local/host/members/arguments';
import { autoFilterType } from '#local/host/members/autoFilter';
import { freezePanesType } from '#local/host/members/freezePanes';
import { listened } from '#local/host/members/listening';
import { namedItemCollectionType } from '#local/host/members/names';
import { rangeType } from '#local/host/members/range';
import { rangeAreasType } from '#local/host/members/rangeAreas';
import { RangeHandle, rangeArgument, rangeAt } from '#local/host/members/rangeHandle';
import { tableCollectionType } from '#local/host/members/tables';
import { worksheetProtectionType } from '#local/host/members/worksheetProtection';
import { areaOf, cellArea, WHOLE_SHEET } from '#local/host/model/area';
import type { Sheet } from '#local/host/model/sheet';
import type { SheetRefusal } from '#local/host/model/workbook';
import { hostError } from '#local/host/wire/hostError';
import { hostType, type HostObject, type HostType } from '#local/host/wire/hostObject';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

export const worksheetType: HostType<Sheet> = hostType<Sheet>('Worksheet', {
  id: (sheet) => sheet.id,
  get: {
    Id: (sheet) => sheet.id,
    Name: (sheet) => sheet.name,
    Position: (sheet) => sheet.workbook.sheets.indexOf(sheet),
    Visibility: (sheet) => sheet.parts.visibility,
    TabColor: (sheet) => sheet.parts.tabColor,
    ShowGridlines: (sheet) => sheet.parts.gridlines,
  },
  set: {
    Name: (sheet, value) => {
      refuse(sheet.workbook.renameSheet(sheet, textArgument(value, 'Worksheet.name')), 'Worksheet.name');
    },
    Position: (sheet, value) => {
      const position = wholeNumber(value, 'Worksheet.position');
      if (position < 0 || position >= sheet.workbook.sheets.length) {
        throw hostError('InvalidArgument', 'Worksheet.position');
      }
      sheet.workbook.moveSheet(sheet, position);
    },
    Visibility: (sheet, value) => {
      const visibility = wordArgument(value, VISIBILITIES, 'Worksheet.visibility');
      refuse(sheet.workbook.setVisibility(sheet, visibility), 'Worksheet.visibility');
    },
    TabColor: (sheet, value) =>
      sheet.setPart('tabColor', value === '' ? '' : colourArgument(value, 'Worksheet.tabColor')),
    Gridlines: (sheet, value) => sheet.setPart('gridlines', truthArgument(value, 'Worksheet.showGridlines')),
  },
  navigate: {
    Tables: (sheet) => tableCollectionType.of({ workbook: sheet.workbook, sheet }),
    Names: (sheet) => namedItemCollectionType.of({ workbook: sheet.workbook, sheet }),
    AutoFilter: (sheet) => autoFilterType.of(sheet),
    FreezePanes: (sheet) => freezePanesType.of(sheet),
    Protection: (sheet) => worksheetProtectionType.of(sheet),
  },
  call: {
    ...listened(
      'DataChangedEvent',
      'SelectionChangedEvent',
      'ActivatedEvent',
      'DeactivatedEvent',
      'CalculatedEvent',
      'ProtectionChangedEvent',
    ),
    GetRange: (sheet, [address]) =>
      address === null || address === undefined
        ? rangeType.of(new RangeHandle(sheet, WHOLE_SHEET))
        : rangeType.of(rangeArgument(address, sheet, 'Worksheet.getRange')),
    GetRanges: (sheet, [address]) => rangeAreasType.of({ sheet, areas: areasAt(sheet, address) }),
    GetCell: (sheet, [row, column]) =>
      ranged(sheet, wholeNumber(row, 'Worksheet.getCell'), wholeNumber(column, 'Worksheet.getCell'), 1, 1),
    GetRangeByIndexes: (sheet, args) => {
      const [row, column, rows, columns] = args.map((arg) => wholeNumber(arg, 'Worksheet.getRangeByIndexes'));
      return ranged(sheet, row!, column!, rows!, columns!);
    },
    GetUsedRange: (sheet, [valuesOnly]) =>
      used(sheet, valuesOnly) ?? rangeType.of(new RangeHandle(sheet, cellArea(0, 0))),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => used(sheet, valuesOnly),
    Activate: (sheet) => {
      if (sheet.parts.visibility !== 'Visible') throw hostError('InvalidOperation', 'Worksheet.activate');
      sheet.workbook.activate(sheet);
    },
    Delete: (sheet) => refuse(sheet.workbook.deleteSheet(sheet), 'Worksheet.delete'),
    Calculate: () => undefined,
  },
});

function ranged(sheet: Sheet, row: number, column: number, rows: number, columns: number): HostObject {
  return rangeType.of(new RangeHandle(sheet, areaOf(row, column, rows, columns)));
}

function used(sheet: Sheet, valuesOnly: unknown): HostObject | null {
  const area = sheet.usedArea(truthArgument(valuesOnly, 'Worksheet.getUsedRange', false));
  return area && rangeType.of(new RangeHandle(sheet, area));
}

function areasAt(sheet: Sheet, address: unknown) {
  const text = textArgument(address, 'Worksheet.getRanges');
  return text.split(',').map((part) => rangeAt(part, sheet, 'Worksheet.getRanges').area);
}

/** The last visible sheet can be neither hidden nor deleted; a bad name is InvalidArgument, a taken one exists already (*assumed*). */
export function refuse(refusal: SheetRefusal | null, location: string): void {
  if (!refusal) return;
  if (refusal === 'last-visible-sheet') throw hostError('InvalidOperation', location, refusal);
  throw hostError(refusal === 'name-taken' ? 'ItemAlreadyExists' : 'InvalidArgument', location, refusal);
}
