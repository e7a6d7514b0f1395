/**
 * No word of the field tables stands in one ledger of the tests only: what a single office writes is no alias. Those
 * that still do are listed with the reason they stay; the list may only become shorter, by a second public layout that
 * holds the word or a rule that makes it needless.
 */
import { headingEvidence } from '../../support/headingEvidence';
import heldOnce from '../../corpus/heldOnce.json' with { type: 'json' };

const evidence = headingEvidence();
const heldBy = (count: number) =>
  [...evidence].filter(([, ledgers]) => ledgers.size === count).map(([word]) => word);

test('the words held by one ledger only are the known ones', () => {
  const { sample, law, everyday, needed, outside } = heldOnce;
  expect(heldBy(1).toSorted()).toEqual([...sample, ...law, ...everyday, ...needed, ...outside].toSorted());
});

test('words no ledger of ours holds yet are counted', () => {
  expect(heldBy(0).length).toBe(heldOnce.withoutLedger);
});

test('evidence is counted at all', () => {
  expect([...(evidence.get('信访日期') ?? []), ...(evidence.get('姓名') ?? [])].length).toBeGreaterThan(5);
  expect(evidence.size).toBeGreaterThan(500);
});
