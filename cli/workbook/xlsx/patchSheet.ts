/**
 * Patches the text of one worksheet: its cells, its columns, the used range it states. Decides the look of a written
 * cell; where it goes in the text is the business of patchRows and patchColumns.
 */
import type { EditsByRow } from '#cli/workbook/editPlan';
import { FileRefusal } from '#cli/workbook/fileProblems';
import { startsLikeFormula } from '#cli/workbook/neverEvaluated';
import type { CellPlace, RowChange, RuleChanges } from '#cli/workbook/sheetEdits';
import { cellXml } from '#cli/workbook/xlsx/cellXml';
import { isDateFormat } from '#cli/workbook/xlsx/numberFormats';
import { columnsXml, readColumnRuns } from '#cli/workbook/xlsx/patchColumns';
import type { ColumnChange, ColumnRun } from '#cli/workbook/xlsx/patchColumns';
import { patchRows } from '#cli/workbook/xlsx/patchRows';
import type { PatchedRows, RenderCell } from '#cli/workbook/xlsx/patchRows';
import { patchTail } from '#cli/workbook/xlsx/patchTail';
import { rangeOf, referenceOf } from '#cli/workbook/xlsx/references';
import { Splices } from '#cli/workbook/splices';
import { withAttribute } from '#cli/workbook/xlsx/tagText';
import type { StyleBook } from '#cli/workbook/xlsx/styleBook';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';
import type { DateSystem } from '#domain/day';
import { cellAddress } from '#domain/grid';
import type { GridRange } from '#domain/grid';

export interface SheetPatch {
  readonly where: string;
  readonly edits: EditsByRow;
  /** Ascending by column. */
  readonly columns: readonly ColumnChange[];
  readonly styles: StyleBook;
  readonly dateSystem: DateSystem;
  /** Style of a cell another one shall look like. */
  readonly styleAt: (place: CellPlace) => number;
  readonly rows: readonly RowChange[];
  /** Null: merged areas stay as they are. */
  readonly merges: readonly GridRange[] | null;
  readonly rules: RuleChanges | null;
  readonly replacesFormulas: boolean;
}

export interface PatchedSheetText extends PatchedRows {
  readonly content: Uint8Array;
}

/** @throws FileRefusal when the part is damaged */
export function patchSheet(source: string, patch: SheetPatch): PatchedSheetText {
  const tags = new XmlTags(source, patch.where);
  const splices = new Splices(source);
  if (!tags.next() || tags.kind === 'empty') throw noCells(patch);
  let columnRuns: readonly ColumnRun[] | null = null;
  while (tags.nextChild()) {
    if (tags.is('dimension')) widenDimension(tags, splices, patch.edits);
    if (tags.is('cols')) {
      const { start, prefix } = tags;
      columnRuns = readColumnRuns(tags);
      if (patch.columns.length > 0)
        splices.replace(start, tags.end, columnsXml(columnRuns, patch.columns, prefix));
    } else if (tags.is('sheetData')) {
      const { prefix } = tags;
      if (!columnRuns && patch.columns.length > 0)
        splices.insert(tags.start, columnsXml([], patch.columns, prefix));
      const { refused, hasReplacedFormulas } = patchRows(tags, splices, {
        edits: patch.edits,
        render: renderer(patch, prefix, columnRuns ?? []),
        rows: new Map(patch.rows.map((row) => [row.rowIndex, row])),
        replacesFormulas: patch.replacesFormulas,
      });
      if (patch.merges || patch.rules) patchTail(tags, splices, patch, prefix);
      return { content: splices.bytes(), refused, hasReplacedFormulas };
    } else {
      tags.skip();
    }
  }
  throw noCells(patch);
}

function renderer(patch: SheetPatch, prefix: string, runs: readonly ColumnRun[]): RenderCell {
  const { styles, dateSystem, styleAt } = patch;
  return (edit, standing, rowStyle) => {
    if (edit.isGone) return '';
    const { value, like, format, look } = edit;
    const own = standing?.styleIndex ?? rowStyle ?? columnStyle(runs, edit.columnIndex);
    const base = look
      ? styles.withLook(own, look)
      : like && (standing?.isBlank ?? true)
        ? styleAt(like)
        : own;
    const needsDate =
      value.kind === 'day' && format === undefined && !look && !isDateFormat(styles.formatAt(base));
    const styleIndex = styles.variant(base, {
      format: needsDate ? 'date' : look ? undefined : format,
      quoted: value.kind === 'text' && startsLikeFormula(value.text),
    });
    return cellXml(value, {
      prefix,
      reference: cellAddress(edit.rowIndex, edit.columnIndex),
      styleIndex,
      dateSystem,
    });
  };
}

function columnStyle(runs: readonly ColumnRun[], columnIndex: number): number {
  return runs.find(({ first, last }) => columnIndex >= first && columnIndex <= last)?.styleIndex ?? 0;
}

function widenDimension(tags: XmlTags, splices: Splices, edits: EditsByRow): void {
  const stated = rangeOf(tags.attribute('ref') ?? '');
  if (!stated) return;
  let { firstRow, lastRow, firstColumn, lastColumn } = stated;
  for (const [rowIndex, cells] of edits) {
    firstRow = Math.min(firstRow, rowIndex);
    lastRow = Math.max(lastRow, rowIndex);
    firstColumn = Math.min(firstColumn, cells[0]!.columnIndex);
    lastColumn = Math.max(lastColumn, cells[cells.length - 1]!.columnIndex);
  }
  const ref = referenceOf({ firstRow, lastRow, firstColumn, lastColumn });
  const tag = tags.text.slice(tags.start, tags.end);
  if (ref !== referenceOf(stated)) splices.replace(tags.start, tags.end, withAttribute(tag, 'ref', ref));
}

function noCells({ where }: SheetPatch): FileRefusal {
  return new FileRefusal('file.corrupt', `${where}: no sheetData`);
}
