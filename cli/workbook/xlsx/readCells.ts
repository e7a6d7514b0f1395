/**
 * Reads the rows of a worksheet's `sheetData`, every cell type of ECMA-376 Part 1, 18.18.11: shared and inline strings,
 * numbers, truth values, errors (as their text), formulas (as their last value). Decides positions where a writer left
 * them out. Refuses to know what is outside `sheetData`.
 */
import { FileRefusal } from '#cli/workbook/fileProblems';
import { LAST_COLUMN, LAST_ROW } from '#cli/workbook/editPlan';
import { cellTrait } from '#cli/workbook/xlsx/cellRecords';
import type { CellRecords } from '#cli/workbook/xlsx/cellRecords';
import { rangeOf } from '#cli/workbook/xlsx/references';
import { readRichText } from '#cli/workbook/xlsx/sharedStrings';
import { decodeCellText } from '#cli/workbook/xlsx/stringEscapes';
import type { XmlTags } from '#cli/workbook/xlsx/xmlTags';
import { CellTag } from '#cli/workbook/xlsx/cellTag';
import type { CellValue, GridRange } from '#domain/grid';

export interface ReadRows {
  readonly hiddenRows: Set<number>;
  /** Areas of array formulas and data tables of more than one cell: only their first cell carries the formula. */
  readonly formulaAreas: GridRange[];
}

/** From the open tag of `sheetData` to past its close tag. @throws FileRefusal */
export function readCells(tags: XmlTags, sharedStrings: readonly string[], into: CellRecords): ReadRows {
  return new CellReader(tags, sharedStrings, into).readRows();
}

class CellReader {
  readonly #cell: CellTag;
  readonly #formulaAreas: GridRange[] = [];
  readonly #hidden: number[] = [];
  #isFormula = false;

  constructor(
    readonly tags: XmlTags,
    readonly sharedStrings: readonly string[],
    readonly into: CellRecords,
  ) {
    this.#cell = new CellTag(tags);
  }

  readRows(): ReadRows {
    const { tags } = this;
    let rowIndex = -1;
    if (tags.kind === 'empty') return { hiddenRows: new Set(), formulaAreas: [] };
    while (tags.nextChild()) {
      if (!tags.is('row')) {
        tags.skip();
        continue;
      }
      rowIndex = (tags.wholeNumber('r') ?? rowIndex + 2) - 1;
      if (rowIndex < 0 || rowIndex > LAST_ROW)
        throw new FileRefusal('file.corrupt', `${tags.where}: a row number`);
      if (tags.flag('hidden')) this.#hidden.push(rowIndex);
      if (tags.kind === 'open') this.#readRow(rowIndex);
    }
    this.into.finish();
    const known = this.into.rows.length;
    return {
      hiddenRows: new Set(this.#hidden.filter((row) => row < known)),
      formulaAreas: this.#formulaAreas,
    };
  }

  #readRow(rowIndex: number): void {
    const { tags } = this;
    const values: CellValue[] = [];
    const traits: number[] = [];
    let columnIndex = -1;
    while (tags.nextChild()) {
      if (!tags.is('c')) {
        tags.skip();
        continue;
      }
      this.#cell.read();
      columnIndex = this.#cell.columnIndex ?? columnIndex + 1;
      if (columnIndex > LAST_COLUMN) throw new FileRefusal('file.corrupt', `${tags.where}: a column`);
      const style = this.#cell.styleIndex;
      const value = tags.kind === 'open' ? this.#readValue() : null;
      while (values.length < columnIndex) values.push(null);
      while (traits.length < columnIndex) traits.push(0);
      values[columnIndex] = value;
      traits[columnIndex] = cellTrait(style, this.#isFormula);
      this.#isFormula = false;
    }
    this.into.addRow(rowIndex, values, traits);
  }

  #readValue(): CellValue {
    const { tags } = this;
    const type = this.#cell.type;
    let value: CellValue = null;
    while (tags.nextChild()) {
      if (tags.is('v')) value = this.#valueOf(type, tags.readText());
      else if (tags.is('is')) value = readRichText(tags) || null;
      else {
        if (tags.is('f')) this.#noteFormula();
        tags.skip();
      }
    }
    return value;
  }

  #noteFormula(): void {
    this.#isFormula = true;
    const kind = this.tags.attribute('t');
    const area = kind === 'array' || kind === 'dataTable' ? rangeOf(this.tags.attribute('ref') ?? '') : null;
    if (area && (area.firstRow < area.lastRow || area.firstColumn < area.lastColumn))
      this.#formulaAreas.push(area);
  }

  #valueOf(type: string, text: string): CellValue {
    if (type === 's') return this.sharedStrings[Number(text)] || null;
    if (type === '' || type === 'n') return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
    if (type === 'b') return text === '1' || text === 'true';
    return decodeCellText(text) || null;
  }
}
