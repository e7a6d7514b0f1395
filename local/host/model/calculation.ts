/**
 * Which formulas must be computed anew, and in which order. Decides when a value is out of date and computes it when it
 * is asked for; a formula the engine does not know keeps its last value and is marked stale, and so is whatever reads
 * it. Refuses to know what formulas mean.
 */
import type { CellFunction, CellFunctionArgument } from '#local/host/model/cellFunctions';
import { cellArea, intersection, type Area } from '#local/host/model/area';
import { isError, type HostValue } from '#local/host/model/cellValue';
import { AddinCalls, type AddinCall } from '#local/host/model/addinCalls';
import { FormulaIndex, type FormulaNode } from '#local/host/model/formulaIndex';
import type { CompiledFormula, EvaluationContext, FormulaEngine } from '#local/host/model/formulaEngine';
import type { Sheet } from '#local/host/model/sheet';
import type { Workbook } from '#local/host/model/workbook';

/** Steps followed one by one from a change before simply everything counts as out of date. */
const MOST_STEPS = 100;

export class Calculation {
  readonly #workbook: Workbook;
  readonly #index: FormulaIndex;
  readonly #compiled = new Map<string, CompiledFormula>();
  readonly #engine: FormulaEngine;
  #areas = new Map<string, readonly (readonly HostValue[])[]>();
  readonly #calls = new AddinCalls();
  /** While set, out-of-date values are answered as they last were. */
  isSuspended = false;

  constructor(workbook: Workbook, engine: FormulaEngine) {
    this.#workbook = workbook;
    this.#engine = engine;
    this.#index = new FormulaIndex((formula) => this.compile(formula));
  }

  compile(formula: string): CompiledFormula {
    const known = this.#compiled.get(formula) ?? this.#engine.compile(formula, this.#workbook.cellFunctions);
    this.#compiled.set(formula, known);
    return known;
  }

  /** The value of a formula's cell, computed now if it is out of date. */
  valueOf(sheet: Sheet, rowIndex: number, columnIndex: number): HostValue {
    const node = this.#index.at(sheet, rowIndex, columnIndex);
    if (node?.isDirty && !this.isSuspended) this.#compute(node);
    return sheet.cells.at(rowIndex, columnIndex).value;
  }

  /** A loaded formula brings its last value with it; any other has none yet. */
  formulaChanged(sheet: Sheet, rowIndex: number, columnIndex: number, formula: string | null): void {
    this.#index.remove(sheet, rowIndex, columnIndex);
    if (formula === null) return;
    const hasValue =
      this.#workbook.source === 'load' && isSettled(sheet.cells.at(rowIndex, columnIndex).value);
    this.#index.add(sheet, rowIndex, columnIndex, formula, !hasValue);
  }

