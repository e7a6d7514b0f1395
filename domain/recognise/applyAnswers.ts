/**
 * Applies what a clerk said about columns to what was recognised. An answer is kept by heading, so that it holds when
 * columns move; a column that must never be uploaded cannot be answered. Refuses to know where answers are stored.
 */
import type { LedgerKind } from '#domain/kinds/fields';
import { fieldOf, ledgerKind } from '#domain/kinds/kinds';
import type { RecognisedColumn, Recognition } from '#domain/recognise/recognition';

/** By {@link answerKeys}: the field a column holds, or null for "none of them". */
export type ColumnAnswers = Readonly<Partial<Record<string, string | null>>>;

/** One key per column: its headings, and a count where the same headings stand twice. */
export function answerKeys(columns: readonly RecognisedColumn[]): readonly string[] {
  const seen = new Map<string, number>();
  return columns.map(({ group, heading }) => {
    const headings = group === null ? heading : `${group}/${heading}`;
    const count = (seen.get(headings) ?? 0) + 1;
    seen.set(headings, count);
    return count === 1 ? headings : `${headings}#${count}`;
  });
}

/** An answer that names an unknown field, or one that another column was answered for, is passed over. */
export function applyAnswers(recognition: Recognition, answers: ColumnAnswers): Recognition {
  const kind = ledgerKind(recognition.kind);
  const keys = answerKeys(recognition.columns);
  const taken = new Set<string>();
  const answered = recognition.columns.map((column, i) => {
    const answer = answers[keys[i]!];
    if (answer === undefined || column.status === 'never') return null;
    if (answer === null) return leftAlone(column);
    if (taken.has(answer) || !fieldOf(kind, answer)) return null;
    taken.add(answer);
    return heldBy(column, answer, kind);
  });
  const columns = recognition.columns.map((column, i) => {
    const isGivenAway = column.status === 'mapped' && taken.has(column.field ?? '');
    return answered[i] ?? (isGivenAway ? leftAlone(column) : column);
  });
  return { ...recognition, columns };
}

function heldBy(column: RecognisedColumn, field: string, kind: LedgerKind): RecognisedColumn {
  const { label } = fieldOf(kind, field)!;
  return {
    ...column,
    field,
    status: 'mapped',
    score: 1,
    reason: {
      zh: `经办人指定“${column.heading}”为${label.zh}`,
      en: `A clerk said that “${column.heading}” is ${label.en}`,
    },
  };
}

function leftAlone(column: RecognisedColumn): RecognisedColumn {
  return {
    ...column,
    field: null,
    status: 'kept',
    score: 1,
    reason: {
      zh: `经办人指定“${column.heading}”不对应台账的项，保留不动`,
      en: `A clerk said that “${column.heading}” is no field of the ledger; it is left alone`,
    },
  };
}
