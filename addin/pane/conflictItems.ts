/** Conflicts and refusals of a sync as a person reads them: where, what, whose, when. Decides words, never outcomes. */
import { localTime } from '#addin/pane/localTime';
import { conflictKey } from '#addin/pane/conflictKey';
import { display } from '#addin/flows/statusCells';
import type { RowReport } from '#addin/flows/syncReport';
import { cellAddress } from '#domain/grid';
import { fieldOf, ledgerKind } from '#domain/kinds/kinds';
import type { Recognition } from '#domain/recognise/recognition';
import { problemWords } from '#domain/wire/problems';

export interface ConflictItem {
  readonly key: string;
  readonly rowNumber: number;
  /** Address of the cell, e.g. `C17`. */
  readonly cell: string;
  /** The office's own heading. */
  readonly heading: string;
  readonly mine: string;
  readonly theirs: string;
  readonly author: string;
  /** `2026-08-03 09:12`, this machine's time. */
  readonly at: string;
}

export interface RefusedItem {
  readonly rowNumber: number;
  readonly cell: string;
  readonly reason: string;
  readonly headings: readonly string[];
  /** The clerk may say that the row is a new case after all. */
  readonly mayBeNew: boolean;
}

export function conflictItems(
  fates: readonly RowReport[],
  recognition: Recognition,
  language: 'zh' | 'en',
): readonly ConflictItem[] {
  return fates.flatMap(({ rowNumber, conflicts }) =>
    conflicts.map((conflict) => ({
      key: conflictKey(conflict, rowNumber),
      rowNumber,
      cell: cellOf(recognition, conflict.field, rowNumber),
      heading: headingOf(recognition, conflict.field, language),
      mine: display(conflict.mine, language),
      theirs: display(conflict.theirs, language),
      author: conflict.author,
      at: localTime(conflict.at),
    })),
  );
}

export function refusedItems(
  fates: readonly RowReport[],
  recognition: Recognition,
  language: 'zh' | 'en',
): readonly RefusedItem[] {
  return fates.flatMap(({ rowNumber, problem }) => {
    if (!problem) return [];
    const fields = problem.fields ?? [];
    return [
      {
        rowNumber,
        cell: cellOf(recognition, fields[0], rowNumber),
        reason: problemWords[problem.code][language],
        headings: fields.map((field) => headingOf(recognition, field, language)),
        mayBeNew: problem.code === 'row.maybe-registered' || problem.code === 'sheet.maybe-registered',
      },
    ];
  });
}

function cellOf({ columns }: Recognition, field: string | undefined, rowNumber: number): string {
  const column = columns.find((other) => other.field !== null && other.field === field);
  return cellAddress(rowNumber - 1, column?.columnIndex ?? columns[0]?.columnIndex ?? 0);
}

/** The office's own heading of a field. */
export function headingOf({ columns, kind }: Recognition, field: string, language: 'zh' | 'en'): string {
  const heading = columns.find((column) => column.field === field)?.heading;
  return heading ? heading.replaceAll(/\s+/g, '') : (fieldOf(ledgerKind(kind), field)?.label[language] ?? '');
}
