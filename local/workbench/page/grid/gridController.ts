/**
 * Carries out what keys, typing and the mouse ask of one sheet. Decides what each command does to the selection and to
 * cells; what a key means is keyCommand's, where it leads selection's, how cells change the host model's.
 */
import { cellArea, SHEET_COLUMNS, SHEET_ROWS, WHOLE_SHEET, type Area } from '#local/host/model/area';
import { fillArea } from '#local/host/model/clipboard';
import { editText } from '#local/host/model/displayText';
import type { Sheet } from '#local/host/model/sheet';
import { isLocked, setUserInput } from '#local/host/model/typing';
import type { OpenDocument } from '#local/workbench/page/openDocument';
import type { GridView } from '#local/workbench/page/grid/gridView';
import type { GridCommand } from '#local/workbench/page/grid/keyCommand';
import { NOTICES, type NoticeCode } from '#local/workbench/page/words/notices';
import {
  isOneCell,
  jumped,
  lastUsed,
  nextInside,
  selectedArea,
  selectedBetween,
  selectedCell,
  stepped,
  type Direction,
  type GridSelection,
  type Place,
} from '#local/workbench/page/grid/selection';

export class GridController {
  /** Scrolls the screen; set by whoever owns the scroll bars. */
  scrollTo: (x: number, y: number) => void = () => undefined;

  constructor(
    readonly document: OpenDocument,
    readonly sheet: Sheet,
    readonly view: GridView,
  ) {}

  run(command: GridCommand): void {
    switch (command.do) {
      case 'move':
        return this.#move(command.direction, command.extends, command.jumps);
      case 'page':
        return this.#go(
          stepped(this.sheet, this.#from(command.extends), command.direction, this.view.rowsOnScreen),
          command.extends,
        );
      case 'next':
        return this.next(command.direction);
      case 'row-start':
        return this.#go(
          { ...this.#from(command.extends), columnIndex: this.#firstColumn() },
          command.extends,
        );
      case 'sheet-start':
        return this.#go(
          { rowIndex: this.sheet.parts.freeze?.rows ?? 0, columnIndex: this.#firstColumn() },
          command.extends,
        );
      case 'sheet-end':
        return this.#go(lastUsed(this.sheet), command.extends);
      case 'select-all':
        return this.select({ ...this.view.selection, area: WHOLE_SHEET });
      case 'select-rows':
        return this.#selectLines((area) => ({ ...area, firstColumn: 0, lastColumn: SHEET_COLUMNS - 1 }));
      case 'select-columns':
        return this.#selectLines((area) => ({ ...area, firstRow: 0, lastRow: SHEET_ROWS - 1 }));
      case 'edit':
        return this.beginEdit(this.textOfActive(), false);
      case 'edit-blank':
        return this.beginEdit('', true);
      case 'clear':
        return this.clear(this.view.selection.area);
      case 'cancel':
        this.document.copied.value = null;
        return;
      case 'undo':
        this.document.history.undo();
        return;
      case 'recalculate':
        this.document.workbook.recalculate();
        return;
      case 'redo':
        this.document.history.redo();
        return;
      case 'fill':
        return this.#fill(command.direction);
    }
  }

  select(selection: GridSelection, scrollsTo: Place | null = null): void {
    this.view.select(selection);
    this.document.selection.value = selection;
    const { workbook } = this.document;
    workbook.act('user', () => workbook.select(this.sheet, selection.area));
    if (scrollsTo) this.reveal(scrollsTo);
  }

  /** Scrolls no further than needed for the whole cell to be seen. */
  reveal(place: Place): void {
    const { scrollX, scrollY } = this.view.positionShowing(place);
    this.scrollTo(scrollX, scrollY);
  }

  /** To a cell, or with the selection stretched to it. */
  selectPlace(place: Place, isExtended: boolean): void {
    const selection = isExtended
      ? selectedBetween(this.sheet, this.view.selection.active, place)
      : selectedCell(this.sheet, place);
    this.select(selection, place);
  }

