import fc from 'fast-check';
import { addDays, day } from '#domain/day';
import type { FieldValue } from '#domain/fieldValue';
import type { CellValue } from '#domain/grid';
import type { FieldDef } from '#domain/kinds/fields';
import { fieldOf, ledgerKind } from '#domain/kinds/kinds';
import { readerOf } from '#domain/read/readCell';
import { renderValue } from '#domain/read/renderCell';
import { serialFromDay } from '#domain/day';

const petition = ledgerKind('petition');
const fieldNamed = (id: string): FieldDef => fieldOf(petition, id)!;

function render(
  fieldId: string,
  value: FieldValue | null,
  columnSample: CellValue[],
  numberFormat = 'General',
) {
  return renderValue(fieldNamed(fieldId), value, { current: null, numberFormat, columnSample });
}

const text = (shown: string) => ({ kind: 'text', text: shown });

test.each<[CellValue[], string]>([
  [['2026.8.3', '2026.10.12', '8月3日'], '2026.8.3'],
  [['2026.08.03', '2026.10.12'], '2026.08.03'],
  [['2026-8-3'], '2026-8-3'],
  [['2026-10-12'], '2026-08-03'],
  [['2026/08/03', '2026/10/12', '2026.8.3'], '2026/08/03'],
  [['2026年8月3日'], '2026年8月3日'],
  [['2026年08月03日'], '2026年08月03日'],
  [['20260803'], '20260803'],
  [['８月３日', 45_700], '2026-08-03'],
  [[], '2026-08-03'],
])('in a column of %j the day is written %s', (sample, expected) => {
  expect(render('closedOn', '2026-08-03', sample)).toEqual(text(expected));
});

test('a cell that shows dates gets a date', () => {
  expect(render('closedOn', '2026-08-03', ['2026.8.3'], 'yyyy/m/d')).toEqual({
    kind: 'day',
    day: '2026-08-03',
  });
  expect(render('closedOn', '1850-01-01', [], 'yyyy/m/d')).toEqual(text('1850-01-01'));
});

test.each<[string, boolean, CellValue[], string]>([
  ['collective', true, ['否', '是'], '是'],
  ['collective', true, ['√', '√', '是'], '√'],
  ['collective', false, ['√'], '×'],
  ['collective', true, [], '是'],
  ['repeat', true, ['初', '重', '初'], '重'],
  ['repeat', true, ['初'], '重'],
  ['repeat', false, ['重'], '初'],
  ['repeat', true, ['否'], '是'],
  ['closed', true, ['已办结', null, '办结', '已办结'], '已办结'],
  ['closed', false, ['无'], '无'],
])('%s %j in a column of %j is %s', (field, value, sample, expected) => {
  expect(render(field, value, sample)).toEqual(text(expected));
});

test('the rest: numbers as numbers, everything else as text, nothing ever as a formula', () => {
  expect(render('people', 5, [])).toEqual({ kind: 'number', number: 5 });
  expect(render('idNo', '99434419680710511X', [])).toEqual(text('99434419680710511X'));
  expect(render('phone', '13912345678', [13_812_345_678])).toEqual(text('13912345678'));
  expect(render('seq', '12', [1, 2])).toEqual({ kind: 'number', number: 12 });
  expect(render('seq', '12', ['1'])).toEqual(text('12'));
  expect(render('content', '=1+1', [])).toEqual(text('=1+1'));
  expect(render('closedOn', { unread: '2月30日' }, [], 'yyyy/m/d')).toEqual(text('2月30日'));
  expect(render('content', null, ['x'])).toEqual({ kind: 'blank' });
});

const formats = fc.constantFrom('General', '@', 'yyyy/m/d', 'm"月"d"日"');
const samples: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom('2026.8.3', '2026-08-03', '2026年8月3日', '20260803', '8月3日', '√', '×', '是', '否'),
  fc.constantFrom('初', '重', '已办结', '有', '无', 1, null),
);
const days = fc.integer({ min: -60_000, max: 60_000 }).map((offset) => addDays(day('2018-01-01'), offset));
const values = fc.oneof(
  fc.tuple(fc.constantFrom('petitionOn', 'closedOn', 'due'), days),
  fc.tuple(fc.constantFrom('collective', 'repeat', 'initial', 'closed'), fc.boolean()),
  fc.tuple(fc.constant('people'), fc.nat({ max: 100_000 })),
  fc.tuple(fc.constant('idNo'), fc.stringMatching(/^\d{17}[\dX]$/)),
  fc.tuple(fc.constant('phone'), fc.stringMatching(/^1\d{10}$/)),
  fc.tuple(fc.constant('seq'), fc.nat().map(String)),
);

test('what is written reads back as the same value, whatever the column looks like', () => {
  fc.assert(
    fc.property(
      values,
      formats,
      fc.array(samples, { maxLength: 6 }),
      ([fieldId, value], numberFormat, sample) => {
        const field = fieldNamed(fieldId);
        const content = renderValue(field, value, { current: null, numberFormat, columnSample: sample });
        const context = { field, dateSystem: 1900, ledgerYear: null } as const;
        const raw =
          content.kind === 'text'
            ? content.text
            : content.kind === 'number'
              ? content.number
              : content.kind === 'day'
                ? serialFromDay(content.day, 1900)
                : null;
        expect(readerOf(field.cell)(raw, numberFormat, context).value).toBe(value);
      },
    ),
    { numRuns: 2_000 },
  );
});
