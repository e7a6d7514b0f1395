/**
 * A recognised sheet with everything that is known of its columns beforehand: the unit's answers, the workbook's own,
 * and how the columns stood last time. Decides the order in which they count: own answers over the unit's, both over
 * what was recognised; a renamed column no longer certain to mean the same is asked, and nothing else is.
 */
import { answerKeys, applyAnswers } from '#domain/recognise/applyAnswers';
import { askRenamed, columnChanges, type ColumnChange } from '#domain/recognise/columnChanges';
import type { Remembered } from '#domain/recognise/columnMemory';
import type { Recognition } from '#domain/recognise/recognition';
import { applyUnitAnswers, type UnitAnswer } from '#domain/recognise/unitAnswers';

export interface ColumnKnowledge extends Remembered {
  readonly unit: readonly UnitAnswer[];
  /** The same sheet with what the other sheets of its ledger say of it (ledgerSheets.ts). */
  readonly lent?: Pick<Recognition, 'columns' | 'year'>;
}

export const NOTHING_KNOWN: ColumnKnowledge = { answers: {}, columns: null, unit: [] };

export interface SettledColumns {
  readonly recognition: Recognition;
  /** Since the clerk last went on with this sheet; none when he never did. */
  readonly changes: readonly ColumnChange[];
  /** Keys of the columns that mean what the unit said. */
  readonly fromUnit: ReadonlySet<string>;
}

export function settleColumns(
  recognised: Recognition,
  { answers, columns, unit, lent }: ColumnKnowledge,
): SettledColumns {
  const withUnit = applyUnitAnswers(lent ? withLent(recognised, lent) : recognised, unit, answers);
  const answered = applyAnswers(withUnit.recognition, answers);
  const changes = columns === null ? [] : columnChanges(columns, answered);
  const keys = answerKeys(answered.columns);
  const unanswered = changes.filter(
    (change) =>
      change.type === 'renamed' && answers[keys[answered.columns.indexOf(change.column)]!] === undefined,
  );
  return { recognition: askRenamed(answered, unanswered), changes, fromUnit: withUnit.applied };
}

function withLent(recognised: Recognition, lent: Pick<Recognition, 'columns' | 'year'>): Recognition {
  const lentKeys = answerKeys(lent.columns);
  const byKey = new Map(lent.columns.map((column, at) => [lentKeys[at]!, column]));
  const keys = answerKeys(recognised.columns);
  const columns = recognised.columns.map((column, at) => {
    const other = byKey.get(keys[at]!);
    const isLent = column.status === 'asked' && other?.status === 'mapped';
    if (!isLent) return column;
    const { dayColumns: _, ...lentColumn } = other;
    const { columnIndex, dayColumns } = column;
    return { ...lentColumn, columnIndex, ...(dayColumns && { dayColumns }) };
  });
  return { ...recognised, columns, year: recognised.year ?? lent.year };
}

/** Whether a renamed column still waits for an answer: until then the former columns are what is remembered. */
export function waitsForAnswer({ recognition, changes }: SettledColumns): boolean {
  return changes.some(
    (change) =>
      change.type === 'renamed' &&
      recognition.columns.some(
        ({ columnIndex, status }) => columnIndex === change.column.columnIndex && status === 'asked',
      ),
  );
}
