/**
 * Opens delimited text as a workbook of one sheet. Every value stays the text it is ('007', 18-digit numbers); what it
 * means is for the readers of fields. Decides encoding and delimiter once, for reading and patching.
 */
import { patchCsv } from '#cli/workbook/csv/patchCsv';
import { contentOf, delimiterOf, recordsOf } from '#cli/workbook/csv/records';
import { withoutGuard } from '#cli/workbook/neverEvaluated';
import { encodingOf } from '#cli/workbook/textEncoding';
import type { WorkbookContent } from '#cli/workbook/workbookContent';
import { gridFromRows } from '#domain/grid';

export function openCsv(bytes: Uint8Array, sheetName: string): WorkbookContent {
  const encoding = encodingOf(bytes);
  const carrier = encoding.toCarrier(bytes);
  const delimiter = delimiterOf(carrier, encoding.markLength);
  const rows: (string | null)[][] = [];
  for (const { fields } of recordsOf(carrier, encoding.markLength, delimiter)) {
    rows.push(
      fields.map(
        ({ start, end }) => withoutGuard(encoding.decode(contentOf(carrier.slice(start, end)))) || null,
      ),
    );
  }
  return {
    format: 'csv',
    sheets: [gridFromRows(sheetName, rows)],
    settings: new Map(),
    patch: async (current, edits) => patchCsv(current, edits, { sheetName, encoding, delimiter }),
  };
}
