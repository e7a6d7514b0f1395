/**
 * Excel.RangeFormat with fill, font and protection: a property common to all cells, null where they differ. Decides
 * units and defaults as office.js has them.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.rangeformat
 */
import {
  colourArgument,
  numberArgument,
  truthArgument,
  wholeNumber,
  wordArgument,
  textArgument,
} from '#local/host/members/arguments';
import { rangeBorderCollectionType } from '#local/host/members/rangeBorders';
import type { RangeHandle } from '#local/host/members/rangeHandle';
import { WHOLE_SHEET } from '#local/host/model/area';
import {
  charactersOfPoints,
  columnPoints,
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_ROW_HEIGHT,
} from '#local/host/model/lines';
import { commonLook, restyle } from '#local/host/model/restyle';
import type { CellStyle } from '#local/host/model/style';
import { hostError } from '#local/host/wire/hostError';
import { hostType, type HostType } from '#local/host/wire/hostObject';

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
/** What `fill.color` answers for a cell without a fill (*assumed*, as Excel on the web does). */
const NO_FILL = '#FFFFFF';

function common<T>(look: (style: CellStyle) => T): (range: RangeHandle) => T | null {
  return ({ sheet, area }) => commonLook(sheet, area, look);
}

function styled(location: string, patch: (value: unknown) => Partial<CellStyle>) {
  return ({ sheet, area }: RangeHandle, value: unknown): void => {
    if (sheet.parts.isProtected) throw hostError('AccessDenied', location);
    restyle(sheet, area, patch(value));
  };
}

export const rangeFormatType: HostType<RangeHandle> = hostType<RangeHandle>('RangeFormat', {
  get: {
    HorizontalAlignment: common((style) => style.horizontalAlignment),
    VerticalAlignment: common((style) => style.verticalAlignment),
    WrapText: common((style) => style.wrapsText),
    IndentLevel: common((style) => style.indentLevel),
    ColumnWidth: (range) => commonSize(range, 'columns'),
    RowHeight: (range) => commonSize(range, 'rows'),
  },
  set: {
    HorizontalAlignment: styled('RangeFormat.horizontalAlignment', (value) => ({
      horizontalAlignment: wordArgument(value, HORIZONTAL, 'RangeFormat.horizontalAlignment'),
    })),
    VerticalAlignment: styled('RangeFormat.verticalAlignment', (value) => ({
      verticalAlignment: wordArgument(value, VERTICAL, 'RangeFormat.verticalAlignment'),
    })),
    WrapText: styled('RangeFormat.wrapText', (value) => ({
      wrapsText: truthArgument(value, 'RangeFormat.wrapText'),
    })),
    IndentLevel: styled('RangeFormat.indentLevel', (value) => ({
      indentLevel: wholeNumber(value, 'RangeFormat.indentLevel'),
    })),
    ColumnWidth: (range, value) => setSize(range, 'columns', value),
    RowHeight: (range, value) => setSize(range, 'rows', value),
  },
  navigate: {
    Fill: (range) => rangeFillType.of(range),
    Font: (range) => rangeFontType.of(range),
    Borders: (range) => rangeBorderCollectionType.of(range),
    Protection: (range) => formatProtectionType.of(range),
  },
});

export const rangeFillType: HostType<RangeHandle> = hostType<RangeHandle>('RangeFill', {
  get: { Color: common((style) => style.fillColor ?? NO_FILL) },
  set: {
    Color: styled('RangeFill.color', (value) => ({
      fillColor: value === '' ? null : colourArgument(value, 'RangeFill.color'),
    })),
  },
  call: { Clear: (range) => styled('RangeFill.clear', () => ({ fillColor: null }))(range, null) },
});

export const rangeFontType: HostType<RangeHandle> = hostType<RangeHandle>('RangeFont', {
  get: {
    Name: common((style) => style.fontName),
    Size: common((style) => style.fontSize),
    Color: common((style) => style.fontColor),
    Bold: common((style) => style.isBold),
    Italic: common((style) => style.isItalic),
    Strikethrough: common((style) => style.isStruckThrough),
    Underline: common((style) => style.underline),
  },
  set: {
    Name: styled('RangeFont.name', (value) => ({ fontName: textArgument(value, 'RangeFont.name') })),
    Size: styled('RangeFont.size', (value) => ({ fontSize: numberArgument(value, 'RangeFont.size') })),
    Color: styled('RangeFont.color', (value) => ({ fontColor: colourArgument(value, 'RangeFont.color') })),
    Bold: styled('RangeFont.bold', (value) => ({ isBold: truthArgument(value, 'RangeFont.bold') })),
    Italic: styled('RangeFont.italic', (value) => ({ isItalic: truthArgument(value, 'RangeFont.italic') })),
    Strikethrough: styled('RangeFont.strikethrough', (value) => ({
      isStruckThrough: truthArgument(value, 'RangeFont.strikethrough'),
    })),
    Underline: styled('RangeFont.underline', (value) => ({
      underline: wordArgument(value, UNDERLINES, 'RangeFont.underline'),
    })),
  },
});

export const formatProtectionType: HostType<RangeHandle> = hostType<RangeHandle>('FormatProtection', {
  get: { Locked: common((style) => style.isLocked) },
  set: {
    Locked: styled('FormatProtection.locked', (value) => ({
      isLocked: truthArgument(value, 'FormatProtection.locked'),
    })),
  },
});

/** Points, of columns and rows alike. @see https://learn.microsoft.com/javascript/api/excel/excel.rangeformat#excel-excel-rangeformat-columnwidth-member (that the unit is the point is *assumed*) */
function commonSize({ sheet, area }: RangeHandle, axis: 'rows' | 'columns'): number | null {
  const [first, last] = axis === 'rows' ? [area.firstRow, area.lastRow] : [area.firstColumn, area.lastColumn];
  const sizes = new Set<number | null>();
  let known = 0;
  for (const [index, { size }] of sheet[axis].entries()) {
    if (index < first || index > last) continue;
    known += 1;
    sizes.add(size);
  }
  if (known < last - first + 1) sizes.add(null);
  if (sizes.size > 1) return null;
  const [size] = sizes;
  if (axis === 'rows') return size ?? DEFAULT_ROW_HEIGHT;
  return columnPoints(size ?? DEFAULT_COLUMN_WIDTH);
}

function setSize({ sheet, area }: RangeHandle, axis: 'rows' | 'columns', value: unknown): void {
  const location = axis === 'rows' ? 'RangeFormat.rowHeight' : 'RangeFormat.columnWidth';
  const points = numberArgument(value, location);
  if (points < 0) throw hostError('InvalidArgument', location);
  if (sheet.parts.isProtected) throw hostError('AccessDenied', location);
  const [first, last] = axis === 'rows' ? [area.firstRow, area.lastRow] : [area.firstColumn, area.lastColumn];
  sheet[axis].set(first, last, { size: axis === 'rows' ? points : charactersOfPoints(points) });
  sheet.touched(axis === 'rows' ? 'rowSizes' : 'columnSizes');
  sheet.announceLook(WHOLE_SHEET);
}
