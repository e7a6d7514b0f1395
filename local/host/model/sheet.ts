/**
 * One sheet: cells, lines and what stands on them. Decides how a change is remembered, recalculated and announced;
 * every change of any kind goes through here. Refuses to know people's typing, office.js and files.
 */
import { holds, intersection, WHOLE_SHEET, type Area } from '#local/host/model/area';
import { Baseline, type SheetPart } from '#local/host/model/baseline';
import { CellStore } from '#local/host/model/cellStore';
import { isBlank, type Cell, type CellContent, type HostValue } from '#local/host/model/cellValue';
import type { Change, DataChangeType } from '#local/host/model/change';
import { displayText } from '#local/host/model/displayText';
import { Lines } from '#local/host/model/lines';
import type {
  ConditionalFormat,
  DefinedName,
  FrozenPanes,
  OpaqueValidation,
  SheetFilter,
  Table,
  Visibility,
} from '#local/host/model/parts';
import type { Shift } from '#local/host/model/shift';
import { DEFAULT_STYLE, type CellStyle } from '#local/host/model/style';
import type { Workbook } from '#local/host/model/workbook';

/** Parts that are replaced as a whole by `setPart`. */
export interface SheetParts {
  visibility: Visibility;
  merges: readonly Area[];
  tables: readonly Table[];
  filter: SheetFilter | null;
  conditionalFormats: readonly ConditionalFormat[];
  validations: readonly OpaqueValidation[];
  names: readonly DefinedName[];
  isProtected: boolean;
  freeze: FrozenPanes | null;
  /** `#RRGGBB`, or empty. */
  tabColor: string;
  gridlines: boolean;
}

const CHANGE_OF_PART: Partial<Record<keyof SheetParts, Change['kind']>> = {
  visibility: 'sheetVisibility',
  tables: 'tables',
  isProtected: 'protection',
  names: 'names',
};

