/**
 * Every formula of the workbook, findable by its cell and by the columns it reads. Decides nothing about values; knows
 * which are out of date.
 */
import { overlaps, SHEET_COLUMNS, type Area } from '#local/host/model/area';
import type { CompiledFormula } from '#local/host/model/formulaEngine';
import type { Sheet } from '#local/host/model/sheet';

export interface FormulaNode {
  readonly sheet: Sheet;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly formula: string;
  readonly compiled: CompiledFormula;
  readonly reads: readonly Read[];
  isDirty: boolean;
}

interface Read {
  readonly sheetKey: string;
  readonly area: Area;
}

/** Formulas reading more columns than this are asked about every change of their sheet. */
const MOST_COLUMNS = 64;

export class FormulaIndex {
  readonly #compile: (formula: string) => CompiledFormula;
  #nodes = new Map<Sheet, Map<number, FormulaNode>>();
  #readers = new Map<string, Set<FormulaNode>>();
  #anything = new Set<FormulaNode>();
  /** By column, then by row. */
  #dirty = new Map<string, Map<number, FormulaNode>>();

  constructor(compile: (formula: string) => CompiledFormula) {
    this.#compile = compile;
  }

  at(sheet: Sheet, rowIndex: number, columnIndex: number): FormulaNode | undefined {
    return this.#nodes.get(sheet)?.get(rowIndex * SHEET_COLUMNS + columnIndex);
  }

  *all(): Generator<FormulaNode> {
    for (const nodes of this.#nodes.values()) yield* nodes.values();
  }

  /** Volatile ones, and those whose precedents cannot be told. */
  readsAnything(): Iterable<FormulaNode> {
    return this.#anything;
  }

  add(sheet: Sheet, rowIndex: number, columnIndex: number, formula: string, isDirty: boolean): void {
    const compiled = this.#compile(formula);
    const reads = (compiled.precedents ?? []).map(({ sheetName, area }) => ({
      sheetKey: sheetKey(sheetName ?? sheet.name),
      area,
    }));
    const node = { sheet, rowIndex, columnIndex, formula, compiled, reads, isDirty: false };
    setDefault(this.#nodes, sheet, () => new Map()).set(rowIndex * SHEET_COLUMNS + columnIndex, node);
    if (compiled.isVolatile || !compiled.precedents) this.#anything.add(node);
    for (const key of readColumns(node)) setDefault(this.#readers, key, () => new Set()).add(node);
    if (isDirty) this.markDirty(node);
  }

  remove(sheet: Sheet, rowIndex: number, columnIndex: number): void {
    const node = this.at(sheet, rowIndex, columnIndex);
    if (!node) return;
    this.markClean(node);
    this.#nodes.get(sheet)!.delete(rowIndex * SHEET_COLUMNS + columnIndex);
    this.#anything.delete(node);
    for (const key of readColumns(node)) this.#readers.get(key)?.delete(node);
  }

  clear(): void {
    this.#nodes = new Map();
    this.#readers = new Map();
    this.#anything = new Set();
    this.#dirty = new Map();
  }

  markDirty(node: FormulaNode): void {
    node.isDirty = true;
    const column = columnKey(sheetKey(node.sheet.name), node.columnIndex);
    setDefault(this.#dirty, column, () => new Map()).set(node.rowIndex, node);
  }

  markClean(node: FormulaNode): void {
    node.isDirty = false;
    this.#dirty.get(columnKey(sheetKey(node.sheet.name), node.columnIndex))?.delete(node.rowIndex);
  }

  readersOf(sheet: Sheet, area: Area): ReadonlySet<FormulaNode> {
    const key = sheetKey(sheet.name);
    const readers = new Set<FormulaNode>();
    for (const column of [wideKey(key), ...columnKeys(key, area)]) {
      for (const node of this.#readers.get(column) ?? []) {
        for (const read of node.reads) {
          if (read.sheetKey === key && overlaps(read.area, area)) readers.add(node);
        }
      }
    }
    return readers;
  }

  dirtyPrecedents({ reads }: FormulaNode): readonly FormulaNode[] {
    const found = new Set<FormulaNode>();
    for (const { sheetKey: key, area } of reads) {
      for (let column = area.firstColumn; column <= area.lastColumn; column++) {
        const dirty = this.#dirty.get(columnKey(key, column));
        if (dirty) for (const other of inRows(dirty, area)) found.add(other);
      }
    }
    return [...found];
  }
}

/** Whichever is less: the rows asked for, or all that is there. */
function* inRows(
  column: ReadonlyMap<number, FormulaNode>,
  { firstRow, lastRow }: Area,
): Generator<FormulaNode> {
  if (lastRow - firstRow < column.size) {
    for (let row = firstRow; row <= lastRow; row++) {
      const node = column.get(row);
      if (node) yield node;
    }
    return;
  }
  for (const [row, node] of column) if (firstRow <= row && row <= lastRow) yield node;
}

function readColumns({ reads }: FormulaNode): readonly string[] {
  return reads.flatMap(({ sheetKey: key, area }) =>
    area.lastColumn - area.firstColumn >= MOST_COLUMNS ? [wideKey(key)] : columnKeys(key, area),
  );
}

function columnKeys(key: string, { firstColumn, lastColumn }: Area): readonly string[] {
  return Array.from({ length: lastColumn - firstColumn + 1 }, (_, i) => columnKey(key, firstColumn + i));
}

function sheetKey(sheetName: string): string {
  return sheetName.toLowerCase();
}

function columnKey(key: string, columnIndex: number): string {
  return `${key}!${columnIndex}`;
}

function wideKey(key: string): string {
  return `${key}!*`;
}

function setDefault<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
