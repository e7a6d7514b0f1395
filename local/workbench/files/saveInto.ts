/**
 * The page's changes patched into a file's bytes. Decides how the host's terms become the patcher's, and what is told to
 * be not saved: a change no file is patched for yet is never passed over in silence.
 */
import type { AddedRule, CellEdit, RowChange, RuleChanges, SheetEdits } from '#cli/workbook/sheetEdits';
import { withAddinSettings } from '#cli/workbook/xlsx/addinSettings';
import { openDisplay, type DisplayedSheet } from '#cli/workbook/xlsx/openDisplay';
import type { Words } from '#domain/words';
import { sameArea } from '#local/host/model/area';
import type { SheetPart } from '#local/host/model/baseline';
import type { ConditionalFormat } from '#local/host/model/parts';
import { cellEdits, wholeSheetEdits } from '#local/workbench/files/cellEdits';
import type { SavedSheet, SaveReply, SaveRequest } from '#local/workbench/files/saveRequest';
import { idOfFileRule } from '#local/workbench/files/toWire';
import { unpatchedParts } from '#local/workbench/files/unpatchedParts';

export type SaveResult =
  { readonly bytes: Uint8Array<ArrayBuffer>; readonly reply: SaveReply } | { readonly message: Words };

/** Excel's formula-based conditional format, by its name in office.js. */
const CUSTOM = 'Custom';

/** @param file its bytes as they were opened */
export async function saveInto(file: Uint8Array<ArrayBuffer>, request: SaveRequest): Promise<SaveResult> {
  const opened = await openDisplay(file, '');
  if ('code' in opened) return { message: opened.message };
  const { patch } = opened.content;
  if (!patch) throw new Error('a package that was opened can be patched');
  const inFile = ({ loadedName }: SavedSheet) =>
    opened.sheets.find(({ grid }) => grid.name === loadedName) ?? null;
  const edits = request.sheets.map((sheet) => sheetEdits(sheet, inFile(sheet), opened.looks.cells));
  const { bytes, written, refused } = await patch(file, edits);
  const unsaved = request.sheets.flatMap((sheet) => {
    const before = inFile(sheet);
    const parts = before ? unpatchedParts(sheet, before) : [];
    return parts.map((part) => ({ sheetName: sheet.name, part }));
  });
  return {
    bytes: new Uint8Array(await withAddinSettings(bytes, new Map(request.settings))),
    reply: { written, refused, unsaved, undeletedSheets: request.deletedSheets },
  };
}

function sheetEdits(
  sheet: SavedSheet,
  inFile: DisplayedSheet | null,
  looks: Parameters<typeof wholeSheetEdits>[2],
): SheetEdits {
  const isTouched = (part: SheetPart) => sheet.isWhole || sheet.touched.includes(part);
  const cells: readonly CellEdit[] =
    sheet.isWhole && inFile ? wholeSheetEdits(sheet, inFile, looks) : cellEdits(sheet.cells);
  return {
    sheetName: sheet.loadedName ?? sheet.name,
    isNew: sheet.loadedName === null,
    cells,
    replacesFormulas: true,
    ...(isTouched('merges') && { merges: sheet.merges }),
    ...(isTouched('conditionalFormats') && { rules: ruleChanges(sheet, inFile) }),
    ...((isTouched('columnSizes') || isTouched('hiddenColumns')) && columnEdits(sheet, inFile)),
    ...((isTouched('rowSizes') || isTouched('hiddenRows')) && { rows: rowChanges(sheet, inFile) }),
  };
}

function columnEdits({ columns }: SavedSheet, inFile: DisplayedSheet | null): Partial<SheetEdits> {
  const hiddenNow = new Set(columns.filter(({ isHidden }) => isHidden).map(({ index }) => index));
  const before = new Map<number, number | null>();
  for (const { first, last, size } of inFile?.display.columns ?? []) {
    for (let index = first; index <= last; index++) before.set(index, size);
  }
  return {
    hiddenColumns: [...hiddenNow],
    shownColumns: [...(inFile?.grid.hiddenColumns ?? [])].filter((index) => !hiddenNow.has(index)),
    columnWidths: columns.flatMap(({ index, size }) =>
      size === null || size === before.get(index) ? [] : [{ columnIndex: index, width: size }],
    ),
  };
}

/** Rows whose height or hiding differs from the file's. */
function rowChanges({ rows }: SavedSheet, inFile: DisplayedSheet | null): RowChange[] {
  const before = new Map(inFile?.display.rows.map((row) => [row.first, row]));
  const changes = rows.flatMap(({ index, size, isHidden }) => {
    const was = before.get(index);
    before.delete(index);
    if (was && was.size === size && was.isHidden === isHidden) return [];
    return [{ rowIndex: index, height: size, hidden: isHidden }];
  });
  const shownAgain = [...before.values()].filter(({ isHidden }) => isHidden);
  return [...changes, ...shownAgain.map(({ first }) => ({ rowIndex: first, height: null, hidden: false }))];
}

/** A rule of the file that moved or changed is taken out and written anew. */
function ruleChanges({ conditionalFormats }: SavedSheet, inFile: DisplayedSheet | null): RuleChanges {
  const rules = inFile?.display.rules ?? [];
  const now = new Map(conditionalFormats.map((format) => [format.id, format]));
  const removed: number[] = [];
  const kept = new Set<string>();
  for (const [place, rule] of rules.entries()) {
    const format = now.get(idOfFileRule(place));
    const isSame = format && rule.areas.every((area, at) => isAreaAt(format, at, area));
    if (isSame || (format && rule.formula === null)) kept.add(format.id);
    else removed.push(place);
  }
  const added = conditionalFormats.filter(({ id, kind }) => kind === CUSTOM && !kept.has(id)).map(addedRule);
  return { removed, added };
}

function isAreaAt(
  { areas }: ConditionalFormat,
  at: number,
  area: ConditionalFormat['areas'][number],
): boolean {
  const other = areas[at];
  return other !== undefined && sameArea(other, area);
}

function addedRule({ areas, formula, look, stopsIfTrue }: ConditionalFormat): AddedRule {
  return { areas, formula: (formula ?? '').replace(/^=/, ''), look, stopsIfTrue };
}
