/**
 * Excel.ConditionalRangeFormat with fill and font: what a conditional format changes of a look. Borders and number
 * formats are not implemented.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeformat
 */
import { colourArgument, truthArgument } from '#local/host/members/arguments';
import { conditionalFormat, replaceFormat, type FormatHandle } from '#local/host/members/conditionalFormats';
import { NO_CONDITIONAL_LOOK, type ConditionalLook } from '#local/host/model/parts';
import { hostType, type HostType } from '#local/host/wire/hostObject';

export const conditionalRangeFormatType: HostType<FormatHandle> = hostType<FormatHandle>(
  'ConditionalRangeFormat',
  {
    navigate: {
      Fill: (handle) => conditionalRangeFillType.of(handle),
      Font: (handle) => conditionalRangeFontType.of(handle),
    },
    call: { ClearFormat: (handle) => replaceFormat(handle, { look: NO_CONDITIONAL_LOOK }) },
  },
);

export const conditionalRangeFillType: HostType<FormatHandle> = hostType<FormatHandle>(
  'ConditionalRangeFill',
  {
    get: { Color: (handle) => look(handle).fillColor ?? '' },
    set: {
      Color: (handle, value) =>
        change(handle, { fillColor: colourArgument(value, 'ConditionalRangeFill.color') }),
    },
    call: { Clear: (handle) => change(handle, { fillColor: null }) },
  },
);

export const conditionalRangeFontType: HostType<FormatHandle> = hostType<FormatHandle>(
  'ConditionalRangeFont',
  {
    get: {
      Color: (handle) => look(handle).fontColor ?? '',
      Bold: (handle) => look(handle).isBold,
      Italic: (handle) => look(handle).isItalic,
    },
    set: {
      Color: (handle, value) =>
        change(handle, { fontColor: colourArgument(value, 'ConditionalRangeFont.color') }),
      Bold: (handle, value) => change(handle, { isBold: truthArgument(value, 'ConditionalRangeFont.bold') }),
      Italic: (handle, value) =>
        change(handle, { isItalic: truthArgument(value, 'ConditionalRangeFont.italic') }),
    },
    call: { Clear: (handle) => change(handle, { fontColor: null, isBold: null, isItalic: null }) },
  },
);

function look(handle: FormatHandle): ConditionalLook {
  return conditionalFormat(handle).look;
}

function change(handle: FormatHandle, patch: Partial<ConditionalLook>): void {
  replaceFormat(handle, { look: { ...look(handle), ...patch } });
}