  selectColumns(from: number, to: number): void {
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    const area = { firstRow: 0, lastRow: SHEET_ROWS - 1, firstColumn: first, lastColumn: last };
    this.select({ ...selectedArea(area), active: { rowIndex: this.#topRow(), columnIndex: from } });
  }

  selectRows(from: number, to: number): void {
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    const area = { firstRow: first, lastRow: last, firstColumn: 0, lastColumn: SHEET_COLUMNS - 1 };
    this.select({ ...selectedArea(area), active: { rowIndex: from, columnIndex: 0 } });
  }

  /** Tab and Enter: around inside a selected area, else to the neighbour. */
  next(direction: Direction): void {
    const { area, active } = this.view.selection;
    if (isOneCell(this.sheet, area)) return this.#go(stepped(this.sheet, active, direction), false);
    const place = nextInside(area, active, direction);
    this.select({ ...this.view.selection, active: place }, place);
  }

  /** What the formula bar shows of the active cell, and F2 puts under the cursor. */
  textOfActive(): string {
    const { rowIndex, columnIndex } = this.view.selection.active;
    const { sheet } = this;
    const { formula } = sheet.cell(rowIndex, columnIndex);
    const { numberFormat } = sheet.styleAt(rowIndex, columnIndex);
    return editText(sheet.valueAt(rowIndex, columnIndex), formula, numberFormat, sheet.workbook.locale);
  }

  beginEdit(text: string, wasTyped: boolean): void {
    const { active } = this.view.selection;
    if (isLocked(this.sheet, cellArea(active.rowIndex, active.columnIndex))) {
      this.document.notice.value = NOTICES.protected;
      return;
    }
    this.document.edit.value = { sheet: this.sheet, place: active, text, wasTyped };
    this.reveal(active);
  }

  /** False when the text was refused; the edit then goes on. */
  commit(direction: Direction | null): boolean {
    const edit = this.document.edit.value;
    if (!edit) return true;
    const { rowIndex, columnIndex } = edit.place;
    const isSame = !edit.wasTyped && edit.text === this.textOfActive();
    const refusal = isSame
      ? null
      : this.document.history.act(this.sheet, cellArea(rowIndex, columnIndex), () =>
          setUserInput(this.sheet, rowIndex, columnIndex, edit.text),
        );
    this.say(refusal);
    if (refusal) return false;
    this.document.edit.value = null;
    if (direction) this.next(direction);
    return true;
  }

  cancelEdit(): void {
    this.document.edit.value = null;
  }

  clear(area: Area): void {
    if (isLocked(this.sheet, this.#bounded(area))) {
      this.document.notice.value = NOTICES.protected;
      return;
    }
    this.document.history.act(this.sheet, area, () => {
      this.sheet.clear(area, 'contents');
      return null;
    });
  }

  #move(direction: Direction, isExtended: boolean, isJump: boolean): void {
    const from = this.#from(isExtended);
    this.#go(isJump ? jumped(this.sheet, from, direction) : stepped(this.sheet, from, direction), isExtended);
  }

  #fill(direction: 'down' | 'right'): void {
    const { area } = this.view.selection;
    const whole = this.#bounded(area);
    this.say(this.document.history.act(this.sheet, whole, () => fillArea(this.sheet, whole, direction)));
  }

  /** Null: all went well, and an earlier notice is put away. */
  say(refusal: NoticeCode | null): void {
    this.document.notice.value = refusal && NOTICES[refusal];
  }

  #go(place: Place, isExtended: boolean): void {
    this.selectPlace(place, isExtended);
  }

  /** Shift moves the far end of the selection, everything else starts from the active cell. */
  #from(isExtended: boolean): Place {
    const { active, end } = this.view.selection;
    return isExtended ? end : active;
  }

  #selectLines(widened: (area: Area) => Area): void {
    this.select({ ...this.view.selection, area: widened(this.view.selection.area) });
  }

  #firstColumn(): number {
    return this.sheet.parts.freeze?.columns ?? 0;
  }

  #topRow(): number {
    return this.view.placeAt(0, 0).rowIndex;
  }

  /** An area of whole rows or columns cut to what is used. */
  #bounded(area: Area): Area {
    const used = this.sheet.usedArea() ?? area;
    const isRows = area.lastColumn === SHEET_COLUMNS - 1;
    const isColumns = area.lastRow === SHEET_ROWS - 1;
    return {
      ...area,
      lastRow: isColumns ? Math.max(area.firstRow, used.lastRow) : area.lastRow,
      lastColumn: isRows ? Math.max(area.firstColumn, used.lastColumn) : area.lastColumn,
    };
  }
}
