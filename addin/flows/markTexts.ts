/**
 * What the check's own columns say of a row: which of its columns are marked and how, and the same with signs and
 * headings, so that colour is never alone. Decides texts only; where they are written is markPlan.ts's matter.
 */
import type { Finding, Severity } from '#domain/check/finding';
import { SEVERITIES, SIGNS } from '#domain/check/severities';
import { columnIndexOf, columnLetters } from '#domain/grid';
import type { Recognition } from '#domain/recognise/recognition';
import type { CheckColumnId } from '#domain/sync/ownColumns';

/** The severities in the hidden column. */
export const CODES: Readonly<Record<Severity, string>> = { error: 'e', warning: 'w', info: 'i' };

/** What the check's columns say of one row; an empty text is a blank cell. */
export interface RowMarks {
  readonly rowIndex: number;
  readonly texts: Readonly<Record<CheckColumnId, string>>;
}

/** Of single rows, while a person types. @param findings of the row with this Excel number */
export function planRowMarks(
  recognition: Recognition,
  rowNumbers: readonly number[],
  findings: (rowNumber: number) => readonly Finding[],
): RowMarks[] {
  const headings = headingsOf(recognition);
  return rowNumbers.map((rowNumber) => {
    const marked = new Map<number, Severity>();
    for (const finding of findings(rowNumber)) addWorst(marked, finding);
    return { rowIndex: rowNumber - 1, texts: textsOf(marked, headings) };
  });
}

/** `|5e|7w|`: Excel's number of each marked column, with the worst that was found in it. */
export function markText(columns: ReadonlyMap<number, Severity>): string {
  const marks = [...columns].map(([columnIndex, severity]) => `${columnIndex + 1}${CODES[severity]}`);
  return marks.length === 0 ? '' : `|${marks.join('|')}|`;
}

export function addWorst(columns: Map<number, Severity>, { cell, severity }: Finding): void {
  const columnIndex = columnIndexOf(cell.replace(/\d+$/, ''));
  const worst = columns.get(columnIndex);
  if (!worst || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(worst)) columns.set(columnIndex, severity);
}

export function headingsOf({ columns }: Recognition): ReadonlyMap<number, string> {
  return new Map(columns.map(({ columnIndex, heading }) => [columnIndex, heading]));
}

export function textsOf(
  marked: ReadonlyMap<number, Severity>,
  headings: ReadonlyMap<number, string>,
): RowMarks['texts'] {
  return { marks: markText(marked), findings: findingsText(marked, headings) };
}

function findingsText(columns: ReadonlyMap<number, Severity>, headings: ReadonlyMap<number, string>): string {
  return SEVERITIES.flatMap((severity) => {
    const names = [...columns]
      .filter(([, other]) => other === severity)
      .map(
        ([columnIndex]) => headings.get(columnIndex)?.replaceAll(/\s+/g, '') || columnLetters(columnIndex),
      );
    return names.length === 0 ? [] : [`${SIGNS[severity]} ${names.join('、')}`];
  }).join('；');
}
