/**
 * What a person says of columns on the command line: `--map C=name,F=-`. Decides how letters become answers of the
 * recognised sheet; what an answer means is domain/recognise/applyAnswers.ts.
 */
import { columnLetters } from '#domain/grid';
import { fieldOf, ledgerKind } from '#domain/kinds/kinds';
import { answerKeys, type ColumnAnswers } from '#domain/recognise/applyAnswers';
import type { Recognition } from '#domain/recognise/recognition';
import type { Words } from '#domain/words';

/** By column letters: a field id, or null for a column that is no field. */
export type ColumnMap = ReadonlyMap<string, string | null>;

/** Null when the text is not of the form. */
export function readColumnMap(text: string): ColumnMap | null {
  const pairs = text
    .split(/[,，]/)
    .map((pair) => /^([A-Za-z]{1,3})=([A-Za-z][A-Za-z0-9]*|-)$/.exec(pair.trim()));
  if (pairs.some((pair) => pair === null)) return null;
  return new Map(pairs.map((pair) => [pair![1]!.toUpperCase(), pair![2] === '-' ? null : pair![2]!]));
}

export function answersFor(
  recognition: Recognition,
  map: ColumnMap,
): ColumnAnswers | { readonly message: Words } {
  const keys = answerKeys(recognition.columns);
  const kind = ledgerKind(recognition.kind);
  const answers: Record<string, string | null> = {};
  for (const [letters, field] of map) {
    const at = recognition.columns.findIndex(({ columnIndex }) => columnLetters(columnIndex) === letters);
    if (at < 0) return { message: noColumn(letters) };
    if (field !== null && !fieldOf(kind, field))
      return {
        message: noField(
          field,
          kind.fields.map(({ id }) => id),
        ),
      };
    answers[keys[at]!] = field;
  }
  return answers;
}

/** Columns nobody could be sure of: neither checked nor sent. Null when there are none. */
export function openColumns(recognition: Recognition): Words | null {
  const asked = recognition.columns.filter(({ status }) => status === 'asked');
  if (asked.length === 0) return null;
  const kind = ledgerKind(recognition.kind);
  const named = (language: 'zh' | 'en') =>
    asked.map(({ columnIndex, heading, candidates }) => {
      const maybe = candidates.map((id) => `${fieldOf(kind, id)!.label[language]} ${id}`).join(' / ');
      const column = `${columnLetters(columnIndex)}“${heading.replace(/\s+/g, ' ')}”`;
      if (maybe === '') return column;
      return language === 'zh' ? `${column}（${maybe}）` : `${column} (${maybe})`;
    });
  const columns = asked.length === 1 ? '1 column is' : `${asked.length} columns are`;
  const example = `--map ${columnLetters(asked[0]!.columnIndex)}=${asked[0]!.candidates[0] ?? '-'}`;
  return {
    zh: `有 ${asked.length} 列的含义不能确定，未检查、未上传：${named('zh').join('、')}。可用 ${example} 指定（- 表示不是台账的项）。`,
    en: `${columns} uncertain, neither checked nor sent: ${named('en').join(', ')}. Say what it is with ${example} (- for none of the fields).`,
  };
}

function noColumn(letters: string): Words {
  return {
    zh: `--map 中的列 ${letters} 不在台账内。请用 recognise 查看各列。`,
    en: `Column ${letters} of --map is not in the ledger. See the columns with recognise.`,
  };
}

function noField(field: string, known: readonly string[]): Words {
  return {
    zh: `--map 中没有名为 ${field} 的项。可用：${known.join('、')}。`,
    en: `--map knows no field ${field}. There are: ${known.join(', ')}.`,
  };
}
