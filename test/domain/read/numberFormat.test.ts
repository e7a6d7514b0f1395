import { displayedNumber, isDateFormat } from '#domain/read/numberFormat';

test.each([
  ['yyyy/m/d', true],
  ['yyyy-mm-dd', true],
  ['m"月"d"日"', true],
  ['yyyy"年"m"月"', true],
  ['[$-804]yyyy"年"m"月"d"日";@', true],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', true],
  ['d-mmm-yy', true],
  ['m/d/yy h:mm', true],
  ['mmm', true],
  ['General', false],
  ['G/通用格式', false],
  ['@', false],
  ['0', false],
  ['0.00_);[Red]\\(0.00\\)', false],
  ['#,##0"day"', false],
  ['h:mm:ss', false],
  ['mm:ss', false],
  ['[h]:mm', false],
  ['', false],
])('%j shows a date: %j', (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});

test.each([
  [110_105_194_912_310_000, 'General', '1.10105E+17'],
  [110_105_194_912_310_000, '0', '110105194912310000'],
  [100_000_000_000, 'General', '1E+11'],
  [13_912_345_678, 'General', '13912345678'],
  [1.5, 'General', '1.5'],
  [0.1 + 0.2, 'General', '0.3'],
  [0.000_001_5, 'General', '1.5E-06'],
  [-7, 'General', '-7'],
  [0, 'General', '0'],
])('%d formatted %s is shown as %s', (value, format, expected) => {
  expect(displayedNumber(value, format)).toBe(expected);
});
