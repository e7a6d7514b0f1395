/**
 * Excel.RangeAreas: several rectangles of one sheet. Decides how they are addressed and counted.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.rangeareas
 */
import { cellCount } from '#local/host/limits/resourceLimits';
import { RangeHandle } from '#local/host/members/rangeHandle';
import { rangeType } from '#local/host/members/range';
import { worksheetType } from '#local/host/members/worksheet';
import { formatAddress } from '#local/host/model/a1';
import type { Area } from '#local/host/model/area';
import type { Sheet } from '#local/host/model/sheet';
import { hostType, type HostType } from '#local/host/wire/hostObject';

export interface SheetAreas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export const rangeAreasType: HostType<SheetAreas> = hostType<SheetAreas>('RangeAreas', {
  get: {
    Address: ({ sheet, areas }) => areas.map((area) => formatAddress(sheet.name, area)).join(','),
    AddressLocal: ({ sheet, areas }) => areas.map((area) => formatAddress(sheet.name, area)).join(','),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
  },
  navigate: {
    Areas: (self) => rangeCollectionType.of(self),
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
  },
});

export const rangeCollectionType: HostType<SheetAreas> = hostType<SheetAreas>('RangeCollection', {
  items: ({ sheet, areas }) => areas.map((area) => rangeType.of(new RangeHandle(sheet, area))),
  call: { GetCount: ({ areas }) => areas.length },
});