  /** Marks what depends on the area; answers the sheets whose values may differ now. */
  contentChanged(sheet: Sheet, area: Area): ReadonlySet<Sheet> {
    this.#areas.clear();
    const affected = new Set<Sheet>();
    if (this.#workbook.source === 'load') return affected;
    const mark = (node: FormulaNode) => {
      this.#index.markDirty(node);
      affected.add(node.sheet);
      waiting.push({ sheet: node.sheet, area: cellArea(node.rowIndex, node.columnIndex) });
    };
    const waiting: { sheet: Sheet; area: Area }[] = [{ sheet, area }];
    for (const node of this.#index.readsAnything()) if (!node.isDirty) mark(node);
    for (let step = 0; waiting.length > 0; step++) {
      if (step > MOST_STEPS) return this.#everythingIsDirty();
      const next = waiting.shift()!;
      for (const node of this.#index.readersOf(next.sheet, next.area)) if (!node.isDirty) mark(node);
    }
    return affected;
  }

  /** What TODAY() and its like give is out of date. */
  volatileChanged(): ReadonlySet<Sheet> {
    return this.#outdated(this.#index.readsAnything());
  }

  /** An add-in has answered, or what it answered no longer counts. */
  addinChanged(what: 'answered' | 'forgotten'): ReadonlySet<Sheet> {
    return this.#outdated(this.#calls.formulas(what === 'answered'));
  }

  /** Why an add-in gave the cell's formula an error; null when it gave none. */
  reasonAt(sheet: Sheet, rowIndex: number, columnIndex: number): string | null {
    const node = this.#index.at(sheet, rowIndex, columnIndex);
    return node ? this.#calls.reasonOf(node) : null;
  }

  /** Cells have moved: `isDirty` says of each formula's cell whether its value is out of date. */
  rebuild(isDirty: (sheet: Sheet, rowIndex: number, columnIndex: number) => boolean): void {
    this.#areas.clear();
    this.#index.clear();
    for (const sheet of this.#workbook.sheets) {
      const used = sheet.usedArea();
      if (!used) continue;
      for (const { rowIndex, columnIndex, cell } of sheet.cells.within(used)) {
        if (cell.formula === null) continue;
        const isOut = isDirty(sheet, rowIndex, columnIndex) || !isSettled(cell.value);
        this.#index.add(sheet, rowIndex, columnIndex, cell.formula, isOut);
      }
    }
  }

  isDirty(sheet: Sheet, rowIndex: number, columnIndex: number): boolean {
    return this.#index.at(sheet, rowIndex, columnIndex)?.isDirty ?? false;
  }

  /** What a formula reads and where, for one that stands at `rowIndex`, `columnIndex` but was written for elsewhere. */
  context(
    sheet: Sheet,
    place: { readonly rowIndex: number; readonly columnIndex: number },
    offset: { readonly rows: number; readonly columns: number },
    onStale: () => void,
    onCall: (call: AddinCall) => void = () => undefined,
  ): EvaluationContext {
    const named = (name: string | null) => (name === null ? sheet : this.#workbook.sheetNamed(name));
    return {
      rowIndex: place.rowIndex,
      columnIndex: place.columnIndex,
      rowOffset: offset.rows,
      columnOffset: offset.columns,
      today: this.#workbook.today(),
      locale: this.#workbook.locale,
      valueAt: (sheetName, rowIndex, columnIndex) => {
        const target = named(sheetName);
        if (!target) return { error: '#REF!' };
        const value = target.valueAt(rowIndex, columnIndex);
        if (target.cells.at(rowIndex, columnIndex).isStale) onStale();
        return value;
      },
      valuesOf: (sheetName, area) => {
        const target = named(sheetName);
        return target ? this.#valuesOf(target, area, onStale) : [[{ error: '#REF!' }]];
      },
      askAddin: (declared, args) => this.#asked(declared, args, onCall),
    };
  }

  #asked(
    declared: CellFunction,
    args: readonly CellFunctionArgument[],
    onCall: (call: AddinCall) => void,
  ): HostValue {
    const answer = this.#workbook.cellFunctions.answerTo(declared, args);
    onCall({ isBusy: answer === null, reason: answer && 'error' in answer ? answer.reason : null });
    if (!answer) return { error: '#BUSY!' };
    return 'error' in answer ? { error: answer.error } : answer.value;
  }

  #outdated(nodes: Iterable<FormulaNode>): ReadonlySet<Sheet> {
    const affected = new Set<Sheet>();
    for (const node of nodes) {
      const { sheet, rowIndex, columnIndex } = node;
      if (this.#index.at(sheet, rowIndex, columnIndex) !== node) {
        this.#calls.forget(node);
        continue;
      }
      this.#index.markDirty(node);
      affected.add(sheet);
      const readers = this.contentChanged(sheet, cellArea(rowIndex, columnIndex));
      for (const reader of readers) affected.add(reader);
    }
    return affected;
  }

  #everythingIsDirty(): ReadonlySet<Sheet> {
    for (const node of this.#index.all()) this.#index.markDirty(node);
    return new Set(this.#workbook.sheets);
  }

  /** Depth first without recursion: a running number down ten thousand rows is a chain that long. */
  #compute(wanted: FormulaNode): void {
    const stack = [wanted];
    const open = new Set<FormulaNode>();
    for (let node = stack.at(-1); node; node = stack.at(-1)) {
      const waiting = node.isDirty && !open.has(node) ? this.#index.dirtyPrecedents(node) : [];
      if (waiting.length > 0) {
        open.add(node);
        stack.push(...waiting.filter((precedent) => !open.has(precedent)));
        if (waiting.some((precedent) => open.has(precedent))) this.#settle(node, true);
        continue;
      }
      if (node.isDirty) this.#settle(node, false);
      open.delete(node);
      stack.pop();
    }
  }

  /** Where a circle closes the value is 0. @see https://support.microsoft.com/office/remove-or-allow-a-circular-reference-in-excel-8540bd0f-6e97-4483-bcf7-1b49cd50d123 */
  #settle(node: FormulaNode, isCircular: boolean): void {
    this.#index.markClean(node);
    const { sheet, rowIndex, columnIndex } = node;
    const cell = sheet.cells.at(rowIndex, columnIndex);
    let isStale = isCircular;
    const { evaluate } = node.compiled;
    this.#calls.forget(node);
    const context = this.context(
      sheet,
      node,
      { rows: 0, columns: 0 },
      () => {
        isStale = true;
      },
      (call) => this.#calls.note(node, call),
    );
    const value = isCircular ? 0 : evaluate?.(context);
    if (value === undefined) {
      const last = cell.value ?? { error: '#GETTING_DATA' };
      sheet.cells.put(rowIndex, columnIndex, { ...cell, value: last, isStale: true });
    } else sheet.cells.put(rowIndex, columnIndex, { ...cell, value: value ?? 0, isStale });
  }

  /** Kept until the next change: thousands of formulas often count over the same column. */
  #valuesOf(sheet: Sheet, area: Area, onStale: () => void): readonly (readonly HostValue[])[] {
    const key = [sheet.id, area.firstRow, area.firstColumn, area.lastRow, area.lastColumn].join();
    const known = this.#areas.get(key);
    if (known) return known;
    const rows: HostValue[][] = [];
    const used = sheet.usedArea();
    const { lastRow, lastColumn } = (used && intersection(area, used)) ?? { lastRow: -1, lastColumn: -1 };
    let sawStale = false;
    for (let rowIndex = area.firstRow; rowIndex <= lastRow; rowIndex++) {
      const row: HostValue[] = [];
      for (let columnIndex = area.firstColumn; columnIndex <= lastColumn; columnIndex++) {
        row.push(sheet.valueAt(rowIndex, columnIndex));
        if (sheet.cells.at(rowIndex, columnIndex).isStale) sawStale = true;
      }
      rows.push(row);
    }
    if (sawStale) onStale();
    else this.#areas.set(key, rows);
    return rows;
  }
}

/** What a file holds for a formula whose add-in had not answered, or was not there, is no value. */
function isSettled(value: HostValue): boolean {
  return isError(value) ? value.error !== '#BUSY!' && value.error !== '#NAME?' : value !== null;
}
