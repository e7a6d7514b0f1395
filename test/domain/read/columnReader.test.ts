import type { FieldDef } from '#domain/kinds/fields';
import { fieldOf, ledgerKind } from '#domain/kinds/kinds';
import { ColumnReader } from '#domain/read/columnReader';

function columnOf(fieldId: string): ColumnReader {
  const field: FieldDef = fieldOf(ledgerKind('petition'), fieldId)!;
  return new ColumnReader(3, { field, dateSystem: 1900, ledgerYear: 2026 });
}

test('cells written alike share one reading', () => {
  const column = columnOf('registeredOn');
  const first = column.reading('2026.3.5', 'General', false);
  expect(first).toEqual({
    rowsBelow: 0,
    columnIndex: 3,
    raw: '2026.3.5',
    isFormula: false,
    value: '2026-03-05',
    assumptions: ['text-date'],
    doubt: null,
  });
  expect(column.reading('2026.3.5', 'General', false)).toBe(first);
});

test('the same number in another format is another cell', () => {
  const column = columnOf('content');
  expect(column.reading(46_086, 'General', false).value).toBe('46086');
  expect(column.reading(46_086, 'yyyy/m/d', false).value).toBe('2026-03-05');
  expect(column.reading('46086', 'General', false).raw).toBe('46086');
});

test('a formula never shares its reading with a typed cell', () => {
  const column = columnOf('people');
  expect(column.reading(5, 'General', false).isFormula).toBe(false);
  expect(column.reading(5, 'General', true).isFormula).toBe(true);
  expect(column.reading(5, 'General', false).isFormula).toBe(false);
});

test.each([
  ['all different', 1],
  ['each there twice', 2],
])('texts that are %s are read rightly, however many there are', (_, times) => {
  const column = columnOf('content');
  const texts = Array.from({ length: 5_000 * times }, (_, at) => `第${Math.floor(at / times)}件`);
  expect(texts.map((text) => column.reading(text, 'General', false).value)).toEqual(texts);
  expect(column.reading('第0件', 'General', false).value).toBe('第0件');
});

test('a stroke says nothing and stays in the cell; so does a formula that shows nothing', () => {
  const column = columnOf('name');
  expect(column.reading('／', 'General', false)).toEqual({ ...column.blank, raw: '／' });
  expect(column.reading('', 'General', true)).toEqual({ ...column.blank, raw: '', isFormula: true });
});

test('white space alone is a blank cell', () => {
  const column = columnOf('name');
  expect(column.reading(' 　', 'General', false)).toBe(column.blank);
  expect(column.blank).toEqual({
    rowsBelow: 0,
    columnIndex: 3,
    raw: null,
    isFormula: false,
    value: null,
    assumptions: [],
    doubt: null,
  });
});
