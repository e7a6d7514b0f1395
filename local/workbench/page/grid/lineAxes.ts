/**
 * Where a sheet's rows and columns stand on the screen, following its changes. Decides when that is computed anew: only
 * when a size changed, because it costs as many steps as there are sizes. Refuses to know where one has scrolled to.
 */
import type { WorkbookChange } from '#local/host/model/change';
import { columnPixels, DEFAULT_COLUMN_WIDTH } from '#local/host/model/lines';
import type { Sheet } from '#local/host/model/sheet';
import { Axis } from '#local/workbench/page/grid/axis';
import { DEFAULT_ROW_PIXELS, RowHeights } from '#local/workbench/page/grid/rowHeights';

export class LineAxes {
  readonly #heights: RowHeights;
  #rows: Axis | null = null;
  #columns: Axis | null = null;

  constructor(
    readonly sheet: Sheet,
    context: CanvasRenderingContext2D,
  ) {
    this.#heights = new RowHeights(sheet, context);
  }

  get rows(): Axis {
    return (this.#rows ??= new Axis(DEFAULT_ROW_PIXELS, this.#heights.exceptions()));
  }

  get columns(): Axis {
    return (this.#columns ??= columnAxis(this.sheet));
  }

  /** Whether every row is as tall as its cells; where not, {@link measure} goes on. */
  get areMeasured(): boolean {
    return this.#heights.isMeasured;
  }

  /** Rows in sight first, then as many others as there is time for. */
  measure(firstRow: number, lastRow: number, milliseconds: number): void {
    const isSightChanged = this.#heights.measure(firstRow, lastRow);
    if (this.#heights.measureMore(milliseconds) || isSightChanged) this.#rows = null;
  }

  changed(change: WorkbookChange): void {
    if (!('sheet' in change) || change.sheet !== this.sheet) return;
    if (change.kind === 'cells' && change.changeType === 'RangeEdited') {
      if (this.#heights.forget(change.area)) this.#rows = null;
    } else if (change.kind === 'cells' || (change.kind === 'look' && !change.isPaintOnly)) {
      this.#heights.forget(change.kind === 'cells' ? null : change.area);
      this.#rows = null;
      this.#columns = null;
    }
  }
}

function columnAxis(sheet: Sheet): Axis {
  const exceptions = [...sheet.columns.entries()]
    .map(([index, { size, isHidden }]) => ({
      index,
      pixels: isHidden ? 0 : columnPixels(size ?? DEFAULT_COLUMN_WIDTH),
    }))
    .sort((a, b) => a.index - b.index);
  return new Axis(columnPixels(DEFAULT_COLUMN_WIDTH), exceptions);
}
