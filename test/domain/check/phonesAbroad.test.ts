/** Phone numbers under an English heading follow the plan of any country; under a Chinese one the Chinese plan. */
import { checkLedger } from '#domain/check/checkLedger';
import { day } from '#domain/day';
import { readLedger } from '#domain/read/readLedger';
import { sheetOfFields } from '../../support/sheetOfFields';

function cellsInDoubt(heading: string): string[] {
  const { kind, grid, recognition } = sheetOfFields({
    columns: ['phone'],
    rows: [['(555) 010-1000'], ['555-0100'], ['345678']],
  });
  const columns = recognition.columns.map((column) => ({ ...column, heading }));
  const context = { kind, grid, recognition: { ...recognition, columns }, today: day('2026-08-03') };
  return checkLedger(readLedger(grid, recognition), context)
    .filter(({ rule }) => rule === 'phone-form')
    .map(({ cell }) => cell);
}

test('under an English heading only numbers of no country are doubted', () => {
  expect(cellsInDoubt('Telephone')).toEqual(['A4']);
});

test('under a Chinese heading the Chinese plan counts', () => {
  expect(cellsInDoubt('联系电话')).toEqual(['A2', 'A3', 'A4']);
});
