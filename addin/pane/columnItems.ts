/** The columns of a ledger as a person reads them: heading, meaning, certainty in words, and what may be answered. */
import { columnLetters } from '#domain/grid';
import { fieldOf, ledgerKind } from '#domain/kinds/kinds';
import type { KnownLedger } from '#addin/pane/paneState';
import { answerKeys } from '#domain/recognise/applyAnswers';
import type { ColumnStatus, RecognisedColumn } from '#domain/recognise/recognition';

export type Certainty = 'certain' | 'likely' | 'byYou' | 'byUnit';

export interface ColumnItem {
  readonly key: string;
  readonly letters: string;
  /** Heading with the group above it, on one line; '' where there is none. */
  readonly heading: string;
  readonly status: ColumnStatus;
  /** What the column holds, in words; null unless mapped. */
  readonly meaning: string | null;
  readonly certainty: Certainty | null;
  readonly reason: string;
  /** What it may hold, by its heading and values. */
  readonly likely: readonly ColumnChoice[];
  /** Every other field no column holds. */
  readonly others: readonly ColumnChoice[];
  /** The field it holds now, '' when the clerk said none, null when nobody said. */
  readonly chosen: string | null;
}

export interface ColumnChoice {
  readonly field: string;
  readonly label: string;
}

const CERTAIN_FROM = 0.9;

export function columnItems(
  { recognition, knowledge, fromUnit }: Pick<KnownLedger, 'recognition' | 'knowledge' | 'fromUnit'>,
  language: 'zh' | 'en',
): readonly ColumnItem[] {
  const kind = ledgerKind(recognition.kind);
  const keys = answerKeys(recognition.columns);
  const taken = new Set(recognition.columns.map((column) => column.field));
  return recognition.columns.map((column, i) => {
    const key = keys[i]!;
    const answer = knowledge.answers[key];
    const isByUnit = fromUnit.has(key);
    const free = kind.fields.filter((field) => !taken.has(field.id)).map((field) => field.id);
    const likely = [...new Set([...(column.field ? [column.field] : []), ...column.candidates])];
    const choice = (field: string) => ({ field, label: fieldOf(kind, field)!.label[language] });
    return {
      key,
      letters: columnLetters(column.columnIndex),
      heading: [column.group, column.heading]
        .filter((text) => text)
        .join(' · ')
        .replaceAll(/\s+/g, ' '),
      status: column.status,
      meaning: column.field ? (fieldOf(kind, column.field)?.label[language] ?? null) : null,
      certainty: certaintyOf(column, answer !== undefined, isByUnit),
      reason: column.reason[language],
      likely: likely.map(choice),
      others: free.filter((field) => !likely.includes(field)).map(choice),
      chosen: column.field ?? (answer === null || (isByUnit && column.status === 'kept') ? '' : null),
    };
  });
}

function certaintyOf(
  { status, score }: RecognisedColumn,
  isAnswered: boolean,
  isByUnit: boolean,
): Certainty | null {
  if (isByUnit) return 'byUnit';
  if (status !== 'mapped') return null;
  if (isAnswered) return 'byYou';
  return score >= CERTAIN_FROM ? 'certain' : 'likely';
}
