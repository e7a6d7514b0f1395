/** The sample ledgers from file to findings, counted; why.md says where the numbers come from. */
import { openWorkbook } from '#cli/workbook/openWorkbook';
import { checkLedger } from '#domain/check/checkLedger';
import { day } from '#domain/day';
import { isUnread } from '#domain/fieldValue';
import { ledgerKind } from '#domain/kinds/kinds';
import { readLedger } from '#domain/read/readLedger';
import type { LedgerRow } from '#domain/read/reading';
import { recogniseWorkbook } from '#domain/recognise/recogniseWorkbook';
import expected from './counts.json' with { type: 'json' };

const TODAY = day('2026-12-31');

async function countsOf(file: string) {
  const workbook = await openWorkbook(`test/fixtures/ledgers/${file}`);
  if ('code' in workbook) throw new Error(workbook.code);
  const recognition = recogniseWorkbook(workbook.sheets);
  if ('code' in recognition) throw new Error(recognition.code);
  const grid = workbook.sheets.find((sheet) => sheet.name === recognition.sheetName)!;
  const kind = ledgerKind(recognition.kind);
  const rows = readLedger(grid, recognition);
  const findings = checkLedger(rows, { kind, grid, recognition, today: TODAY });
  return {
    file,
    cases: rows.length,
    fields: Object.fromEntries(Object.keys(rows[0]!.cells).map((field) => [field, fieldCounts(rows, field)])),
    findings: tally(findings.map((finding) => finding.rule)),
  };
}

function fieldCounts(rows: readonly LedgerRow[], field: string) {
  const cells = rows.map((row) => row.cells[field]!);
  return {
    filled: cells.filter((cell) => cell.value !== null).length,
    unread: cells.filter((cell) => isUnread(cell.value)).length,
    ...tally(cells.flatMap((cell) => cell.assumptions)),
  };
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words.toSorted()) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

test.each(expected)('$file', async (counts) => {
  expect(await countsOf(counts.file)).toEqual(counts);
});
