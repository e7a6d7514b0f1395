/**
 * Excel.ConditionalFormatCollection and the formats in it. Custom rules are implemented; the others that a file brought
 * are listed and deleted, but neither made nor looked into.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat
 */
import { wholeNumber, truthArgument, wordArgument } from '#local/host/members/arguments';
import { conditionalRangeFormatType } from '#local/host/members/conditionalLook';
import { rangeType } from '#local/host/members/range';
import { rangeAreasType } from '#local/host/members/rangeAreas';
import { RangeHandle } from '#local/host/members/rangeHandle';
import { textArgument } from '#local/host/members/arguments';
import { intersection } from '#local/host/model/area';
import { NO_CONDITIONAL_LOOK, type ConditionalFormat } from '#local/host/model/parts';
import type { Sheet } from '#local/host/model/sheet';
import { hostError, notImplemented } from '#local/host/wire/hostError';
import { hostType, type HostObject, type HostType } from '#local/host/wire/hostObject';

/** Looked up anew each time: formats are replaced when they change. */
export interface FormatHandle {
  readonly sheet: Sheet;
  readonly formatId: string;
}

const KINDS = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;

export const conditionalFormatCollectionType: HostType<RangeHandle> = hostType<RangeHandle>(
  'ConditionalFormatCollection',
  {
    items: (range) => handles(range).map((handle) => conditionalFormatType.of(handle)),
    item: (range, key) => {
      const format = found(range, key);
      if (!format) throw hostError('ItemNotFound', 'ConditionalFormatCollection.getItem');
      return format;
    },
    call: {
      GetCount: (range) => handles(range).length,
      GetItemAt: (range, [index]) => {
        const handle = handles(range)[wholeNumber(index, 'ConditionalFormatCollection.getItemAt')];
        if (!handle) throw hostError('InvalidArgument', 'ConditionalFormatCollection.getItemAt');
        return conditionalFormatType.of(handle);
      },
      GetItemOrNullObject: (range, [key]) => found(range, key),
      Add: (range, [kind]) => addFormat(range, kind),
      ClearAll: (range) => {
        const gone = new Set(handles(range).map(({ formatId }) => formatId));
        keep(
          range.sheet,
          range.sheet.parts.conditionalFormats.filter(({ id }) => !gone.has(id)),
        );
      },
    },
  },
);

export const conditionalFormatType: HostType<FormatHandle> = hostType<FormatHandle>('ConditionalFormat', {
  id: ({ formatId }) => formatId,
  get: {
    Id: ({ formatId }) => formatId,
    Type: (handle) => conditionalFormat(handle).kind,
    Priority: ({ sheet, formatId }) => sheet.parts.conditionalFormats.findIndex(({ id }) => id === formatId),
    StopIfTrue: (handle) => conditionalFormat(handle).stopsIfTrue,
  },
  set: {
    StopIfTrue: (handle, value) =>
      replaceFormat(handle, { stopsIfTrue: truthArgument(value, 'ConditionalFormat.stopIfTrue') }),
  },
  navigate: {
    Custom: (handle) => {
      const custom = customOrNull(handle);
      if (!custom) throw hostError('InvalidOperation', 'ConditionalFormat.custom');
      return custom;
    },
    CustomOrNullObject: customOrNull,
  },
  call: {
    GetRange: (handle) => {
      const { areas } = conditionalFormat(handle);
      if (areas.length !== 1) throw hostError('InvalidOperation', 'ConditionalFormat.getRange');
      return rangeType.of(new RangeHandle(handle.sheet, areas[0]!));
    },
    GetRanges: (handle) => rangeAreasType.of({ sheet: handle.sheet, areas: conditionalFormat(handle).areas }),
    Delete: ({ sheet, formatId }) =>
      keep(
        sheet,
        sheet.parts.conditionalFormats.filter(({ id }) => id !== formatId),
      ),
  },
});

export const customConditionalFormatType: HostType<FormatHandle> = hostType<FormatHandle>(
  'CustomConditionalFormat',
  {
    navigate: {
      Rule: (handle) => conditionalFormatRuleType.of(handle),
      Format: (handle) => conditionalRangeFormatType.of(handle),
    },
  },
);

export const conditionalFormatRuleType: HostType<FormatHandle> = hostType<FormatHandle>(
  'ConditionalFormatRule',
  {
    get: { Formula: (handle) => conditionalFormat(handle).formula ?? '' },
    set: {
      Formula: (handle, value) => {
        const formula = textArgument(value, 'ConditionalFormatRule.formula');
        if (!formula.startsWith('=')) throw hostError('InvalidArgument', 'ConditionalFormatRule.formula');
        replaceFormat(handle, { formula });
      },
    },
  },
);

/** @throws HostError when it was deleted meanwhile */
export function conditionalFormat({ sheet, formatId }: FormatHandle): ConditionalFormat {
  const known = sheet.parts.conditionalFormats.find(({ id }) => id === formatId);
  if (!known) throw hostError('ItemNotFound', 'ConditionalFormat');
  return known;
}

export function replaceFormat(handle: FormatHandle, patch: Partial<ConditionalFormat>): void {
  const changed = { ...conditionalFormat(handle), ...patch };
  const all = handle.sheet.parts.conditionalFormats;
  keep(
    handle.sheet,
    all.map((known) => (known.id === handle.formatId ? changed : known)),
  );
}

/** Its formula counts from the range's top left cell (*assumed*). A new format has the first priority. @see https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection#excel-excel-conditionalformatcollection-add-member(1) */
function addFormat({ sheet, area }: RangeHandle, given: unknown): HostObject {
  const location = 'ConditionalFormatCollection.add';
  const kind = wordArgument(given, KINDS, location);
  if (kind !== 'Custom') throw notImplemented(`${location}(${kind})`);
  const formatId = freshId(sheet);
  const added: ConditionalFormat = {
    id: formatId,
    kind,
    areas: [area],
    formula: null,
    look: NO_CONDITIONAL_LOOK,
    stopsIfTrue: false,
  };
  keep(sheet, [added, ...sheet.parts.conditionalFormats]);
  return conditionalFormatType.of({ sheet, formatId });
}

function freshId(sheet: Sheet): string {
  const ids = new Set(sheet.parts.conditionalFormats.map(({ id }) => id));
  for (let number = ids.size + 1; ; number++) {
    const id = `{${String(number).padStart(8, '0')}-0000-0000-0000-00000000000C}`;
    if (!ids.has(id)) return id;
  }
}

function handles({ sheet, area }: RangeHandle): readonly FormatHandle[] {
  return sheet.parts.conditionalFormats
    .filter(({ areas }) => areas.some((covered) => intersection(covered, area)))
    .map(({ id }) => ({ sheet, formatId: id }));
}

function found(range: RangeHandle, key: unknown): HostObject | null {
  const handle = handles(range).find(({ formatId }) => formatId === key);
  return handle ? conditionalFormatType.of(handle) : null;
}

function customOrNull(handle: FormatHandle): HostObject | null {
  return conditionalFormat(handle).kind === 'Custom' ? customConditionalFormatType.of(handle) : null;
}

function keep(sheet: Sheet, formats: readonly ConditionalFormat[]): void {
  if (sheet.parts.isProtected) throw hostError('AccessDenied', 'ConditionalFormat');
  sheet.setPart('conditionalFormats', formats);
}
