/**
 * The corpus of real ledgers' headings (test/corpus): reading it, laying a ledger out as a sheet, and judging an
 * answer for a column. What "right", "asked", "left" and "wrong" mean stands in test/corpus/README.md.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { type CellValue, type SheetGrid, gridFromRows } from '#domain/grid';
import type { ColumnStatus } from '#domain/recognise/recognition';
import { isRecognition } from '#domain/recognise/recogniseSheet';
import { recogniseWorkbook } from '#domain/recognise/recogniseWorkbook';

export const HALVES = ['building', 'measuring'] as const;
export type Half = (typeof HALVES)[number];
/** Registers of others, laid out in the same way: none is to be taken for a ledger. */
type Folder = Half | 'others';

type Expected = string | null;

interface CorpusColumn {
  readonly heading: string;
  readonly expected: Expected | readonly Expected[];
}

export interface CorpusLedger {
  readonly name: string;
  readonly source: string;
  readonly kind: string | null;
  readonly sheet: string;
  readonly title: string;
  readonly columns: readonly CorpusColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

export type Verdict = 'right' | 'asked' | 'left' | 'wrong';

/** What a matcher says about a column: a field, or none with the reason it has none. */
export interface Answer {
  readonly field: string | null;
  readonly status: ColumnStatus;
}

export interface JudgedColumn {
  readonly ledger: string;
  readonly heading: string;
  readonly expected: string;
  readonly answer: string;
  readonly verdict: Verdict;
}

export function corpusLedgers(from: Folder): CorpusLedger[] {
  const folder = `test/corpus/${from}`;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      name: file.slice(0, -5),
      ...(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Omit<CorpusLedger, 'name'>),
    }));
}

export function sheetOfLedger(ledger: CorpusLedger): SheetGrid {
  const headings = ledger.columns.map(({ heading }) => heading);
  return gridFromRows(ledger.sheet, [[ledger.title], headings, ...ledger.rows]);
}

const UNKNOWN: Answer = { field: null, status: 'kept' };

/** Our answers, a column each; all left alone where no ledger was recognised. */
export function ownAnswers(ledger: CorpusLedger): Answer[] {
  const result = recogniseWorkbook([sheetOfLedger(ledger)]);
  const columns = isRecognition(result) ? result.columns : [];
  return ledger.columns.map((_, at) => columns.find(({ columnIndex }) => columnIndex === at) ?? UNKNOWN);
}

export function judge(ledger: CorpusLedger, answers: readonly Answer[]): JudgedColumn[] {
  return ledger.columns.map(({ heading, expected }, at) => {
    const allowed = Array.isArray(expected) ? (expected as Expected[]) : [expected as Expected];
    const answer = answers[at]!;
    return {
      ledger: ledger.name,
      heading,
      expected: allowed.map(String).join(' | '),
      answer: answer.field ?? answer.status,
      verdict: verdictOf(allowed, answer),
    };
  });
}

function verdictOf(allowed: readonly Expected[], { field, status }: Answer): Verdict {
  if (status === 'mapped') return allowed.includes(field) ? 'right' : 'wrong';
  if (status === 'never') return allowed.includes('NEVER') || allowed.includes(null) ? 'right' : 'left';
  if (status === 'asked') return allowed.includes(null) && allowed.length > 1 ? 'right' : 'asked';
  return allowed.includes(null) ? 'right' : 'left';
}
