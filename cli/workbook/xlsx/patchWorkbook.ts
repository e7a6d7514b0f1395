/**
 * Patches edits into a package: the edited sheets and new ones, and only where needed the styles, the workbook part (so
 * that Excel computes new formulas) and the lists of parts. Every other part is taken over as it is.
 */
import { countEdits, LAST_COLUMN, planEdits, refusedCell } from '#cli/workbook/editPlan';
import type { RefusedCell, SheetEdits } from '#cli/workbook/sheetEdits';
import type { PatchedBytes } from '#cli/workbook/workbookContent';
import { addSheet } from '#cli/workbook/xlsx/addSheet';
import { dropCalculationChain } from '#cli/workbook/xlsx/calculationChain';
import { CellRecords } from '#cli/workbook/xlsx/cellRecords';
import { judgeOf } from '#cli/workbook/xlsx/judgeEdits';
import { readPackageIndex, relationshipsOf } from '#cli/workbook/xlsx/packageIndex';
import type { PackageIndex } from '#cli/workbook/xlsx/packageIndex';
import { PatchedParts, textOfPart } from '#cli/workbook/xlsx/partTexts';
import type { ColumnChange } from '#cli/workbook/xlsx/patchColumns';
import { patchSheet } from '#cli/workbook/xlsx/patchSheet';
import type { ReadSheet } from '#cli/workbook/xlsx/readSheet';
import { StyleBook } from '#cli/workbook/xlsx/styleBook';
import { EMPTY_STYLES, writeStyles } from '#cli/workbook/xlsx/stylesPart';
import { withFullCalculation } from '#cli/workbook/xlsx/workbookCalculation';
import { ZipPackage } from '#cli/workbook/xlsx/zipPackage';
import { gridFromRows } from '#domain/grid';

/** @throws FileRefusal when the package turns out damaged; nothing is changed then. */
export async function patchWorkbook(
  current: Uint8Array,
  sheets: readonly ReadSheet[],
  edits: readonly SheetEdits[],
): Promise<PatchedBytes> {
  const zip = await ZipPackage.read(current);
  const index = await readPackageIndex(zip);
  const parts = new PatchedParts(zip);
  const styles = await openStyles(zip, index);
  const refused: RefusedCell[] = [];
  let written = 0;
  let hasReplacedFormulas = false;
  for (const [sheetName, asked] of bySheet(edits)) {
    const { part, sheet } = asked.some(({ isNew }) => isNew)
      ? { part: (await addSheet(zip, index, parts, sheetName)).part, sheet: emptySheet(sheetName) }
      : standingSheet(index, sheets, sheetName);
    const done = patchOne(await textOfPart(parts, part), part, sheet, asked, styles);
    if (done.content !== null) parts.write(part, done.content);
    refused.push(...done.refused);
    written += done.written;
    hasReplacedFormulas ||= done.hasReplacedFormulas;
  }
  if (parts.isEmpty) return { bytes: current, written, refused };
  if (styles.changed) await saveStyles(zip, index, parts, styles);
  if (hasReplacedFormulas) {
    const chain = await dropCalculationChain(zip, index, parts);
    if (chain !== null) parts.drop(chain);
  }
  if (edits.some(hasFormula)) {
    parts.write(index.workbookPart, withFullCalculation(await textOfPart(parts, index.workbookPart)));
  }
  return { bytes: await parts.bytes(), written, refused };
}

interface PatchedSheet {
  /** Null when nothing in the sheet changes. */
  readonly content: Uint8Array | null;
  readonly written: number;
  readonly refused: readonly RefusedCell[];
  readonly hasReplacedFormulas: boolean;
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
  const around = isProtected ? NOTHING_AROUND : changesAround(asked);
  if (plan.accepted.size === 0 && isNothing(around))
    return { content: null, written: 0, refused: plan.refused, hasReplacedFormulas: false };
  const patched = patchSheet(source, {
    where,
    edits: plan.accepted,
    ...around,
    styles,
    dateSystem,
    styleAt: ({ rowIndex, columnIndex }) => sheet.cells.styleAt(rowIndex, columnIndex) ?? 0,
    replacesFormulas: asked.some(({ replacesFormulas }) => replacesFormulas),
  });
  const { hasReplacedFormulas } = patched;
  const met = patched.refused.map((edit) => refusedCell(name, edit, 'formula'));
  const written = countEdits(plan.accepted) - met.length;
  const content = written === 0 && isNothing(around) ? null : patched.content;
  return { content, written, refused: [...plan.refused, ...met], hasReplacedFormulas };
}

