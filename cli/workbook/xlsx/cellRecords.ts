/**
 * Keeps what was read of a sheet's cells compactly: values as rows, and for each cell one number that holds its style
 * and whether it is a formula. Decides when a sheet is too large to keep; refuses to know XML.
 */
import { FileRefusal } from '#cli/workbook/fileProblems';
import type { CellValue } from '#domain/grid';

/** Cells kept per sheet, gaps within a row included: 100,000 × 25 is a twentieth of it. */
const MOST_CELLS = 50_000_000;
const EMPTY_ROW: readonly CellValue[] = Object.freeze([]);
const FORMULA = 0x8000_0000;

export class CellRecords {
  readonly rows: (readonly CellValue[])[] = [];
  columnCount = 0;
  /** Style and formula flag of each kept cell, row after row; `#rowStarts[rowIndex]` is where a row begins. */
  #traits = new Uint32Array(4096);
  #used = 0;
  readonly #rowStarts: number[] = [];
  readonly #rowWidths: number[] = [];

  /** Keeps a row. `traits` is as long as the row's last cell; both arrays are the caller's to reuse, values are not. */
  addRow(rowIndex: number, values: CellValue[], traits: readonly number[]): void {
    let width = values.length;
    while (width > 0 && values[width - 1] === null) width--;
    values.length = width;
    if (width === 0 && !traits.some(isFormula)) return;
    if (this.#used + traits.length > MOST_CELLS) throw new FileRefusal('file.too-large', 'too many cells');
    for (let row = this.rows.length; row < rowIndex; row++) this.#startRow(row, EMPTY_ROW, 0);
    this.#startRow(rowIndex, width === 0 ? EMPTY_ROW : values, traits.length);
    this.columnCount = Math.max(this.columnCount, width);
    this.#append(traits);
  }

  /** Drops trailing rows that hold no value; their formulas without value stay known. */
  finish(): void {
    while (this.rows.length > 0 && this.rows[this.rows.length - 1]!.length === 0) this.rows.pop();
  }

  /** Style index of a cell; null when the cell is not in the file, or in a row without any value. */
  styleAt(rowIndex: number, columnIndex: number): number | null {
    const trait = this.#traitAt(rowIndex, columnIndex);
    return trait === null ? null : trait & ~FORMULA;
  }

  isFormulaAt(rowIndex: number, columnIndex: number): boolean {
    return isFormula(this.#traitAt(rowIndex, columnIndex) ?? 0);
  }

  #traitAt(rowIndex: number, columnIndex: number): number | null {
    if (columnIndex < 0 || columnIndex >= (this.#rowWidths[rowIndex] ?? 0)) return null;
    return this.#traits[this.#rowStarts[rowIndex]! + columnIndex]!;
  }

  #startRow(rowIndex: number, values: readonly CellValue[], width: number): void {
    this.rows[rowIndex] = values;
    this.#rowStarts[rowIndex] = this.#used;
    this.#rowWidths[rowIndex] = width;
  }

  #append(traits: readonly number[]): void {
    if (this.#used + traits.length > this.#traits.length) {
      const larger = new Uint32Array((this.#used + traits.length) * 2);
      larger.set(this.#traits);
      this.#traits = larger;
    }
    this.#traits.set(traits, this.#used);
    this.#used += traits.length;
  }
}

/** One number for a cell's style index and formula flag. */
export function cellTrait(styleIndex: number, formula: boolean): number {
  return (styleIndex | (formula ? FORMULA : 0)) >>> 0;
}

function isFormula(trait: number): boolean {
  return trait >= FORMULA;
}
