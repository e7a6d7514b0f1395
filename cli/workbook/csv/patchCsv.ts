/**
 * Patches edits into delimited text: fields that are edited, and fields and records that are added. Every other
 * character, delimiter, quote and line break, the byte order mark and the encoding stay. Column widths, hidden columns
 * and number formats have no place in such a file and are left out.
 */
import { fieldOf, recordsOf } from '#cli/workbook/csv/records';
import type { Delimiter, RecordPlace } from '#cli/workbook/csv/records';
import { countEdits, planEdits } from '#cli/workbook/editPlan';
import type { EditsByRow } from '#cli/workbook/editPlan';
import { startsLikeFormula, withGuard } from '#cli/workbook/neverEvaluated';
import type { CachedValue, CellContent, CellEdit, SheetEdits } from '#cli/workbook/sheetEdits';
import { Splices } from '#cli/workbook/splices';
import type { TextEncoding } from '#cli/workbook/textEncoding';
import type { PatchedBytes } from '#cli/workbook/workbookContent';

export interface CsvManner {
  readonly sheetName: string;
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
}

export function patchCsv(current: Uint8Array, edits: readonly SheetEdits[], manner: CsvManner): PatchedBytes {
  const { sheetName, encoding } = manner;
  const stranger = edits.find((each) => each.sheetName !== sheetName);
  if (stranger) throw new Error(`no sheet ${stranger.sheetName} was opened`);
  const cells = edits.flatMap((each) => each.cells).filter(({ value }) => value.kind !== 'kept');
  const { accepted, refused } = planEdits(sheetName, cells, () => null);
  const splices = new Splices(encoding.toCarrier(current));
  patchRecords(splices, accepted, manner);
  return { bytes: encoding.toBytes(splices.result()), written: countEdits(accepted), refused };
}

function patchRecords(splices: Splices, edits: EditsByRow, manner: CsvManner): void {
  const { text } = splices;
  let rowIndex = 0;
  let last: RecordPlace | null = null;
  let lineEnd = '\r\n';
  for (const record of recordsOf(text, manner.encoding.markLength, manner.delimiter)) {
    if (last === null && record.next > record.end) lineEnd = text.slice(record.end, record.next);
    const row = edits.get(rowIndex++);
    if (row) patchRecord(splices, record, row, manner);
    last = record;
  }
  const added = addedRecords(edits, rowIndex, manner);
  const endsInside = last !== null && last.next === last.end;
  if (added.length > 0) {
    const joined = added.join(lineEnd);
    splices.insert(text.length, endsInside ? lineEnd + joined : joined + lineEnd);
  }
}

function patchRecord(
  splices: Splices,
  record: RecordPlace,
  edits: readonly CellEdit[],
  manner: CsvManner,
): void {
  const present = edits.filter((edit) => edit.columnIndex < record.fields.length);
  for (const edit of present) {
    const { start, end } = record.fields[edit.columnIndex]!;
    splices.replace(start, end, encodedField(edit.value, manner, splices.text[start] === '"'));
  }
  const beyond = edits.slice(present.length).filter(({ value }) => value.kind !== 'blank');
  if (beyond.length > 0) splices.insert(record.end, fieldsFrom(record.fields.length, beyond, manner));
}

/** The fields of the edits, a delimiter before each and before every empty field from `firstColumn` on. */
function fieldsFrom(firstColumn: number, edits: readonly CellEdit[], manner: CsvManner): string {
  let column = firstColumn;
  let written = '';
  for (const edit of edits) {
    written +=
      manner.delimiter.repeat(edit.columnIndex - column + 1) + encodedField(edit.value, manner, false);
    column = edit.columnIndex + 1;
  }
  return written;
}

/** Records after the last one of the file, blank ones where none is edited. */
function addedRecords(edits: EditsByRow, firstRow: number, manner: CsvManner): string[] {
  const records: string[] = [];
  for (const [rowIndex, row] of edits) {
    const filled = rowIndex < firstRow ? [] : row.filter(({ value }) => value.kind !== 'blank');
    if (filled.length === 0) continue;
    while (records.length < rowIndex - firstRow) records.push('');
    records.push(fieldsFrom(0, filled, manner).slice(manner.delimiter.length));
  }
  return records;
}

/** Numbers and days are what they are, `-5` too; text that begins like a formula is guarded. */
function encodedField(value: CellContent, { encoding, delimiter }: CsvManner, wasQuoted: boolean): string {
  const content = contentOf(value);
  const guarded = typeof content === 'string' && startsLikeFormula(content);
  const written = guarded ? withGuard(content) : String(content);
  return fieldOf(encoding.encode(written), delimiter, wasQuoted || guarded);
}

/** A look alone changes nothing here: such edits are left out before. */
function contentOf(value: CellContent): string | number {
  switch (value.kind) {
    case 'blank':
    case 'kept':
      return '';
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE';
    case 'error':
      return value.error;
    case 'text':
      return value.text;
    case 'day':
      return value.day;
    case 'number':
      return value.number;
    case 'formula':
      return cachedText(value.cached);
  }
}

function cachedText(cached: CachedValue): string | number {
  if (typeof cached === 'boolean') return String(cached).toUpperCase();
  return typeof cached === 'object' ? (cached?.error ?? '') : cached;
}
