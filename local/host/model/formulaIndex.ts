/**
 * Every formula of the workbook, findable by its cell and by the columns it reads. Decides nothing about values; knows
 * which are out of date.
 */
import { intersection, SHEET_COLUMNS, type Area } from '#local/host/model/area';
import type { CompiledFormula, Precedent } from '#local/host/model/formulaEngine';
import type { Sheet } from '#local/host/model/sheet';

export interface FormulaNode {
  readonly sheet: Sheet;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly formula: string;
  readonly compiled: CompiledFormula;
  isDirty: boolean;
}

/** Formulas reading more columns than this are asked about every change of their sheet. */
const MOST_COLUMNS = 64;

export class FormulaIndex {
  readonly #compile: (formula: string) => CompiledFormula;
  #nodes = new Map<Sheet, Map<number, FormulaNode>>();
  #readers = new Map<string, Set<FormulaNode>>();
  #anything = new Set<FormulaNode>();
  #dirty = new Map<string, Set<FormulaNode>>();

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
    const node = { sheet, rowIndex, columnIndex, formula, compiled: this.#compile(formula), isDirty: false };
    setDefault(this.#nodes, sheet, () => new Map()).set(rowIndex * SHEET_COLUMNS + columnIndex, node);
    if (node.compiled.isVolatile || !node.compiled.precedents) this.#anything.add(node);
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
    setDefault(this.#dirty, columnKey(node.sheet.name, node.columnIndex), () => new Set()).add(node);
  }

  markClean(node: FormulaNode): void {
    node.isDirty = false;
    this.#dirty.get(columnKey(node.sheet.name, node.columnIndex))?.delete(node);
  }

  *readersOf(sheet: Sheet, area: Area): Generator<FormulaNode> {
    const seen = new Set<FormulaNode>();
    const candidates = [wideKey(sheet.name), ...columnKeys(sheet.name, area)];
    for (const key of candidates) {
      for (const node of this.#readers.get(key) ?? []) {
        if (seen.has(node)) continue;
        seen.add(node);
        if (precedentsOf(node).some((precedent) => meets(node, precedent, sheet, area))) yield node;
      }
    }
  }

  dirtyPrecedents(node: FormulaNode): readonly FormulaNode[] {
    if (this.#dirty.size === 0) return [];
    const found = new Set<FormulaNode>();
    for (const { sheetName, area } of precedentsOf(node)) {
      for (let column = area.firstColumn; column <= area.lastColumn; column++) {
        for (const other of this.#dirty.get(columnKey(sheetName ?? node.sheet.name, column)) ?? []) {
          if (area.firstRow <= other.rowIndex && other.rowIndex <= area.lastRow) found.add(other);
        }
      }
    }
    return [...found];
  }
}

function precedentsOf(node: FormulaNode): readonly Precedent[] {
  return node.compiled.precedents ?? [];
}

function meets(node: FormulaNode, precedent: Precedent, sheet: Sheet, area: Area): boolean {
  const name = precedent.sheetName ?? node.sheet.name;
  return name.toLowerCase() === sheet.name.toLowerCase() && intersection(precedent.area, area) !== null;
}

function readColumns(node: FormulaNode): readonly string[] {
  return precedentsOf(node).flatMap(({ sheetName, area }) => {
    const name = sheetName ?? node.sheet.name;
    return area.lastColumn - area.firstColumn >= MOST_COLUMNS ? [wideKey(name)] : columnKeys(name, area);
  });
}

function columnKeys(sheetName: string, { firstColumn, lastColumn }: Area): readonly string[] {
  return Array.from({ length: lastColumn - firstColumn + 1 }, (_, i) =>
    columnKey(sheetName, firstColumn + i),
  );
}

function columnKey(sheetName: string, columnIndex: number): string {
  return `${sheetName.toLowerCase()}!${columnIndex}`;
}

function wideKey(sheetName: string): string {
  return `${sheetName.toLowerCase()}!*`;
}

function setDefault<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
