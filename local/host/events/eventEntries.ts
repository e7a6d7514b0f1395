/**
 * Changes of the workbook as the library's events. Decides which events a change is, whom each is addressed to and what
 * it says; refuses to know how entries travel. The numbers of events are the library's own.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events
 */
import type { EventRanges } from '#local/host/events/eventRanges';
import { valueType, wireValue } from '#local/host/members/rangeContents';
import { RangeHandle } from '#local/host/members/rangeHandle';
import { formatReference } from '#local/host/model/a1';
import type { WorkbookChange } from '#local/host/model/change';

const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetProtectionChanged: 24,
} as const;

/** Category of an event for the add-in, of any kind. */
const HOST_EVENT = 65_536;
const WORKBOOK_TARGET = 'Workbook';

/** Category, event type, id of the object addressed, arguments as JSON, an empty id, 0. */
export type EventEntry = readonly [number, number, string, string, string, number];

export function eventEntries(change: WorkbookChange, ranges: EventRanges): readonly EventEntry[] {
  if (change.source === 'load') return [];
  switch (change.kind) {
    case 'cells':
      return onSheet(EventType.worksheetChanged, change.sheet.id, changedArgs(change, ranges));
    case 'selection':
      return onSheet(EventType.worksheetSelectionChanged, change.sheet.id, {
        address: formatReference(change.area),
        isInsideTable: false,
      });
    case 'activated':
      return [
        ...onSheet(EventType.worksheetDeactivated, change.previous.id, {}),
        ...onSheet(EventType.worksheetActivated, change.sheet.id, {}),
      ];
    case 'sheetAdded':
      return [
        entry(EventType.worksheetAdded, WORKBOOK_TARGET, { worksheetId: change.sheet.id, source: 'Local' }),
      ];
    case 'sheetDeleted':
      return [
        entry(EventType.worksheetDeleted, WORKBOOK_TARGET, { worksheetId: change.sheet.id, source: 'Local' }),
      ];
    case 'calculated':
      return onSheet(EventType.worksheetCalculated, change.sheet.id, { address: '' });
    case 'protection':
      return onSheet(EventType.worksheetProtectionChanged, change.sheet.id, {
        isProtected: change.sheet.parts.isProtected,
        source: 'Local',
      });
    default:
      return [];
  }
}

/** Sheets and their collection are both told; one event for each write of an area (*assumed*). */
function onSheet(type: number, worksheetId: string, args: object): readonly EventEntry[] {
  const full = { ...args, worksheetId };
  return [entry(type, worksheetId, full), entry(type, WORKBOOK_TARGET, full)];
}

function entry(type: number, target: string, args: object): EventEntry {
  return [HOST_EVENT, type, target, JSON.stringify(args), '', 0];
}

/** `triggerSource` names this add-in for its own changes. @see https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs */
function changedArgs(change: WorkbookChange & { kind: 'cells' }, ranges: EventRanges): object {
  const { sheet, area, changeType, source, single, shift } = change;
  const direction = shift?.within && `ShiftCell${shiftWord(shift.axis, shift.count)}`;
  return {
    address: formatReference(area),
    changeType,
    source: 'Local',
    triggerSource: source === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: direction ?? 'None',
    referenceId: ranges.remember(new RangeHandle(sheet, area)),
    ...(single && {
      valueBefore: wireValue(single.before),
      valueAfter: wireValue(single.after),
      valueTypeBefore: valueType(single.before),
      valueTypeAfter: valueType(single.after),
    }),
  };
}

function shiftWord(axis: 'row' | 'column', count: number): string {
  if (axis === 'row') return count > 0 ? 'Down' : 'Up';
  return count > 0 ? 'Right' : 'Left';
}
