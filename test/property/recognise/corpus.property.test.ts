/** What must hold for every real ledger of the corpus, in whatever order its columns stand and whatever stands around it. */
import fc from 'fast-check';
import { type CellValue, gridFromRows } from '#domain/grid';
import { isRecognition } from '#domain/recognise/recogniseSheet';
import { recogniseWorkbook } from '#domain/recognise/recogniseWorkbook';
import { type CorpusLedger, HALVES, corpusLedgers, judge, ownAnswers } from '../../support/headingCorpus';

const LEDGERS = HALVES.flatMap(corpusLedgers);
const ledgers = fc.constantFrom(...LEDGERS);

function inOrder(ledger: CorpusLedger, order: readonly number[]): CorpusLedger {
  return {
    ...ledger,
    columns: order.map((at) => ledger.columns[at]!),
    rows: ledger.rows.map((row) => order.map((at) => row[at] ?? null)),
  };
}

const shuffledLedgers = ledgers.chain((ledger) =>
  fc
    .shuffledSubarray(
      ledger.columns.map((_, at) => at),
      { minLength: ledger.columns.length },
    )
    .map((order) => inOrder(ledger, order)),
);

test('in no order of columns is one mapped wrongly', () => {
  fc.assert(
    fc.property(shuffledLedgers, (ledger) => {
      const wrong = judge(ledger, ownAnswers(ledger)).filter(({ verdict }) => verdict === 'wrong');
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const around = fc.record({
  above: fc.array(fc.constantFrom<readonly CellValue[]>([], ['填报单位：某某县'], ['（内部资料）']), {
    maxLength: 3,
  }),
  blanksAt: fc.array(fc.nat(20), { maxLength: 3 }),
  below: fc.constantFrom<readonly (readonly CellValue[])[]>([], [['合计', '12件']], [[], ['填表人：王某']]),
});

test('blank rows, lines above and totals below change neither columns nor cases', () => {
  fc.assert(
    fc.property(ledgers, around, (ledger, { above, blanksAt, below }) => {
      const headings = ledger.columns.map(({ heading }) => heading);
      const answerOf = (rows: readonly (readonly CellValue[])[]) => {
        const result = recogniseWorkbook([gridFromRows(ledger.sheet, rows)]);
        if (!isRecognition(result)) throw new Error(`${ledger.name}: ${result.code}`);
        return {
          columns: result.columns.map(({ heading, field, status }) => [heading, field, status]),
          cases: result.cases.length,
        };
      };
      const withBlanks = ledger.rows.flatMap((row, at) => (blanksAt.includes(at) ? [[], row] : [row]));
      const plain = answerOf([[ledger.title], headings, ...ledger.rows]);
      expect(answerOf([...above, [ledger.title], headings, ...withBlanks, ...below])).toEqual(plain);
    }),
    { numRuns: 40 },
  );
});
