/**
 * Which number format a cell style shows its value in. Decides the format code per style index, built-in formats
 * included as Excel for Chinese has them (ECMA-376 Part 1, 18.8.30). Refuses to know fonts, fills and borders.
 */
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';

const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Format codes by style index (`c@s`). */
export function readNumberFormats(text: string, where: string): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  const tags = new XmlTags(text, where);
  if (!tags.next() || tags.kind === 'empty') return formats;
  while (tags.nextChild()) {
    if (tags.is('numFmts'))
      forEachChild(tags, 'numFmt', () => own.set(formatId(tags), tags.attribute('formatCode') ?? ''));
    else if (tags.is('cellXfs'))
      forEachChild(tags, 'xf', () =>
        formats.push(own.get(formatId(tags)) ?? BUILT_IN[formatId(tags)] ?? 'General'),
      );
    else tags.skip();
  }
  return formats;
}

/** Ids whose format is the same in every language; others of the built-in ones change with the reader's. */
const FIXED_IDS = [0, 1, 2, 3, 4, 9, 10, 11, 49];

export function builtInFormatId(code: string): number | undefined {
  return FIXED_IDS.find((id) => BUILT_IN[id] === code);
}

/** Whether values in this format are shown as days: it names a year or a day, outside quotes, colours and escapes. */
export function isDateFormat(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, ''));
}

function formatId(tags: XmlTags): number {
  return tags.wholeNumber('numFmtId') ?? 0;
}

function forEachChild(tags: XmlTags, name: string, visit: () => void): void {
  if (tags.kind === 'empty') return;
  while (tags.nextChild()) {
    if (tags.is(name)) visit();
    tags.skip();
  }
}
