/**
 * The grid on its canvas: what is painted when, where it is scrolled to, which cell a pixel belongs to. Decides when to
 * measure and paint anew; one painting a frame at most. Refuses to know keys, typing and the page around it.
 */
import type { Area } from '#local/host/model/area';
import type { Sheet } from '#local/host/model/sheet';
import type { WorkbookChange } from '#local/host/model/change';
import { CellPaints } from '#local/workbench/page/grid/cellPaint';
import { LineAxes } from '#local/workbench/page/grid/lineAxes';
import { paintHeadings, paintSelection } from '#local/workbench/page/grid/paintHeadings';
import { paintPane } from '#local/workbench/page/grid/paintPane';
import { selectedArea, type GridSelection, type Place } from '#local/workbench/page/grid/selection';
import {
  columnAt,
  HEADING_HEIGHT,
  HEADING_WIDTH,
  panesOf,
  rectangleOf,
  rowAt,
  scrollToShow,
  type Rectangle,
  type Viewport,
} from '#local/workbench/page/grid/viewport';

/** Rows and columns one can scroll past what is filled. */
const ROOM = { rows: 60, columns: 12 };
/** Of a frame's 16 milliseconds, for measuring rows out of sight. */
const MEASURE_MS = 6;
const LEAST = { rows: 200, columns: 26 };

export interface Extent {
  readonly width: number;
  readonly height: number;
}

export class GridView {
  readonly #context: CanvasRenderingContext2D;
  readonly #paints: CellPaints;
  readonly #lines: LineAxes;
  #scroll = { x: 0, y: 0 };
  #size: Extent = { width: 0, height: 0 };
  #selection: GridSelection;
  #copied: Area | null = null;
  #frame = 0;
  /** Called when what can be scrolled over has another extent. */
  onExtent: (extent: Extent) => void = () => undefined;

  constructor(
    readonly canvas: HTMLCanvasElement,
    readonly sheet: Sheet,
  ) {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser has no canvas');
    this.#context = context;
    this.#paints = new CellPaints(sheet, context);
    this.#lines = new LineAxes(sheet, context);
    this.#selection = selectedArea(sheet.workbook.selection.area);
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
  }

  get viewport(): Viewport {
    return {
      rows: this.#lines.rows,
      columns: this.#lines.columns,
      freeze: this.sheet.parts.freeze ?? { rows: 0, columns: 0 },
      scrollX: this.#scroll.x,
      scrollY: this.#scroll.y,
      ...this.#size,
    };
  }

  get selection(): GridSelection {
    return this.#selection;
  }

  resize({ width, height }: Extent): void {
    const ratio = window.devicePixelRatio;
    this.#size = { width, height };
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    this.#paint();
  }

  scrollTo(x: number, y: number): void {
    if (x === this.#scroll.x && y === this.#scroll.y) return;
    this.#scroll = { x, y };
    this.paintSoon();
  }

  select(selection: GridSelection): void {
    this.#selection = selection;
    this.paintSoon();
  }

  showCopied(area: Area | null): void {
    this.#copied = area;
    this.paintSoon();
  }

  /** The scroll position from which the place is seen whole. */
  positionShowing({ rowIndex, columnIndex }: Place): { readonly scrollX: number; readonly scrollY: number } {
    return scrollToShow(this.viewport, rowIndex, columnIndex);
  }

  placeAt(x: number, y: number): Place {
    return { rowIndex: rowAt(this.viewport, y), columnIndex: columnAt(this.viewport, x) };
  }

  rectangleOf(area: Area): Rectangle {
    return rectangleOf(this.viewport, area);
  }

  /** Rows that fit on the screen below the frozen ones. */
  get rowsOnScreen(): number {
    const viewport = this.viewport;
    const frozen = viewport.rows.offsetOf(viewport.freeze.rows);
    const first = Math.max(viewport.freeze.rows, rowAt(viewport, HEADING_HEIGHT + frozen));
    return Math.max(1, rowAt(viewport, viewport.height) - first - 1);
  }

  get extent(): Extent {
    const used = this.sheet.usedArea();
    const { rowIndex, columnIndex } = this.#selection.end;
    const rows = Math.max(LEAST.rows, (used?.lastRow ?? 0) + ROOM.rows, Math.min(rowIndex + 2, 1_048_576));
    const columns = Math.max(LEAST.columns, (used?.lastColumn ?? 0) + ROOM.columns, columnIndex + 2);
    return {
      width: HEADING_WIDTH + this.#lines.columns.offsetOf(Math.min(columns, 16_384)),
      height: HEADING_HEIGHT + this.#lines.rows.offsetOf(rows),
    };
  }

  changed(change: WorkbookChange): void {
    this.#paints.forget();
    this.#lines.changed(change);
    this.paintSoon();
  }

  paintSoon(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #measure(): void {
    const { viewport } = this;
    this.#lines.measure(rowAt(viewport, HEADING_HEIGHT), rowAt(viewport, viewport.height), MEASURE_MS);
    if (!this.#lines.areMeasured) this.paintSoon();
  }

  #paint(): void {
    if (!this.#lines.areMeasured) this.#measure();
    const { viewport, sheet } = this;
    const context = this.#context;
    const ratio = window.devicePixelRatio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const panes = panesOf(viewport);
    for (const pane of panes) paintPane(context, sheet, this.#paints, viewport, pane);
    const { area, active } = this.#selection;
    const cell = sheet.mergeAt(active.rowIndex, active.columnIndex) ?? {
      firstRow: active.rowIndex,
      lastRow: active.rowIndex,
      firstColumn: active.columnIndex,
      lastColumn: active.columnIndex,
    };
    for (const pane of panes) paintSelection(context, viewport, pane, area, cell, this.#copied);
    paintHeadings(context, viewport, panes, area);
    this.onExtent(this.extent);
  }
}