/** What changes beside cells. */
type ChangesAround = Pick<Parameters<typeof patchSheet>[1], 'columns' | 'rows' | 'merges' | 'rules'>;

const NOTHING_AROUND: ChangesAround = { columns: [], rows: [], merges: null, rules: null };

function isNothing({ columns, rows, merges, rules }: ChangesAround): boolean {
  return columns.length === 0 && rows.length === 0 && merges === null && rules === null;
}

function changesAround(asked: readonly SheetEdits[]): ChangesAround {
  const rules = asked.flatMap((each) => each.rules ?? []);
  const removed = rules.flatMap((each) => each.removed);
  const removedSigns = rules.flatMap((each) => each.removedSigns ?? []);
  const added = rules.flatMap((each) => each.added);
  return {
    columns: columnChanges(asked),
    rows: asked.flatMap((each) => each.rows ?? []),
    merges: asked.findLast((each) => each.merges)?.merges ?? null,
    rules: removed.length + removedSigns.length + added.length > 0 ? { removed, removedSigns, added } : null,
  };
}

function columnChanges(asked: readonly SheetEdits[]): ColumnChange[] {
  const hidden = new Set(asked.flatMap(({ hiddenColumns }) => hiddenColumns ?? []));
  const shown = asked.flatMap(({ shownColumns }) => shownColumns ?? []);
  const plain = new Set(asked.flatMap(({ plainColumns }) => plainColumns ?? []));
  const widths = new Map(
    asked.flatMap(({ columnWidths }) =>
      (columnWidths ?? []).map((each) => [each.columnIndex, each.width] as const),
    ),
  );
  return [...new Set([...hidden, ...shown, ...plain, ...widths.keys()])]
    .filter((columnIndex) => columnIndex <= LAST_COLUMN)
    .sort((a, b) => a - b)
    .map((columnIndex) => ({
      columnIndex,
      hidden: hidden.has(columnIndex),
      width: widths.get(columnIndex) ?? null,
      isPlain: plain.has(columnIndex),
    }));
}

function bySheet(edits: readonly SheetEdits[]): Map<string, SheetEdits[]> {
  const sheets = new Map<string, SheetEdits[]>();
  for (const each of edits) sheets.set(each.sheetName, [...(sheets.get(each.sheetName) ?? []), each]);
  return sheets;
}

function standingSheet(index: PackageIndex, sheets: readonly ReadSheet[], name: string) {
  const at = sheets.findIndex(({ grid }) => grid.name === name);
  const part = index.sheets[at]?.part;
  if (part === undefined) throw new Error(`no sheet ${name} was opened`);
  return { part, sheet: sheets[at]! };
}

function emptySheet(name: string): ReadSheet {
  return { grid: gridFromRows(name, []), cells: new CellRecords(), formulaAreas: [] };
}

async function openStyles(zip: ZipPackage, index: PackageIndex): Promise<StyleBook> {
  const theme = (await relationshipsOf(zip, index.workbookPart)).find(({ type }) => type === 'theme');
  const source = index.stylesPart === null ? null : await zip.text(index.stylesPart);
  return new StyleBook(source ?? EMPTY_STYLES, theme ? await zip.text(theme.target) : null);
}

async function saveStyles(
  zip: ZipPackage,
  index: PackageIndex,
  parts: PatchedParts,
  styles: StyleBook,
): Promise<void> {
  const isThere = index.stylesPart !== null && (await zip.text(index.stylesPart)) !== null;
  if (isThere && index.stylesPart !== null) parts.write(index.stylesPart, styles.text());
  else await writeStyles(zip, index, parts, styles.text());
}

function hasFormula({ cells }: SheetEdits): boolean {
  return cells.some(({ value }) => value.kind === 'formula');
}
