/**
 * Puts cells into the rows of a sheet's text: in place of a cell, between cells, at the end of a row, in rows that were
 * not there. Decides by position alone and leaves every other character as it was. Refuses to overwrite a formula,
 * except with the same formula.
 */
import { FileRefusal } from '#cli/workbook/fileProblems';
import type { EditsByRow } from '#cli/workbook/editPlan';
import type { CellEdit, RowChange } from '#cli/workbook/sheetEdits';
import { CellTag } from '#cli/workbook/xlsx/cellTag';
import type { Splices } from '#cli/workbook/splices';
import { withAttribute } from '#cli/workbook/xlsx/tagText';
import type { XmlTags } from '#cli/workbook/xlsx/xmlTags';

/** A cell that stands in the file already. */
export interface StandingCell {
  readonly styleIndex: number;
  readonly isBlank: boolean;
  /** Null when it holds none; '' when it belongs to a shared formula written elsewhere. */
  readonly formula: string | null;
  /** Other cells have their formula from this one: it is the first of a shared or array formula. */
  readonly isAnchor: boolean;
}

export interface RowPatch {
  readonly edits: EditsByRow;
  readonly render: RenderCell;
  readonly rows: ReadonlyMap<number, RowChange>;
  readonly replacesFormulas: boolean;
}

export interface PatchedRows {
  /** Edits that met a formula. */
  readonly refused: CellEdit[];
  readonly hasReplacedFormulas: boolean;
}

/** The XML of an edited cell; `rowStyle` is the style new cells of the row have, null when the row sets none. */
export type RenderCell = (edit: CellEdit, standing: StandingCell | null, rowStyle: number | null) => string;

/**
 * Patches `sheetData`, whose open tag was read last; moves past its close tag.
 * @throws FileRefusal when rows or cells are not in ascending order, as Excel itself refuses them.
 */
export function patchRows(tags: XmlTags, splices: Splices, patch: RowPatch): PatchedRows {
  const patcher = new RowPatcher(tags, splices, patch);
  patcher.patchAll();
  return patcher;
}

class RowPatcher {
  readonly refused: CellEdit[] = [];
  hasReplacedFormulas = false;
  readonly #rows: readonly number[];
  readonly #prefix: string;
  readonly #cell: CellTag;
  #nextRow = 0;

  constructor(
    readonly tags: XmlTags,
    readonly splices: Splices,
    readonly patch: RowPatch,
  ) {
    this.#rows = [...new Set([...patch.edits.keys(), ...patch.rows.keys()])].sort((a, b) => a - b);
    this.#prefix = tags.prefix;
    this.#cell = new CellTag(tags);
  }

  patchAll(): void {
    const { tags, splices } = this;
    if (tags.kind === 'empty') return this.#fillEmpty(`${this.#prefix}sheetData`);
    let rowIndex = -1;
    while (tags.nextChild()) {
      if (!tags.is('row')) {
        tags.skip();
        continue;
      }
      rowIndex = this.#following(rowIndex, tags.wholeNumber('r'));
      const added = this.#rowsBefore(rowIndex);
      if (added !== '') splices.insert(tags.start, added);
      if (this.#rows[this.#nextRow] === rowIndex) this.#patchRow(this.#rows[this.#nextRow++]!);
      else tags.skip();
    }
    const added = this.#rowsBefore(Infinity);
    if (added !== '') splices.insert(tags.start, added);
  }

  #fillEmpty(name: string): void {
    const rows = this.#rowsBefore(Infinity);
    if (rows === '') return;
    const { text, start, end } = this.tags;
    this.splices.replace(start, end, `${text.slice(start, end).replace(/\s*\/>$/, '>')}${rows}</${name}>`);
  }

