/** Real ledgers' headings: nothing is mapped wrongly, and of the measuring half, unseen when aliases were written, most is right. */
import { isRecognition } from '#domain/recognise/recogniseSheet';
import { recogniseWorkbook } from '#domain/recognise/recogniseWorkbook';
import { type Half, corpusLedgers, judge, ownAnswers, sheetOfLedger } from '../../support/headingCorpus';

function judged(half: Half) {
  return corpusLedgers(half).flatMap((ledger) => judge(ledger, ownAnswers(ledger)));
}

test('the corpus is as large as it is said to be', () => {
  const sizes = [judged('building').length, judged('measuring').length];
  expect(sizes).toEqual([1431, 450]);
});

test.each(['building', 'measuring'] as const)('nothing of the %s half is mapped wrongly', (half) => {
  expect(judged(half).filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
});

test.each([
  { half: 'building', least: 0.97 },
  { half: 'measuring', least: 0.95 },
] as const)('at least $least of the $half half is right', ({ half, least }) => {
  const columns = judged(half);
  const right = columns.filter(({ verdict }) => verdict === 'right').length;
  expect(right / columns.length).toBeGreaterThanOrEqual(least);
});

test('what must not be uploaded is held back', () => {
  const never = [...judged('building'), ...judged('measuring')].filter(
    ({ expected }) => expected === 'NEVER',
  );
  expect(never.filter(({ answer }) => answer !== 'never')).toEqual([]);
  expect(never.length).toBeGreaterThanOrEqual(8);
});

test('kinds are told apart', () => {
  const mistaken = [...corpusLedgers('building'), ...corpusLedgers('measuring')].flatMap((ledger) => {
    const result = recogniseWorkbook([sheetOfLedger(ledger)]);
    if (!isRecognition(result) || ledger.kind === null || result.kind === ledger.kind) return [];
    return [`${ledger.name}: ${result.kind}`];
  });
  expect(mistaken).toEqual([]);
});

test('registers of others are refused', () => {
  const others = corpusLedgers('others');
  expect(others.length).toBeGreaterThanOrEqual(7);
  expect(others.filter((one) => isRecognition(recogniseWorkbook([sheetOfLedger(one)])))).toEqual([]);
});
