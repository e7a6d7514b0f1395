/**
 * The workbook behind the host: sheets in tab order, the active one, the selection, names and settings, and who is told
 * of changes. Everything the grid, office.js and the file need hangs here:
 *
 * - `createWorkbook`, `Workbook` (this file), `Sheet` (sheet.ts: cell, valueAt, displayText, styleAt, usedArea, write)
 * - `setUserInput` (typing.ts), `restyle` (restyle.ts), `shownStyleAt` (conditionalFormats.ts)
 * - `insertLines`, `deleteLines` (structure.ts), `copyArea`, `pasteCells`, `fillArea`, `pasteText` (clipboard.ts)
 * - `fromSheets` (load.ts), `changesSinceLoad` (changesSinceLoad.ts), `WorkbookChange` (change.ts)
 *
 * Refuses to know office.js, files and the page.
 */
import type { Day } from '#domain/day';
import { cellArea, type Area } from '#local/host/model/area';
import { Calculation } from '#local/host/model/calculation';
import { CellFunctions, type CellFunction } from '#local/host/model/cellFunctions';
import type { Change, ChangeListener, ChangeSource } from '#local/host/model/change';
import type { FormulaEngine } from '#local/host/model/formulaEngine';
import type { DefinedName, Visibility } from '#local/host/model/parts';
import { Sheet } from '#local/host/model/sheet';
import { sheetNameProblem, type SheetNameProblem } from '#local/host/model/sheetName';
import { forgetInFormulas, renameInFormulas } from '#local/host/model/structure';
import { StyleBook } from '#local/host/model/style';

export interface WorkbookOptions {
  readonly today: () => Day;
  /** BCP 47; how typed text is read and numbers are shown. */
  readonly locale: string;
  readonly engine: FormulaEngine;
  /** What an add-in adds to them; none unless given. */
  readonly functions?: readonly CellFunction[];
}

export interface Selection {
  readonly sheet: Sheet;
  readonly area: Area;
}

export type SheetRefusal = SheetNameProblem | 'last-visible-sheet';

/** An empty workbook with one sheet, `Sheet1`. */
export function createWorkbook(options: WorkbookOptions): Workbook {
  const workbook = new Workbook(options);
  workbook.act('load', () => workbook.addSheet());
  return workbook;
}

export class Workbook {
  readonly styles = new StyleBook();
  readonly calculation: Calculation;
  readonly cellFunctions: CellFunctions;
  readonly locale: string;
  readonly today: () => Day;
  #source: ChangeSource = 'user';
  #sheets: readonly Sheet[] = [];
  #active: Sheet | null = null;
  #selections = new Map<Sheet, Area>();
  #names: readonly DefinedName[] = [];
  #settings = new Map<string, string>();
  readonly #listeners = new Set<ChangeListener>();
  #sheetsMade = 0;
  #loadedNames: readonly string[] = [];

  constructor({ today, locale, engine, functions = [] }: WorkbookOptions) {
    this.today = today;
    this.locale = locale;
    this.calculation = new Calculation(this, engine);
    this.cellFunctions = new CellFunctions(functions, (what) =>
      this.#calculated(this.calculation.addinChanged(what)),
    );
  }

  /** In tab order, hidden ones included. */
  get sheets(): readonly Sheet[] {
    return this.#sheets;
  }

