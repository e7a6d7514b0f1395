/**
 * `npm run bench -- headings [--list]`: right, asked, left and wrong on the corpus of real headings, ours beside
 * react-spreadsheet-import's matcher in the same run. `--list` names every column that is not right.
 */
import { ledgerKind } from '#domain/kinds/kinds';
import type { LedgerKindId } from '#domain/kinds/fields';
import {
  HALVES,
  type Answer,
  type CorpusLedger,
  type Half,
  type JudgedColumn,
  type Verdict,
  corpusLedgers,
  judge,
  ownAnswers,
} from '../../support/headingCorpus';
import type { Print } from '../benchCommand';
import { isPeerInstalled, peerAnswers } from './peerMatcher';

const VERDICTS: readonly Verdict[] = ['right', 'asked', 'left', 'wrong'];

type Matcher = readonly [name: string, answers: (ledger: CorpusLedger) => Answer[]];

export function measureHeadings(flags: readonly string[], print: Print): void {
  const peers: Matcher[] = isPeerInstalled()
    ? [
        ['react-spreadsheet-import, field names', (ledger) => peerAnswers(kindOf(ledger), 'labels', ledger)],
        ['react-spreadsheet-import, our aliases', (ledger) => peerAnswers(kindOf(ledger), 'aliases', ledger)],
      ]
    : [];
  const matchers: Matcher[] = [['ours', ownAnswers], ...peers];
  print('| half | headings | matcher | right | asked | left | wrong |\n|---|---|---|---|---|---|---|');
  for (const half of HALVES) {
    for (const [name, answers] of matchers) print(line(half, name, judged(half, answers)));
  }
  if (peers.length === 0) print('The peer is not installed: npm ci in test/bench/headings/peer.');
  if (flags.includes('--list')) listNotRight(print);
}

function judged(half: Half, answers: (ledger: CorpusLedger) => Answer[]): JudgedColumn[] {
  return corpusLedgers(half).flatMap((ledger) => judge(ledger, answers(ledger)));
}

function kindOf(ledger: CorpusLedger) {
  return ledgerKind((ledger.kind ?? 'petition') as LedgerKindId);
}

function line(half: Half, name: string, columns: readonly JudgedColumn[]): string {
  const counts = VERDICTS.map((verdict) => columns.filter((column) => column.verdict === verdict).length);
  const right = `${counts[0]} (${((100 * counts[0]!) / columns.length).toFixed(1)} %)`;
  return `| ${[half, columns.length, name, right, ...counts.slice(1)].join(' | ')} |`;
}

function listNotRight(print: Print): void {
  for (const half of HALVES) {
    for (const column of judged(half, ownAnswers)) {
      if (column.verdict === 'right') continue;
      print(
        `${half} ${column.verdict} ${column.ledger}: ${column.heading} → ${column.answer} (${column.expected})`,
      );
    }
  }
}
