/**
 * Paints the cells of one pane: fills, grid lines, texts, borders, in that order. Decides pixels and dashes; what a cell
 * shows comes from cellPaint, where it stands from viewport.
 */
import type { Sheet } from '#local/host/model/sheet';
import type { BorderEdge } from '#local/host/model/style';
import type { CellPaint, CellPaints } from '#local/workbench/page/grid/cellPaint';
import { blocksOf, runsOf, type Block, type Run } from '#local/workbench/page/grid/paneBlocks';
import { CELL_PADDING } from '#local/workbench/page/grid/rowHeights';
import { columnX, type Pane, type Rectangle, type Viewport } from '#local/workbench/page/grid/viewport';

const GRID_LINE = '#dfe3e8';
const INDENT_PIXELS = 9;

const WEIGHT_PIXELS: Readonly<Record<BorderEdge['weight'], number>> = {
  Hairline: 1,
  Thin: 1,
  Medium: 2,
  Thick: 3,
};
const DASHES: Readonly<Record<BorderEdge['line'], readonly number[]>> = {
  Continuous: [],
  Double: [],
  Dash: [4, 2],
  DashDot: [4, 2, 1, 2],
  DashDotDot: [4, 2, 1, 2, 1, 2],
  Dot: [1, 2],
  SlantDashDot: [5, 2, 2, 2],
};

export function paintPane(
  context: CanvasRenderingContext2D,
  sheet: Sheet,
  paints: CellPaints,
  viewport: Viewport,
  pane: Pane,
): void {
  const { x, y, width, height } = pane.window;
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.fillStyle = '#ffffff';
  context.fillRect(x, y, width, height);
  const blocks = blocksOf(sheet, paints, viewport, pane);
  const runs = runsOf(sheet, paints, viewport, pane, blocks);
  for (const block of blocks) paintFill(context, block);
  if (sheet.parts.gridlines) paintGridLines(context, blocks, runs);
  for (const run of runs) paintText(context, viewport, run);
  for (const block of blocks) paintBorders(context, block);
  context.restore();
}

function paintFill(context: CanvasRenderingContext2D, { rectangle, paint }: Block): void {
  if (paint.style.fillColor === null) return;
  context.fillStyle = paint.style.fillColor;
  context.fillRect(rectangle.x, rectangle.y, rectangle.width, rectangle.height);
}

/** None where a cell is filled, and none between cells one text runs through. */
function paintGridLines(
  context: CanvasRenderingContext2D,
  blocks: readonly Block[],
  runs: readonly Run[],
): void {
  const covered = new Set<string>();
  for (const { block, first, last } of runs) {
    for (let column = first; column < last; column++) covered.add(`${block.rowIndex},${column}`);
  }
  context.fillStyle = GRID_LINE;
  for (const { rectangle, paint, area } of blocks) {
    if (paint.style.fillColor !== null) continue;
    const { x, y, width, height } = rectangle;
    context.fillRect(x, y + height - 1, width, 1);
    if (!covered.has(`${area.firstRow},${area.lastColumn}`)) context.fillRect(x + width - 1, y, 1, height);
  }
}

function paintText(context: CanvasRenderingContext2D, viewport: Viewport, { block, first, last }: Run): void {
  const { paint, rectangle } = block;
  const { style, font, lines, align } = paint;
  if (!font) return;
  const left = columnX(viewport, first);
  const right = columnX(viewport, last) + viewport.columns.sizeOf(last);
  context.save();
  context.beginPath();
  context.rect(left, rectangle.y, right - left - 1, rectangle.height - 1);
  context.clip();
  context.font = font.css;
  context.fillStyle = style.fontColor;
  context.textAlign = align;
  context.textBaseline = 'middle';
  const indent = style.indentLevel * INDENT_PIXELS;
  const x =
    align === 'left'
      ? rectangle.x + CELL_PADDING + indent
      : align === 'right'
        ? rectangle.x + rectangle.width - CELL_PADDING - indent
        : rectangle.x + rectangle.width / 2;
  let y = topOf(paint, rectangle) + font.lineHeight / 2;
  for (const line of lines) {
    context.fillText(line, x, y + 0.5);
    if (style.underline !== 'None') paintRule(context, line, x, y + font.pixels / 2, paint);
    if (style.isStruckThrough) paintRule(context, line, x, y, paint);
    y += font.lineHeight;
  }
  context.restore();
}

function topOf({ style, lines, font }: CellPaint, { y, height }: Rectangle): number {
  const textHeight = lines.length * (font?.lineHeight ?? 0);
  if (style.verticalAlignment === 'Top' || textHeight > height) return y + 1;
  if (style.verticalAlignment === 'Bottom') return y + height - textHeight - 1;
  return y + (height - textHeight) / 2;
}

/** A line along the text, under it or through it. */
function paintRule(
  context: CanvasRenderingContext2D,
  line: string,
  x: number,
  y: number,
  { font, align }: CellPaint,
): void {
  const width = font?.widthOf(line) ?? 0;
  const from = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  context.fillRect(from, Math.round(y), width, 1);
}

function paintBorders(context: CanvasRenderingContext2D, { paint, rectangle }: Block): void {
  const { x, y, width, height } = rectangle;
  const { borderTop, borderBottom, borderLeft, borderRight } = paint.style;
  if (borderTop) paintEdge(context, borderTop, x - 1, y - 1, x + width, y - 1);
  if (borderBottom) paintEdge(context, borderBottom, x - 1, y + height - 1, x + width, y + height - 1);
  if (borderLeft) paintEdge(context, borderLeft, x - 1, y - 1, x - 1, y + height);
  if (borderRight) paintEdge(context, borderRight, x + width - 1, y - 1, x + width - 1, y + height);
}

function paintEdge(
  context: CanvasRenderingContext2D,
  { line, weight, color }: BorderEdge,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  context.strokeStyle = color;
  context.lineWidth = WEIGHT_PIXELS[weight];
  context.setLineDash([...DASHES[line]]);
  context.beginPath();
  context.moveTo(fromX + 0.5, fromY + 0.5);
  context.lineTo(toX + 0.5, toY + 0.5);
  context.stroke();
  context.setLineDash([]);
}
