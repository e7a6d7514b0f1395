/**
 * What a unit's clerks said of columns in their workbooks, applied to a workbook nobody was asked about yet. Decides
 * that such an answer settles a doubt or repeats a correction, and never overrules what the values of this sheet say
 * for certain: that is asked. Refuses to know where answers are kept.
 */
import { fieldOf, ledgerKind } from '#domain/kinds/kinds';
import { answerKeys, type ColumnAnswers } from '#domain/recognise/applyAnswers';
import { WHY_ASKED, askedReason } from '#domain/recognise/mappingReasons';
import { normaliseText } from '#domain/recognise/normalise';
import type { RecognisedColumn, Recognition } from '#domain/recognise/recognition';
import type { AnswersReply, ColumnAnswer } from '#domain/wire/answers';
import type { Words } from '#domain/words';

/** An answer as it travels, by the column's key (answerKeys) normalised, and whose it is. */
export interface UnitAnswer extends ColumnAnswer {
  /** The unit above; null: the clerk's own. */
  readonly from: string | null;
}

export interface WithUnitAnswers {
  readonly recognition: Recognition;
  /** Keys of the columns an answer was applied to. */
  readonly applied: ReadonlySet<string>;
}

/** @param own answers of this workbook: for these columns the unit is not heard */
export function applyUnitAnswers(
  recognition: Recognition,
  unit: readonly UnitAnswer[],
  own: ColumnAnswers,
): WithUnitAnswers {
  const byHeading = new Map(unit.map((answer) => [answer.heading, answer]));
  const keys = answerKeys(recognition.columns);
  const answers = recognition.columns.map((column, at) => {
    const key = keys[at]!;
    const answer = own[key] === undefined ? byHeading.get(normaliseText(key)) : undefined;
    return answer && isMeant(column, answer, recognition) ? answer : null;
  });
  const held = new Set(
    recognition.columns.flatMap(({ field }, at) =>
      field !== null && (answers[at] === null || isContradicted(recognition.columns[at]!, answers[at]!))
        ? [field]
        : [],
    ),
  );
  const applied = new Set<string>();
  const columns = recognition.columns.map((column, at) => {
    const answer = answers[at];
    if (!answer) return column;
    if (isContradicted(column, answer)) return asked(column, answer, recognition);
    if (answer.field !== null && held.has(answer.field)) return column;
    if (answer.field !== null) held.add(answer.field);
    applied.add(keys[at]!);
    return settled(column, answer, recognition);
  });
  return { recognition: { ...recognition, columns }, applied };
}

export function unitAnswersIn({ answers }: AnswersReply): readonly UnitAnswer[] {
  return answers.map(({ heading, field, over, unit }) => ({ heading, field, over, from: unit }));
}

/** What a clerk's answer tells the unit: the answer, and that the column which gave the field away is not it. */
export function unitAnswersOf(
  recognised: Recognition,
  key: string,
  field: string | null,
): readonly ColumnAnswer[] {
  const keys = answerKeys(recognised.columns);
  return recognised.columns.flatMap((column, at) => {
    const heading = normaliseText(keys[at]!);
    if (keys[at] === key) return [{ heading, field, over: column.field }];
    const isGivenAway = field !== null && column.field === field;
    return isGivenAway ? [{ heading, field: null, over: field }] : [];
  });
}

function isMeant({ status, field }: RecognisedColumn, answer: UnitAnswer, { kind }: Recognition): boolean {
  if (status === 'never' || (status === 'mapped' && field === answer.field)) return false;
  return answer.field === null ? status !== 'kept' : fieldOf(ledgerKind(kind), answer.field) !== null;
}

function isContradicted({ status, field }: RecognisedColumn, answer: UnitAnswer): boolean {
  return status === 'mapped' && field !== answer.over;
}

function asked(column: RecognisedColumn, answer: UnitAnswer, { kind }: Recognition): RecognisedColumn {
  const candidates = [answer.field, column.field].filter((field) => field !== null);
  const fields = candidates.map((field) => fieldOf(ledgerKind(kind), field)!);
  const reason = askedReason(column.heading, fields, WHY_ASKED.otherwise);
  return { ...column, field: null, status: 'asked', score: 0.5, reason, candidates };
}

function settled(column: RecognisedColumn, answer: UnitAnswer, { kind }: Recognition): RecognisedColumn {
  const reason = reasonOf(column.heading, answer, kind);
  const status = answer.field === null ? 'kept' : 'mapped';
  return { ...column, field: answer.field, status, score: 1, reason };
}

function reasonOf(heading: string, { field, from }: UnitAnswer, kind: Recognition['kind']): Words {
  const who: Words =
    from === null ? { zh: '本单位', en: 'Your unit' } : { zh: `上级单位“${from}”`, en: `“${from}”` };
  const label = field === null ? null : fieldOf(ledgerKind(kind), field)!.label;
  return {
    zh: `${who.zh}以前认定“${heading}”${label ? `是${label.zh}` : '不对应台账的项'}`,
    en: `${who.en} said before that “${heading}” is ${label ? label.en : 'no field of the ledger'}`,
  };
}
