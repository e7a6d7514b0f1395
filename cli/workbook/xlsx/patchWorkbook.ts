/**
 * Patches edits into a package: the edited sheets, and only where needed the styles, the workbook part (so that Excel
 * computes new formulas) and the entries of a new styles part. Every other part is taken over as it is.
 */
import { countEdits, planEdits, refusedCell } from '#cli/workbook/editPlan';
import type { RefusedCell, SheetEdits } from '#cli/workbook/sheetEdits';
import type { PatchedBytes } from '#cli/workbook/workbookContent';
import { FileRefusal } from '#cli/workbook/fileProblems';
import { judgeOf } from '#cli/workbook/xlsx/judgeEdits';
import { readPackageIndex } from '#cli/workbook/xlsx/packageIndex';
import type { PackageIndex } from '#cli/workbook/xlsx/packageIndex';
import type { ColumnChange } from '#cli/workbook/xlsx/patchColumns';
import { patchSheet } from '#cli/workbook/xlsx/patchSheet';
import type { ReadSheet } from '#cli/workbook/xlsx/readSheet';
import { StyleBook } from '#cli/workbook/xlsx/styleBook';
import { EMPTY_STYLES, partsForStyles } from '#cli/workbook/xlsx/stylesPart';
import { withFullCalculation } from '#cli/workbook/xlsx/workbookCalculation';
import { ZipPackage } from '#cli/workbook/xlsx/zipPackage';

/** @throws FileRefusal when the package turns out damaged; nothing is changed then. */
export async function patchWorkbook(
  current: Uint8Array,
  sheets: readonly ReadSheet[],
  edits: readonly SheetEdits[],
): Promise<PatchedBytes> {
  const zip = await ZipPackage.read(current);
  const index = await readPackageIndex(zip);
  const source = index.stylesPart === null ? null : await zip.text(index.stylesPart);
  const styles = new StyleBook(source ?? EMPTY_STYLES);
  const parts = new Map<string, Uint8Array>();
  const refused: RefusedCell[] = [];
  let written = 0;
  for (const [sheetName, asked] of bySheet(edits)) {
    const at = sheets.findIndex(({ grid }) => grid.name === sheetName);
    const part = index.sheets[at];
    if (!part) throw new Error(`no sheet ${sheetName} was opened`);
    const done = patchOne(await textOf(zip, part.part), part.part, sheets[at]!, asked, styles);
    if (done.content !== null) parts.set(part.part, done.content);
    refused.push(...done.refused);
    written += done.written;
  }
  if (parts.size === 0) return { bytes: current, written, refused };
  if (styles.changed) await addStyles(zip, index, styles, parts, source === null);
  if (edits.some(hasFormula)) {
    parts.set(index.workbookPart, Buffer.from(withFullCalculation(await textOf(zip, index.workbookPart))));
  }
  return { bytes: await zip.withParts(parts), written, refused };
}

interface PatchedSheet {
  /** Null when nothing in the sheet changes. */
  readonly content: Uint8Array | null;
  readonly written: number;
  readonly refused: readonly RefusedCell[];
}

function patchOne(
  source: string,
  where: string,
  sheet: ReadSheet,
  asked: readonly SheetEdits[],
  styles: StyleBook,
): PatchedSheet {
  const { name, dateSystem, isProtected } = sheet.grid;
  const cells = asked.flatMap((each) => each.cells);
  const plan = planEdits(name, cells, judgeOf(sheet, cells));
  const columns = isProtected ? [] : columnChanges(asked);
  if (plan.accepted.size === 0 && columns.length === 0)
    return { content: null, written: 0, refused: plan.refused };
  const patched = patchSheet(source, {
    where,
    edits: plan.accepted,
    columns,
    styles,
    dateSystem,
    styleAt: ({ rowIndex, columnIndex }) => sheet.cells.styleAt(rowIndex, columnIndex) ?? 0,
  });
  const met = patched.refused.map((edit) => refusedCell(name, edit, 'formula'));
  const written = countEdits(plan.accepted) - met.length;
  const content = written === 0 && columns.length === 0 ? null : patched.content;
  return { content, written, refused: [...plan.refused, ...met] };
}

function bySheet(edits: readonly SheetEdits[]): Map<string, SheetEdits[]> {
  const sheets = new Map<string, SheetEdits[]>();
  for (const each of edits) sheets.set(each.sheetName, [...(sheets.get(each.sheetName) ?? []), each]);
  return sheets;
}

function columnChanges(asked: readonly SheetEdits[]): ColumnChange[] {
  const hidden = new Set(asked.flatMap(({ hiddenColumns }) => hiddenColumns ?? []));
  const widths = new Map(
    asked.flatMap(({ columnWidths }) =>
      (columnWidths ?? []).map((each) => [each.columnIndex, each.width] as const),
    ),
  );
  return [...new Set([...hidden, ...widths.keys()])]
    .sort((a, b) => a - b)
    .map((columnIndex) => ({
      columnIndex,
      hidden: hidden.has(columnIndex),
      width: widths.get(columnIndex) ?? null,
    }));
}

async function addStyles(
  zip: ZipPackage,
  index: PackageIndex,
  styles: StyleBook,
  parts: Map<string, Uint8Array>,
  isNew: boolean,
): Promise<void> {
  if (!isNew && index.stylesPart !== null) parts.set(index.stylesPart, Buffer.from(styles.text()));
  else
    for (const [name, text] of await partsForStyles(zip, index, styles.text()))
      parts.set(name, Buffer.from(text));
}

function hasFormula({ cells }: SheetEdits): boolean {
  return cells.some(({ value }) => value.kind === 'formula');
}

async function textOf(zip: ZipPackage, part: string): Promise<string> {
  const text = await zip.text(part);
  if (text === null) throw new FileRefusal('file.corrupt', `${part} is missing`);
  return text;
}
