/**
 * What a person did to cells, to be undone and done again. Decides that each act is the cells of one area before and
 * after, merges included; what the add-in writes cannot be undone and ends the history of its sheet, as in Excel.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-overview (undo)
 */
import { intersection, type Area } from '#local/host/model/area';
import { EMPTY_CELL, type Cell } from '#local/host/model/cellValue';
import type { Sheet } from '#local/host/model/sheet';
import type { Workbook } from '#local/host/model/workbook';

interface Snapshot {
  readonly cells: ReadonlyMap<
    string,
    { readonly rowIndex: number; readonly columnIndex: number; readonly cell: Cell }
  >;
  readonly merges: readonly Area[];
}

interface Act {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly before: Snapshot;
  readonly after: Snapshot;
}

const LONGEST = 100;

export class UndoHistory {
  #done: Act[] = [];
  #undone: Act[] = [];
  readonly #stop: () => void;

  constructor(readonly workbook: Workbook) {
    this.#stop = workbook.subscribe((change) => {
      if (change.source === 'addin' && change.kind === 'cells') this.#forget(change.sheet);
      else if (change.kind === 'sheetDeleted') this.#forget(change.sheet);
      else if (change.kind === 'cells' && change.changeType !== 'RangeEdited') this.#forget(change.sheet);
    });
  }

  dispose(): void {
    this.#stop();
  }

  /** Runs a person's edit of the area's cells; null from it means it was done. */
  act<R>(sheet: Sheet, area: Area, edit: () => R | null): R | null {
    const before = snapshot(sheet, area);
    const refusal = this.workbook.act('user', edit);
    if (refusal !== null) return refusal;
    this.#done = [...this.#done, { sheet, area, before, after: snapshot(sheet, area) }].slice(-LONGEST);
    this.#undone = [];
    return null;
  }

  undo(): boolean {
    const act = this.#done.pop();
    if (!act) return false;
    this.#undone.push(act);
    this.#restore(act, act.before);
    return true;
  }

  redo(): boolean {
    const act = this.#undone.pop();
    if (!act) return false;
    this.#done.push(act);
    this.#restore(act, act.after);
    return true;
  }

  #restore({ sheet, area }: Act, { cells, merges }: Snapshot): void {
    this.workbook.act('user', () => {
      const now = snapshot(sheet, area);
      for (const [key, { rowIndex, columnIndex }] of now.cells) {
        if (!cells.has(key)) sheet.put(rowIndex, columnIndex, EMPTY_CELL);
      }
      for (const { rowIndex, columnIndex, cell } of cells.values()) sheet.put(rowIndex, columnIndex, cell);
      if (merges.length > 0 || now.merges.length > 0) {
        const others = sheet.parts.merges.filter((merge) => !intersection(merge, area));
        sheet.setPart('merges', [...others, ...merges]);
      }
      sheet.announceCells(area, 'RangeEdited');
      this.workbook.select(sheet, area);
    });
  }

  #forget(sheet: Sheet): void {
    this.#done = this.#done.filter((act) => act.sheet !== sheet);
    this.#undone = this.#undone.filter((act) => act.sheet !== sheet);
  }
}

function snapshot(sheet: Sheet, area: Area): Snapshot {
  const cells = new Map(
    [...sheet.cells.within(area)].map(
      (placed) => [`${placed.rowIndex},${placed.columnIndex}`, placed] as const,
    ),
  );
  return { cells, merges: sheet.parts.merges.filter((merge) => intersection(merge, area)) };
}
