import { readLedgerAs } from '#domain/read/readLedger';
import { sheetOfFields } from '../../support/sheetOfFields';

/** The closing day as read from one case of a ledger of 2025. */
function closingDay(petitionOn: string, closedOn: string, registeredOn: string | null = null) {
  const { kind, grid, recognition } = sheetOfFields({
    columns: ['petitionOn', 'registeredOn', 'closedOn'],
    rows: [[petitionOn, registeredOn, closedOn]],
    year: 2025,
  });
  const { value, assumptions } = readLedgerAs(kind, grid, recognition)[0]!.cells['closedOn']!;
  return { value, rolled: assumptions.includes('year-rolled-over') };
}

test.each([
  ['12月20日', '1月15日', '2026-01-15'],
  ['2025-12-20', '1月15日', '2026-01-15'],
  ['2026-01-20', '3月15日', '2026-03-15'],
  ['10月9日', '4月9日', '2026-04-09'],
])('a case of %s closed on %s was closed on %s', (petitionOn, closedOn, expected) => {
  expect(closingDay(petitionOn, closedOn)).toEqual({ value: expected, rolled: true });
});

test.each([
  ['a day in order stays in the title’s year', '3月5日', '4月1日', '2025-04-01'],
  ['a day with its own year is never moved', '2025-12-20', '2025-01-15', '2025-01-15'],
  ['half a year is as long as a case is assumed to last', '10月9日', '4月11日', '2025-04-11'],
  ['a day just before is a slip of the pen, not another year', '3月5日', '3月1日', '2025-03-01'],
])('%s', (_, petitionOn, closedOn, expected) => {
  expect(closingDay(petitionOn, closedOn).value).toBe(expected);
});

test('without a raising day the registration begins the case', () => {
  const { kind, grid, recognition } = sheetOfFields({
    columns: ['registeredOn', 'closedOn'],
    rows: [['12月20日', '1月15日']],
    year: 2025,
  });
  expect(readLedgerAs(kind, grid, recognition)[0]!.cells['closedOn']!.value).toBe('2026-01-15');
});

test('without a beginning nothing is moved', () => {
  const { kind, grid, recognition } = sheetOfFields({
    columns: ['closedOn'],
    rows: [['1月15日']],
    year: 2025,
  });
  expect(readLedgerAs(kind, grid, recognition)[0]!.cells['closedOn']!.value).toBe('2025-01-15');
});