export class Sheet {
  readonly cells = new CellStore();
  readonly rows = new Lines();
  readonly columns = new Lines();
  baseline: Baseline;
  name: string;
  #parts: SheetParts = {
    visibility: 'Visible',
    merges: [],
    tables: [],
    filter: null,
    conditionalFormats: [],
    validations: [],
    names: [],
    isProtected: false,
    freeze: null,
    tabColor: '',
    gridlines: true,
  };

  constructor(
    readonly workbook: Workbook,
    /** Stays the same when the sheet is renamed or moved. */
    readonly id: string,
    name: string,
  ) {
    this.name = name;
    this.baseline = new Baseline(null);
  }

  get parts(): Readonly<SheetParts> {
    return this.#parts;
  }

  setPart<P extends keyof SheetParts>(part: P, value: SheetParts[P]): void {
    this.#parts = { ...this.#parts, [part]: value };
    this.touched(part === 'isProtected' ? 'protection' : part === 'validations' ? 'tables' : part);
    const kind = CHANGE_OF_PART[part];
    if (kind === 'names') this.workbook.announce({ kind });
    else if (kind === 'sheetVisibility' || kind === 'tables' || kind === 'protection') {
      this.workbook.announce({ kind, sheet: this });
    } else
      this.workbook.announce({
        kind: 'look',
        sheet: this,
        area: WHOLE_SHEET,
        isPaintOnly: part !== 'merges',
      });
  }

  touched(part: SheetPart): void {
    if (this.workbook.source !== 'load') this.baseline.parts.add(part);
  }

  /** The cell as it is kept; a formula's value may wait to be computed: `valueAt` computes it. */
  cell(rowIndex: number, columnIndex: number): Cell {
    return this.cells.at(rowIndex, columnIndex);
  }

  valueAt(rowIndex: number, columnIndex: number): HostValue {
    const cell = this.cells.at(rowIndex, columnIndex);
    return cell.formula === null
      ? cell.value
      : this.workbook.calculation.valueOf(this, rowIndex, columnIndex);
  }

  /** The cell's own look, its row's, its column's, or the default; conditional formats are not in it. */
  styleAt(rowIndex: number, columnIndex: number): CellStyle {
    return (
      this.cells.at(rowIndex, columnIndex).style ??
      this.rows.at(rowIndex).style ??
      this.columns.at(columnIndex).style ??
      DEFAULT_STYLE
    );
  }

  displayText(rowIndex: number, columnIndex: number): string {
    const value = this.valueAt(rowIndex, columnIndex);
    return value === null
      ? ''
      : displayText(value, this.styleAt(rowIndex, columnIndex).numberFormat, this.workbook.locale);
  }

  /** The smallest area around everything filled (or around content alone); null for an empty sheet. */
  usedArea(contentOnly = false): Area | null {
    return this.cells.extent(contentOnly);
  }

  /** The merged area the cell belongs to. */
  mergeAt(rowIndex: number, columnIndex: number): Area | null {
    return this.#parts.merges.find((merge) => holds(merge, rowIndex, columnIndex)) ?? null;
  }

  /**
   * Replaces contents; `contentAt` answers undefined where a cell shall stay as it is. Looks are kept. One announcement
   * for the whole area.
   */
  write(
    area: Area,
    contentAt: (rowIndex: number, columnIndex: number) => CellContent | undefined,
    changeType: DataChangeType = 'RangeEdited',
  ): void {
    const isOne = area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;
    const before = isOne ? this.valueAt(area.firstRow, area.firstColumn) : null;
    for (let rowIndex = area.firstRow; rowIndex <= area.lastRow; rowIndex++) {
      for (let columnIndex = area.firstColumn; columnIndex <= area.lastColumn; columnIndex++) {
        const content = contentAt(rowIndex, columnIndex);
        if (content) this.#replace(rowIndex, columnIndex, content);
      }
    }
    this.announceCells(area, changeType, isOne ? { before } : {});
  }

  /** Empties what is filled in the area, contents, looks or both. */
  clear(area: Area, what: 'all' | 'contents' | 'looks'): void {
    for (const { rowIndex, columnIndex, cell } of this.cells.within(area)) {
      const style = what === 'contents' ? cell.style : null;
      const content = what === 'looks' ? cell : { value: null, formula: null };
      this.put(rowIndex, columnIndex, { ...content, style, isStale: what === 'looks' && cell.isStale });
    }
    if (what !== 'contents') this.setPart('merges', outside(this.#parts.merges, area));
    if (what === 'looks') this.announceLook(area);
    else this.announceCells(area, 'RangeEdited');
  }

  /** Keeps a cell as given, remembering what it was; announces nothing. */
  put(rowIndex: number, columnIndex: number, cell: Cell): void {
    const before = this.cells.at(rowIndex, columnIndex);
    if (this.workbook.source !== 'load') this.baseline.keep(rowIndex, columnIndex, before);
    this.cells.put(rowIndex, columnIndex, cell);
    if (before.formula !== cell.formula) {
      this.workbook.calculation.formulaChanged(this, rowIndex, columnIndex, cell.formula);
    }
  }

  announceCells(
    area: Area,
    changeType: DataChangeType,
    more: { readonly before?: HostValue; readonly shift?: Shift } = {},
  ): void {
    const { before, shift } = more;
    const affected = this.workbook.calculation.contentChanged(this, area);
    const single =
      before === undefined ? undefined : { before, after: this.valueAt(area.firstRow, area.firstColumn) };
    this.workbook.announce({
      kind: 'cells',
      sheet: this,
      area,
      changeType,
      ...(single && { single }),
      ...(shift && { shift }),
    });
    for (const sheet of affected) this.workbook.announce({ kind: 'calculated', sheet });
  }

  announceLook(area: Area): void {
    this.workbook.announce({ kind: 'look', sheet: this, area });
  }

  #replace(rowIndex: number, columnIndex: number, content: CellContent): void {
    const { style } = this.cells.at(rowIndex, columnIndex);
    const inherited = style ?? this.rows.at(rowIndex).style ?? this.columns.at(columnIndex).style;
    this.put(rowIndex, columnIndex, {
      value: content.value,
      formula: content.formula,
      style: isBlank(content) ? style : inherited,
      isStale: false,
    });
  }
}

function outside(merges: readonly Area[], area: Area): readonly Area[] {
  return merges.filter((merge) => !intersection(merge, area));
}