  get activeSheet(): Sheet {
    if (!this.#active) throw new Error('a workbook without a sheet was asked for its active one');
    return this.#active;
  }

  get selection(): Selection {
    const sheet = this.activeSheet;
    return { sheet, area: this.#selections.get(sheet) ?? cellArea(0, 0) };
  }

  get source(): ChangeSource {
    return this.#source;
  }

  /** Runs the work in someone's name: changes it makes carry that source. */
  act<T>(source: ChangeSource, work: () => T): T {
    const outer = this.#source;
    this.#source = source;
    try {
      return work();
    } finally {
      this.#source = outer;
    }
  }

  subscribe(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  announce(change: Change): void {
    for (const listener of this.#listeners) listener({ ...change, source: this.#source });
  }

  /** By name, without regard to case. */
  sheetNamed(name: string): Sheet | null {
    const wanted = name.toLowerCase();
    return this.#sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }

  sheetWithId(id: string): Sheet | null {
    return this.#sheets.find((sheet) => sheet.id === id) ?? null;
  }

  /** Appended at the end, not activated. @throws Error when the name is not allowed: ask `nameProblem` first */
  addSheet(name: string = this.#freshName()): Sheet {
    const problem = this.nameProblem(name, null);
    if (problem) throw new Error(`sheet name refused: ${problem}`);
    this.#sheetsMade += 1;
    const number = String(this.#sheetsMade).padStart(8, '0');
    const sheet = new Sheet(this, `{${number}-0001-0000-0000-000000000000}`, name);
    this.#sheets = [...this.#sheets, sheet];
    this.#active ??= sheet;
    this.announce({ kind: 'sheetAdded', sheet });
    return sheet;
  }

  deleteSheet(sheet: Sheet): SheetRefusal | null {
    if (this.#isLastVisible(sheet)) return 'last-visible-sheet';
    const index = this.#sheets.indexOf(sheet);
    this.#sheets = this.#sheets.filter((other) => other !== sheet);
    this.#selections.delete(sheet);
    if (this.#active === sheet) this.#active = this.#visibleNear(index);
    forgetInFormulas(this, sheet.name);
    this.announce({ kind: 'sheetDeleted', sheet });
    return null;
  }

  renameSheet(sheet: Sheet, name: string): SheetRefusal | null {
    const problem = this.nameProblem(name, sheet);
    if (problem) return problem;
    const before = sheet.name;
    sheet.name = name;
    renameInFormulas(this, before, name);
    sheet.touched('name');
    this.announce({ kind: 'sheetRenamed', sheet });
    return null;
  }

  moveSheet(sheet: Sheet, position: number): void {
    const others = this.#sheets.filter((other) => other !== sheet);
    this.#sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
    sheet.touched('position');
    this.announce({ kind: 'sheetMoved', sheet });
  }

  setVisibility(sheet: Sheet, visibility: Visibility): SheetRefusal | null {
    if (visibility !== 'Visible' && this.#isLastVisible(sheet)) return 'last-visible-sheet';
    sheet.setPart('visibility', visibility);
    if (this.#active === sheet && visibility !== 'Visible') {
      this.activate(this.#visibleNear(this.#sheets.indexOf(sheet)));
    }
    return null;
  }

  activate(sheet: Sheet): void {
    const previous = this.activeSheet;
    if (previous === sheet) return;
    this.#active = sheet;
    this.announce({ kind: 'activated', sheet, previous });
  }

  /** Selects cells and brings their sheet to the front. */
  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    this.#selections.set(sheet, area);
    this.announce({ kind: 'selection', sheet, area });
  }

  /** Defined names of the whole workbook; a sheet's own are among its parts. */
  get names(): readonly DefinedName[] {
    return this.#names;
  }

  setNames(names: readonly DefinedName[]): void {
    this.#names = names;
    this.announce({ kind: 'names' });
  }

  /** What the add-in keeps in the workbook; values are JSON text. */
  get settings(): ReadonlyMap<string, string> {
    return this.#settings;
  }

  setSettings(settings: ReadonlyMap<string, string>): void {
    this.#settings = new Map(settings);
    this.announce({ kind: 'settings' });
  }

  /** Names of the sheets the file had. */
  get loadedNames(): readonly string[] {
    return this.#loadedNames;
  }

  markLoaded(): void {
    this.#loadedNames = this.#sheets.map(({ name }) => name);
  }

  nameProblem(name: string, renamed: Sheet | null): SheetNameProblem | null {
    const taken = this.#sheets.filter((sheet) => sheet !== renamed).map((sheet) => sheet.name);
    return sheetNameProblem(name, taken);
  }

  /** Computes anew what depends on nothing but the time. */
  recalculate(): void {
    this.#calculated(this.calculation.volatileChanged());
  }

  #calculated(sheets: ReadonlySet<Sheet>): void {
    for (const sheet of sheets) this.announce({ kind: 'calculated', sheet });
  }

  #freshName(): string {
    for (let number = this.#sheets.length + 1; ; number++) {
      const name = `Sheet${number}`;
      if (!this.sheetNamed(name)) return name;
    }
  }

  #isLastVisible(sheet: Sheet): boolean {
    const visible = this.#sheets.filter(({ parts }) => parts.visibility === 'Visible');
    return visible.length === 1 && visible[0] === sheet;
  }

  #visibleNear(index: number): Sheet {
    const isVisible = ({ parts }: Sheet) => parts.visibility === 'Visible';
    const near =
      this.#sheets.slice(index).find(isVisible) ?? this.#sheets.slice(0, index).findLast(isVisible);
    if (!near) throw new Error('no visible sheet is left');
    return near;
  }
}
