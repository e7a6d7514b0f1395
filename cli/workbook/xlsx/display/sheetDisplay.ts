/**
 * What a worksheet part says beyond values: formulas, the look of every cell, sizes and hiding of rows and columns,
 * frozen panes, conditional formats. Decides positions as the reader of values does; refuses to know charts, comments,
 * outlines and print settings.
 */
import type { ConditionalLook } from '#cli/workbook/cellLook';
import { colorOf } from '#cli/workbook/xlsx/display/colors';
import { eachChild } from '#cli/workbook/xlsx/display/eachChild';
import { CellTag } from '#cli/workbook/xlsx/cellTag';
import { columnsOf } from '#cli/workbook/xlsx/readSheet';
import { rangeOf } from '#cli/workbook/xlsx/references';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';
import type { GridRange } from '#domain/grid';

export interface DisplayCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly styleIndex: number;
  readonly isError: boolean;
  readonly formula: CellFormula | null;
}

/** The formula without `=`, and the cell it was written for: a shared formula is written once for many. */
export interface CellFormula {
  readonly text: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

export interface DisplayLines {
  readonly first: number;
  readonly last: number;
  /** Characters for columns, points for rows; null: the default. */
  readonly size: number | null;
  readonly isHidden: boolean;
  readonly styleIndex: number | null;
}

export interface DisplayRule {
  /** `expression`, `cellIs`, `colorScale` … (ECMA-376 Part 1, 18.18.12). */
  readonly type: string;
  readonly areas: readonly GridRange[];
  /** Of an `expression`, without `=`. */
  readonly formula: string | null;
  readonly look: ConditionalLook;
  readonly priority: number;
  readonly stopsIfTrue: boolean;
}

export interface SheetDisplay {
  readonly cells: readonly DisplayCell[];
  readonly rows: readonly DisplayLines[];
  readonly columns: readonly DisplayLines[];
  readonly rules: readonly DisplayRule[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** `#RRGGBB`; null: none. */
  readonly tabColor: string | null;
  readonly gridlines: boolean;
}

export interface DisplayContext {
  readonly theme: readonly string[];
  readonly differential: readonly ConditionalLook[];
}

const NO_LOOK: ConditionalLook = { fillColor: null, fontColor: null, isBold: null, isItalic: null };

/** @throws FileRefusal when the part is damaged. */
export function readSheetDisplay(text: string, where: string, context: DisplayContext): SheetDisplay {
  return new DisplayReader(new XmlTags(text, where), context).read();
}

class DisplayReader {
  readonly #cells: DisplayCell[] = [];
  readonly #rows: DisplayLines[] = [];
  readonly #columns: DisplayLines[] = [];
  readonly #rules: DisplayRule[] = [];
  readonly #shared = new Map<string, CellFormula>();
  readonly #tag: CellTag;
  #freeze: SheetDisplay['freeze'] = null;
  #tabColor: string | null = null;
  #gridlines = true;

  constructor(
    readonly tags: XmlTags,
    readonly context: DisplayContext,
  ) {
    this.#tag = new CellTag(tags);
  }

  read(): SheetDisplay {
    const { tags } = this;
    if (tags.next()) eachChild(tags, () => this.#readSection());
    this.#rules.sort((a, b) => a.priority - b.priority);
    return {
      cells: this.#cells,
      rows: this.#rows,
      columns: this.#columns,
      rules: this.#rules,
      freeze: this.#freeze,
      tabColor: this.#tabColor,
      gridlines: this.#gridlines,
    };
  }

  #readSection(): void {
    const { tags } = this;
    if (tags.is('sheetData')) this.#readRows();
    else if (tags.is('cols')) eachChild(tags, () => this.#readColumns());
    else if (tags.is('conditionalFormatting')) this.#readRules();
    else if (tags.is('sheetViews')) this.#readView();
    else if (tags.is('sheetPr'))
      eachChild(tags, () => {
        if (tags.is('tabColor')) this.#tabColor = colorOf(tags, this.context.theme);
      });
  }

  #readView(): void {
    const { tags } = this;
    let isFirst = true;
    eachChild(tags, () => {
      if (!isFirst) return;
      isFirst = false;
      if (tags.attribute('showGridLines') !== null) this.#gridlines = tags.flag('showGridLines');
      eachChild(tags, () => {
        if (!tags.is('pane') || !(tags.attribute('state') ?? '').startsWith('frozen')) return;
        this.#freeze = { rows: tags.wholeNumber('ySplit') ?? 0, columns: tags.wholeNumber('xSplit') ?? 0 };
      });
    });
  }

  #readColumns(): void {
    const { tags } = this;
    const columns = columnsOf(tags);
    if (columns) this.#columns.push({ ...columns, ...this.#line('width', tags.wholeNumber('style')) });
  }

  #line(size: 'width' | 'ht', styleIndex: number | null): Omit<DisplayLines, 'first' | 'last'> {
    const stated = this.tags.attribute(size);
    return { size: stated === null ? null : Number(stated), isHidden: this.tags.flag('hidden'), styleIndex };
  }

  #readRows(): void {
    const { tags } = this;
    let rowIndex = -1;
    eachChild(tags, () => {
      if (!tags.is('row')) return;
      rowIndex = (tags.wholeNumber('r') ?? rowIndex + 2) - 1;
      const line = this.#line('ht', tags.flag('customFormat') ? tags.wholeNumber('s') : null);
      if (line.size !== null || line.isHidden || line.styleIndex !== null)
        this.#rows.push({ first: rowIndex, last: rowIndex, ...line });
      this.#readRow(rowIndex);
    });
  }

  #readRow(rowIndex: number): void {
    const { tags } = this;
    let columnIndex = -1;
    eachChild(tags, () => {
      if (!tags.is('c')) return;
      this.#tag.read();
      columnIndex = this.#tag.columnIndex ?? columnIndex + 1;
      const { styleIndex, type } = this.#tag;
      let formula: CellFormula | null = null;
      eachChild(tags, () => {
        if (tags.is('f')) formula = this.#readFormula(rowIndex, columnIndex);
      });
      this.#cells.push({ rowIndex, columnIndex, styleIndex, isError: type === 'e', formula });
    });
  }

  #readFormula(rowIndex: number, columnIndex: number): CellFormula | null {
    const { tags } = this;
    const group = tags.attribute('t') === 'shared' ? tags.attribute('si') : null;
    const text = tags.readText();
    const formula = text === '' ? null : { text, rowIndex, columnIndex };
    if (group === null) return formula;
    if (formula) this.#shared.set(group, formula);
    return this.#shared.get(group) ?? null;
  }

  #readRules(): void {
    const { tags } = this;
    const areas = (tags.attribute('sqref') ?? '')
      .split(/\s+/)
      .flatMap((reference) => rangeOf(reference) ?? []);
    eachChild(tags, () => {
      if (!tags.is('cfRule')) return;
      const type = tags.attribute('type') ?? '';
      const look = this.context.differential[tags.wholeNumber('dxfId') ?? -1] ?? NO_LOOK;
      const priority = tags.wholeNumber('priority') ?? 0;
      const stopsIfTrue = tags.flag('stopIfTrue');
      let formula: string | null = null;
      eachChild(tags, () => {
        if (tags.is('formula')) formula ??= tags.readText();
      });
      const isExpression = type === 'expression';
      this.#rules.push({ type, areas, formula: isExpression ? formula : null, look, priority, stopsIfTrue });
    });
  }
}