  /** New rows for the edits above `rowIndex`. */
  #rowsBefore(rowIndex: number): string {
    let xml = '';
    for (; this.#nextRow < this.#rows.length && this.#rows[this.#nextRow]! < rowIndex; this.#nextRow++) {
      const row = this.#rows[this.#nextRow]!;
      const cells = this.#newCells(this.#editsOf(row), null);
      const tag = this.#withRowChange(`<${this.#prefix}row r="${row + 1}">`, row);
      if (cells !== '' || this.patch.rows.has(row)) xml += `${tag}${cells}</${this.#prefix}row>`;
    }
    return xml;
  }

  #newCells(edits: readonly CellEdit[], rowStyle: number | null): string {
    return edits.map((edit) => this.patch.render(edit, null, rowStyle)).join('');
  }

  #editsOf(rowIndex: number): readonly CellEdit[] {
    return this.patch.edits.get(rowIndex) ?? [];
  }

  #withRowChange(tag: string, rowIndex: number): string {
    const change = this.patch.rows.get(rowIndex);
    if (!change) return tag;
    const hiding = withAttribute(tag, 'hidden', change.hidden ? 1 : null);
    return change.height === null
      ? hiding
      : withAttribute(withAttribute(hiding, 'ht', change.height), 'customHeight', 1);
  }

  #patchRow(rowIndex: number): void {
    const { tags, splices } = this;
    const edits = this.#editsOf(rowIndex);
    const tag = tags.text.slice(tags.start, tags.end);
    const rowStyle = tags.flag('customFormat') ? tags.wholeNumber('s') : null;
    const widened = this.#withRowChange(withSpans(tag, tags.attribute('spans'), edits), rowIndex);
    if (tags.kind === 'empty') {
      const cells = this.#newCells(edits, rowStyle);
      if (cells === '' && widened === tag) return;
      splices.replace(
        tags.start,
        tags.end,
        `${widened.replace(/\s*\/>$/, '>')}${cells}</${this.#prefix}row>`,
      );
      return;
    }
    if (widened !== tag) splices.replace(tags.start, tags.end, widened);
    this.#patchCells(edits, rowStyle);
  }

  #patchCells(edits: readonly CellEdit[], rowStyle: number | null): void {
    const { tags, splices } = this;
    let columnIndex = -1;
    let done = 0;
    const addBefore = (column: number) => {
      const from = done;
      while (done < edits.length && edits[done]!.columnIndex < column) done++;
      const added = this.#newCells(edits.slice(from, done), rowStyle);
      if (added !== '') splices.insert(tags.start, added);
    };
    while (tags.nextChild()) {
      if (!tags.is('c')) {
        addBefore(Infinity);
        tags.skip();
        continue;
      }
      this.#cell.read();
      columnIndex = this.#following(
        columnIndex,
        this.#cell.columnIndex === null ? null : this.#cell.columnIndex + 1,
      );
      if (done < edits.length) addBefore(columnIndex);
      if (edits[done]?.columnIndex === columnIndex) this.#replaceCell(edits[done++]!, rowStyle);
      else tags.skip();
    }
    addBefore(Infinity);
  }

  #replaceCell(edit: CellEdit, rowStyle: number | null): void {
    const { tags, splices } = this;
    const { start } = tags;
    const tagEnd = tags.end;
    const standing = this.#readStanding();
    const rendered = () => this.patch.render(edit, standing, rowStyle);
    if (edit.value.kind === 'kept') {
      const styleIndex = /\ss="(\d+)"/.exec(rendered())?.[1] ?? null;
      splices.replace(start, tagEnd, withAttribute(tags.text.slice(start, tagEnd), 's', styleIndex));
    } else if (standing.formula === null || isSameFormula(edit, standing)) {
      splices.replace(start, tags.end, rendered());
    } else if (this.patch.replacesFormulas && !standing.isAnchor) {
      this.hasReplacedFormulas = true;
      splices.replace(start, tags.end, rendered());
    } else this.refused.push(edit);
  }

  #readStanding(): StandingCell {
    const { tags } = this;
    const { styleIndex } = this.#cell;
    let isBlank = true;
    let formula: string | null = null;
    let isAnchor = false;
    if (tags.kind === 'empty') return { styleIndex, isBlank, formula, isAnchor };
    while (tags.nextChild()) {
      if (tags.is('f')) {
        isAnchor = tags.attribute('ref') !== null;
        formula = tags.attribute('t') === null ? tags.readText() : (tags.skip(), '');
      } else {
        if (tags.is('v') || tags.is('is')) isBlank = false;
        tags.skip();
      }
    }
    return { styleIndex, isBlank: isBlank && formula === null, formula, isAnchor };
  }

  /** 0-based position of a row or cell: as its 1-based number says, else right after the one before. */
  #following(before: number, number: number | null): number {
    const position = number === null ? before + 1 : number - 1;
    if (position <= before)
      throw new FileRefusal('file.corrupt', `${this.tags.where}: rows or cells out of order`);
    return position;
  }
}

function isSameFormula({ value }: CellEdit, standing: StandingCell): boolean {
  return value.kind === 'formula' && value.formula === standing.formula;
}

/** `spans` is a hint which columns a row uses; one that no longer fits is widened, one of several runs dropped. */
function withSpans(tag: string, spans: string | null, edits: readonly CellEdit[]): string {
  if (spans === null || edits.length === 0) return tag;
  const match = /^(\d+):(\d+)$/.exec(spans.trim());
  if (!match) return withAttribute(tag, 'spans', null);
  const first = Math.min(Number(match[1]), edits[0]!.columnIndex + 1);
  const last = Math.max(Number(match[2]), edits[edits.length - 1]!.columnIndex + 1);
  return first === Number(match[1]) && last === Number(match[2])
    ? tag
    : withAttribute(tag, 'spans', `${first}:${last}`);
}
