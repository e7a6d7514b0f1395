/**
 * One opened workbook with what a person is doing in it: selection and scrolling of each sheet, the edit under way, what
 * was copied, what can be undone. Decides what is remembered; refuses to know the file and the screen.
 */
import type { CopiedCells } from '#local/host/model/clipboard';
import type { Sheet } from '#local/host/model/sheet';
import type { Workbook } from '#local/host/model/workbook';
import {
  selectedArea,
  selectedCell,
  type GridSelection,
  type Place,
} from '#local/workbench/page/grid/selection';
import { Signal } from '#local/workbench/page/signal';
import { UndoHistory } from '#local/workbench/page/undoHistory';
import type { Words } from '#domain/words';

export interface CellEdit {
  readonly sheet: Sheet;
  readonly place: Place;
  readonly text: string;
  /** It began by typing over the cell; false: by F2, a double click or in the formula bar. */
  readonly wasTyped: boolean;
}

export interface Copied {
  readonly cells: CopiedCells;
  /** The same as text, as other programs were given it: what comes back unchanged is pasted with looks. */
  readonly text: string;
  readonly isCut: boolean;
}

export interface SheetPosition {
  readonly selection: GridSelection;
  readonly scrollX: number;
  readonly scrollY: number;
  /** The selection was made by the add-in while another sheet was shown, and shall be seen. */
  readonly isRevealed?: boolean;
}

export class OpenDocument {
  readonly history: UndoHistory;
  readonly edit = new Signal<CellEdit | null>(null);
  readonly copied = new Signal<Copied | null>(null);
  readonly notice = new Signal<Words | null>(null);
  readonly selection: Signal<GridSelection>;
  /** Counts changes of any kind, for whatever is shown beside the grid. */
  readonly revision = new Signal(0);
  /** Whether anything differs from what was last saved. */
  readonly isChanged = new Signal(false);
  readonly #positions = new Map<Sheet, SheetPosition>();

  constructor(
    readonly workbook: Workbook,
    readonly fileName: string,
    readonly bytes: Uint8Array<ArrayBuffer>,
  ) {
    this.history = new UndoHistory(workbook);
    this.selection = new Signal(selectedArea(workbook.selection.area));
    workbook.subscribe((change) => {
      this.revision.value += 1;
      if (change.kind === 'selection' && change.source === 'addin') {
        const selection = selectedArea(change.area);
        this.remember(change.sheet, { ...this.positionOf(change.sheet), selection, isRevealed: true });
      }
      if (change.source !== 'load' && !QUIET.has(change.kind)) this.isChanged.value = true;
    });
  }

  positionOf(sheet: Sheet): SheetPosition {
    const known = this.#positions.get(sheet);
    if (known) return known;
    return { selection: selectedCell(sheet, { rowIndex: 0, columnIndex: 0 }), scrollX: 0, scrollY: 0 };
  }

  remember(sheet: Sheet, position: SheetPosition): void {
    this.#positions.set(sheet, position);
  }
}

/** Changes that are not in the file. */
const QUIET = new Set(['selection', 'activated', 'calculated']);
