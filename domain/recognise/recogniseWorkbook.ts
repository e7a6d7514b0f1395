/**
 * Which sheet of a workbook holds the ledger. Decides between sheets by what was recognised in each; a hidden sheet
 * is taken only when no visible one will do.
 */
import type { SheetGrid } from '#domain/grid';
import { normaliseText } from '#domain/recognise/normalise';
import { notRecognised } from '#domain/recognise/notRecognised';
import type { NotRecognised, Recognition } from '#domain/recognise/recognition';
import { isRecognition, recogniseSheet } from '#domain/recognise/recogniseSheet';

/** @param sheetName the sheet to look at; without it the sheet that looks most like a ledger is taken */
export function recogniseWorkbook(
  sheets: readonly SheetGrid[],
  sheetName?: string,
): Recognition | NotRecognised {
  if (sheetName !== undefined) {
    const named = sheetNamed(sheets, sheetName);
    return named
      ? recogniseSheet(named)
      : notRecognised(
          'workbook.no-sheet',
          sheetName,
          sheets.map((sheet) => sheet.name),
        );
  }
  if (sheets.every((sheet) => sheet.rows.length === 0)) return notRecognised('workbook.empty');
  const visible = sheets.filter((sheet) => sheet.visibility === 'visible');
  const hidden = sheets.filter((sheet) => sheet.visibility !== 'visible');
  return best(visible) ?? best(hidden) ?? notRecognised('workbook.no-table');
}

function sheetNamed(sheets: readonly SheetGrid[], name: string): SheetGrid | undefined {
  const wanted = normaliseText(name);
  return (
    sheets.find((sheet) => sheet.name === name) ??
    sheets.find((sheet) => normaliseText(sheet.name) === wanted)
  );
}

/** The best ledger among the sheets; the first of equals. */
function best(sheets: readonly SheetGrid[]): Recognition | null {
  const found = sheets.map(recogniseSheet).filter(isRecognition);
  return found.reduce<Recognition | null>(
    (chosen, next) => (chosen === null || likeness(next) > likeness(chosen) ? next : chosen),
    null,
  );
}

/** Mapped columns count most; rows count by their order of magnitude, so that an empty template loses. */
function likeness(recognition: Recognition): number {
  const mapped = recognition.columns.filter((column) => column.status === 'mapped').length;
  return mapped + 3 * Math.log10(1 + recognition.cases.length);
}
