/**
 * Shows, hides and sizes columns in a sheet's `cols`. Decides how a range of columns that shares one description is
 * split around a changed one; what else the description says stays. Refuses to know the sheet's cells.
 */
import { columnsOf } from '#cli/workbook/xlsx/readSheet';
import { withAttribute } from '#cli/workbook/xlsx/tagText';
import type { XmlTags } from '#cli/workbook/xlsx/xmlTags';

export interface ColumnChange {
  readonly columnIndex: number;
  readonly hidden: boolean;
  /** In characters; null keeps the width there is. */
  readonly width: number | null;
  /** Nothing is said of the column any more. */
  readonly isPlain?: boolean;
}

/** Excel's own width for a column nothing was said about. */
const DEFAULT_WIDTH = 9;

export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  /** Style cells of these columns have that are not written yet. */
  readonly styleIndex: number;
  readonly tag: string;
}

/** The runs of a `cols` element whose open tag was read last; moves past its close tag. */
export function readColumnRuns(tags: XmlTags): ColumnRun[] {
  const runs: ColumnRun[] = [];
  if (tags.kind === 'empty') return runs;
  while (tags.nextChild()) {
    const columns = columnsOf(tags);
    if (columns)
      runs.push({
        ...columns,
        styleIndex: tags.wholeNumber('style') ?? 0,
        tag: asEmpty(tags.text.slice(tags.start, tags.end)),
      });
    tags.skip();
  }
  return runs.sort((a, b) => a.first - b.first);
}

/** The whole `cols` element with the changes, which ascend by column. */
export function columnsXml(
  runs: readonly ColumnRun[],
  changes: readonly ColumnChange[],
  prefix: string,
): string {
  const waiting = [...changes];
  const made: string[] = [];
  for (const run of runs) {
    while (waiting.length > 0 && waiting[0]!.columnIndex < run.first)
      made.push(newColumn(waiting.shift()!, prefix));
    let at = run.first;
    while (waiting.length > 0 && waiting[0]!.columnIndex <= run.last) {
      const change = waiting.shift()!;
      if (at < change.columnIndex) made.push(cut(run, at, change.columnIndex - 1));
      if (!change.isPlain) made.push(changed(cut(run, change.columnIndex, change.columnIndex), change));
      at = change.columnIndex + 1;
    }
    if (at <= run.last) made.push(cut(run, at, run.last));
  }
  made.push(...waiting.map((change) => newColumn(change, prefix)));
  const columns = made.join('');
  return columns === '' ? '' : `<${prefix}cols>${columns}</${prefix}cols>`;
}

function cut(run: ColumnRun, first: number, last: number): string {
  if (first === run.first && last === run.last) return run.tag;
  return withAttribute(withAttribute(run.tag, 'min', first + 1), 'max', last + 1);
}

function changed(tag: string, { hidden, width }: ColumnChange): string {
  const sized = width === null ? tag : withAttribute(withAttribute(tag, 'width', width), 'customWidth', 1);
  return withAttribute(sized, 'hidden', hidden ? 1 : null);
}

function newColumn({ columnIndex, hidden, width, isPlain }: ColumnChange, prefix: string): string {
  if (isPlain) return '';
  const number = columnIndex + 1;
  const hiding = hidden ? ' hidden="1"' : '';
  return `<${prefix}col min="${number}" max="${number}" width="${width ?? DEFAULT_WIDTH}"${hiding} customWidth="1"/>`;
}

function asEmpty(tag: string): string {
  return tag.endsWith('/>') ? tag : `${tag.slice(0, -1)}/>`;
}
