/**
 * Which ledgers of the tests hold which word of the field tables: a heading written whole (also by a compound of one or
 * two), or one word of a compound.
 * Ledgers are the corpus, the golden sheets and the sample files; a list of aliases in a test is no ledger.
 */
import { existsSync, readdirSync } from 'node:fs';
import type { SheetGrid } from '#domain/grid';
import { type HeadingWords, writtenOut } from '#domain/kinds/headingWords';
import { LEDGER_KINDS } from '#domain/kinds/kinds';
import { aliasKey } from '#domain/recognise/headingIndex';
import { headingText } from '#domain/recognise/normalise';
import { isRecognition, recogniseSheet } from '#domain/recognise/recogniseSheet';
import { goldenGrids } from './goldenRecognition';
import { gridsOfFile } from './gridsOfFile';
import { HALVES, corpusLedgers, sheetOfLedger } from './headingCorpus';

const GOLDENS = 'test/golden/recognise';
const SAMPLES = 'test/fixtures/ledgers';

type Holders = Map<string, Set<string>>;

/** Word → names of the ledgers that hold a heading made of it. */
export function headingEvidence(): ReadonlyMap<string, ReadonlySet<string>> {
  const ledgers = ledgersByHeading();
  const evidence: Holders = new Map();
  for (const one of LEDGER_KINDS.flatMap(({ fields }) => fields).flatMap(headingsOf)) {
    for (const { heading, used } of spelled(one)) {
      const holders = ledgers.get(aliasKey(heading)) ?? [];
      for (const word of used) addAll(evidence, word, holders);
    }
  }
  return evidence;
}

function headingsOf(field: (typeof LEDGER_KINDS)[number]['fields'][number]): readonly HeadingWords[] {
  return [...field.headings, ...(field.weakHeadings ?? [])];
}

interface Spelled {
  readonly heading: string;
  readonly used: readonly string[];
}

/** Compounds of so few headings are headings written whole: taking them apart shares nothing. */
const MOST_WHOLE = 2;

function spelled(one: HeadingWords): readonly Spelled[] {
  if (typeof one === 'string') return [whole(one)];
  const headings = writtenOut([one]);
  if (headings.length <= MOST_WHOLE) return headings.map(whole);
  const begun: readonly Spelled[] = [{ heading: '', used: [] }];
  return one.parts.reduce(
    (starts, part) =>
      starts.flatMap(({ heading, used }) =>
        part.map((word) => ({ heading: heading + word, used: word === '' ? used : [...used, word] })),
      ),
    begun,
  );
}

function whole(heading: string): Spelled {
  return { heading, used: [heading] };
}

function ledgersByHeading(): Holders {
  const holders: Holders = new Map();
  for (const { name, grids } of ledgers()) {
    const headings = grids.flatMap((grid) => {
      const result = recogniseSheet(grid);
      return isRecognition(result) ? result.columns : [];
    });
    for (const { heading, group } of headings) {
      const { bare, full } = headingText(heading);
      const above = group === null ? '' : headingText(group).bare;
      for (const key of [bare, full, above + bare]) addAll(holders, key, [name]);
    }
  }
  return holders;
}

interface NamedGrids {
  readonly name: string;
  readonly grids: readonly SheetGrid[];
}

function ledgers(): readonly NamedGrids[] {
  const corpus = HALVES.flatMap((half) =>
    corpusLedgers(half).map((ledger) => ({ name: `${half}/${ledger.name}`, grids: [sheetOfLedger(ledger)] })),
  );
  const goldens = readdirSync(GOLDENS)
    .filter((name) => existsSync(`${GOLDENS}/${name}/in.json`))
    .map((name) => ({ name: `golden/${name}`, grids: goldenGrids(`${GOLDENS}/${name}/in.json`) }));
  const samples = readdirSync(SAMPLES)
    .filter((file) => file.endsWith('.xlsx'))
    .map((file) => ({ name: file, grids: gridsOfFile(`${SAMPLES}/${file}`) }));
  return [...corpus, ...goldens, ...samples];
}

function addAll(holders: Holders, key: string, names: Iterable<string>): void {
  const known = holders.get(key) ?? new Set();
  for (const name of names) known.add(name);
  holders.set(key, known);
}
