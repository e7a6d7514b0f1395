/**
 * The sheets of one ledger: months, years or towns kept apart under the same headings. Decides which sheets belong
 * together and lends one what only another says (the year, a column still without values); a sheet whose cases all
 * stand in a fuller one is a copy and is left out.
 */
import { type SheetGrid, valueAt } from '#domain/grid';
import { fieldOf, ledgerKind } from '#domain/kinds/kinds';
import { answerKeys } from '#domain/recognise/applyAnswers';
import { normaliseText } from '#domain/recognise/normalise';
import type { RecognisedColumn, Recognition } from '#domain/recognise/recognition';
import { isRecognition, recogniseSheet } from '#domain/recognise/recogniseSheet';
import { recogniseWorkbook } from '#domain/recognise/recogniseWorkbook';
import { haveSameHeadings } from '#domain/recognise/sameLedger';

/** Share of its cases that a copy has in common with the sheet it was copied from. */
const COPIED = 0.8;

/** An asked column below this has values that speak against its best reading. */
const NOT_CONTRADICTED = 0.45;

/** Every sheet of the workbook's ledger that holds cases, in the workbook's order; empty when it holds no ledger. */
export function ledgerSheets(sheets: readonly SheetGrid[]): readonly Recognition[] {
  const chosen = recogniseWorkbook(sheets);
  return isRecognition(chosen) ? sheetsOfLedger(chosen, sheets) : [];
}

/** The sheets of the ledger that was recognised on one of them. */
export function sheetsOfLedger(chosen: Recognition, sheets: readonly SheetGrid[]): readonly Recognition[] {
  const { visibility } = sheets.find(({ name }) => name === chosen.sheetName)!;
  const alike = sheets
    .filter((sheet) => sheet.visibility === visibility && sheet.name !== chosen.sheetName)
    .map(recogniseSheet)
    .filter(isRecognition)
    .filter((other) => other.cases.length > 0 && belongTogether(chosen, other));
  const found = [chosen, ...alike];
  const own = withoutCopies(
    found.map((sheet) => withLent(sheet, found)),
    sheets,
  );
  return sheets.flatMap(({ name }) => own.filter(({ sheetName }) => sheetName === name));
}

function belongTogether(chosen: Recognition, other: Recognition): boolean {
  return (
    chosen.kind === other.kind && haveSameHeadings(answerKeys(chosen.columns), answerKeys(other.columns))
  );
}

function headingKeys({ columns }: Recognition): string[] {
  return answerKeys(columns).map(normaliseText);
}

/** Fuller sheets first: what all stands in them already is not counted again. */
function withoutCopies(found: readonly Recognition[], sheets: readonly SheetGrid[]): Recognition[] {
  const kept: { readonly recognition: Recognition; readonly cases: ReadonlySet<string> }[] = [];
  for (const recognition of [...found].sort((a, b) => b.cases.length - a.cases.length)) {
    const cases = caseTexts(
      recognition,
      sheets.find(({ name }) => name === recognition.sheetName)!,
    );
    const isCopy = kept.some(
      (fuller) => cases.filter((text) => fuller.cases.has(text)).length >= COPIED * cases.length,
    );
    if (!isCopy) kept.push({ recognition, cases: new Set(cases) });
  }
  return kept.map(({ recognition }) => recognition);
}

/** Each case as one text, its row number left out. */
function caseTexts({ cases, columns }: Recognition, grid: SheetGrid): string[] {
  const telling = columns.filter(({ field, status }) => status === 'mapped' && field !== 'seq');
  return cases.map(({ rowIndex }) =>
    telling.map(({ field, columnIndex }) => `${field}=${valueAt(grid, rowIndex, columnIndex)}`).join('|'),
  );
}

function withLent(sheet: Recognition, all: readonly Recognition[]): Recognition {
  const others = all.filter((other) => other !== sheet);
  const keys = headingKeys(sheet);
  const held = new Set(sheet.columns.flatMap(({ field }) => (field === null ? [] : [field])));
  const columns = sheet.columns.map((column, at) => {
    if (column.status !== 'asked' || column.score < NOT_CONTRADICTED) return column;
    const lender = others.find((other) => {
      const field = mappedAs(other, keys[at]!);
      return field !== null && field === column.candidates[0] && !held.has(field);
    });
    if (!lender) return column;
    const field = mappedAs(lender, keys[at]!)!;
    held.add(field);
    return lentColumn(column, field, sheet, lender);
  });
  const years = new Set(others.flatMap(({ year }) => (year === null ? [] : [year])));
  return { ...sheet, columns, year: sheet.year ?? (years.size === 1 ? [...years][0]! : null) };
}

function mappedAs(recognition: Recognition, key: string): string | null {
  const at = headingKeys(recognition).indexOf(key);
  return recognition.columns[at]?.field ?? null;
}

function lentColumn(
  column: RecognisedColumn,
  field: string,
  sheet: Recognition,
  lender: Recognition,
): RecognisedColumn {
  const { label } = fieldOf(ledgerKind(sheet.kind), field)!;
  return {
    ...column,
    field,
    status: 'mapped',
    score: 0.8,
    reason: {
      zh: `“${column.heading}”与工作表“${lender.sheetName}”的同名列一样是${label.zh}`,
      en: `“${column.heading}” is ${label.en}, as in the sheet “${lender.sheetName}”`,
    },
    candidates: [],
  };
}
