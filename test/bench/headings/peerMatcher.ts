/**
 * react-spreadsheet-import's own matcher (its `getMatchedColumns`, run from its package in peer/) as a rival: it
 * compares headings with a field's key and alternates by edit distance, 2 at most, and never asks.
 */
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writtenOut } from '#domain/kinds/headingWords';
import type { LedgerKind } from '#domain/kinds/fields';
import type { Answer, CorpusLedger } from '../../support/headingCorpus';

const PEER = join(process.cwd(), 'test/bench/headings/peer');
const MATCHER = 'react-spreadsheet-import/dist-commonjs/steps/MatchColumnsStep/utils/getMatchedColumns.js';
/** The package's default `autoMapDistance`. */
const DISTANCE = 2;
const EMPTY_COLUMN = 0;

interface PeerField {
  readonly key: string;
  readonly label: string;
  readonly alternateMatches: readonly string[];
  readonly fieldType: { readonly type: 'input' };
}

type Match = (
  columns: readonly { readonly index: number; readonly header: string; readonly type: number }[],
  fields: readonly PeerField[],
  data: readonly (readonly string[])[],
  distance: number,
  mapsValues: boolean,
) => readonly { readonly index: number; readonly value?: string }[];

export function isPeerInstalled(): boolean {
  return existsSync(join(PEER, 'node_modules/react-spreadsheet-import'));
}

/** What the peer is told of a field: its names only, or every alias of ours beside them. */
export type PeerWords = 'labels' | 'aliases';

export function peerAnswers(kind: LedgerKind, words: PeerWords, ledger: CorpusLedger): Answer[] {
  const { getMatchedColumns } = createRequire(join(PEER, 'package.json'))(MATCHER) as {
    getMatchedColumns: Match;
  };
  const fields = kind.fields.map((field): PeerField => {
    const aliases = words === 'aliases' ? writtenOut([...field.headings, ...(field.weakHeadings ?? [])]) : [];
    return {
      key: field.id,
      label: field.label.zh,
      alternateMatches: [field.label.zh, field.label.en, ...aliases],
      fieldType: { type: 'input' },
    };
  });
  const columns = ledger.columns.map(({ heading }, index) => ({
    index,
    header: heading,
    type: EMPTY_COLUMN,
  }));
  const matched = getMatchedColumns(columns, fields, [], DISTANCE, false);
  return ledger.columns.map((_, index) => {
    const field = matched.find((column) => column.index === index)?.value ?? null;
    return { field, status: field === null ? 'kept' : 'mapped' };
  });
}
