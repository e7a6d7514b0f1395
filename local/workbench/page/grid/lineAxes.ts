/**
 * Where a sheet's rows and columns stand on the screen, following its changes. Decides when that is computed anew: a row
 * whose cells changed is followed by itself, because the whole costs as many steps as there are sizes. Refuses to know
 * where one has scrolled to.
 */
import { isWholeColumns, isWholeRows, type Area } from '#local/host/model/area';
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
    this.#heights = new RowHeights(sheet, context, ({ index, pixels }) => this.#rows?.set(index, pixels));
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
    this.#heights.measure(firstRow, lastRow);
    this.#heights.measureMore(milliseconds);
  }

  changed(change: WorkbookChange): void {
    if (!('sheet' in change) || change.sheet !== this.sheet) return;
    if (change.kind !== 'cells' && change.kind !== 'look') return;
    const area = areaOfCellsAlone(change);
    if (area) return this.#heights.forget(area);
    if (change.kind === 'look' && change.isPaintOnly) return;
    this.#heights.forget(change.kind === 'cells' ? null : change.area);
    this.#rows = null;
    this.#columns = null;
  }
}

/** Contents or looks of cells, which may make their rows taller or lower and move nothing else; null for other changes. */
function areaOfCellsAlone(change: Extract<WorkbookChange, { kind: 'cells' | 'look' }>): Area | null {
  if (change.kind === 'cells') return change.changeType === 'RangeEdited' ? change.area : null;
  const isOfLines = isWholeColumns(change.area) || isWholeRows(change.area);
  return isOfLines || change.isPaintOnly ? null : change.area;
}

function columnAxis(sheet: Sheet): Axis {
  const exceptions = [...sheet.columns.entries()].map(([index, { size, isHidden }]) => ({
    index,
    pixels: isHidden ? 0 : columnPixels(size ?? DEFAULT_COLUMN_WIDTH),
  }));
  return new Axis(columnPixels(DEFAULT_COLUMN_WIDTH), exceptions);
}
