/**
 * Gives headings of the product's own columns the look of the office's heading beside them: fill, font, alignment and
 * borders, property by property. A whole format is never copied, because that would also copy a merge.
 */
import type { CellWrite } from '#addin/flows/ledgerSheet';

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

export async function copyLooks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly CellWrite[],
): Promise<void> {
  const wanted = cells.flatMap((cell) => (cell.like ? [{ cell, like: cell.like }] : []));
  if (wanted.length === 0) return;
  const models = new Map<string, LoadedLook>();
  for (const { like } of wanted) {
    const key = `${like.rowIndex}:${like.columnIndex}`;
    if (!models.has(key)) models.set(key, loadLook(sheet, like));
  }
  await context.sync();
  for (const { cell, like } of wanted) {
    const target = sheet.getRangeByIndexes(cell.rowIndex, cell.columnIndex, 1, 1);
    applyLook(models.get(`${like.rowIndex}:${like.columnIndex}`)!, target.format);
  }
}

interface LoadedLook {
  readonly format: Excel.RangeFormat;
  readonly borders: readonly Excel.RangeBorder[];
}

function loadLook(sheet: Excel.Worksheet, place: NonNullable<CellWrite['like']>): LoadedLook {
  const { format } = sheet.getRangeByIndexes(place.rowIndex, place.columnIndex, 1, 1);
  format.load('horizontalAlignment,verticalAlignment,wrapText');
  format.fill.load('color');
  format.font.load('name,size,bold,color');
  const borders = EDGES.map((edge) => format.borders.getItem(edge));
  for (const border of borders) border.load('style,color,weight');
  return { format, borders };
}

/** Excel answers null where a property has no single value, and an empty colour for no fill. */
function applyLook({ format, borders }: LoadedLook, target: Excel.RangeFormat): void {
  if (format.fill.color && format.fill.color !== '#FFFFFF') target.fill.color = format.fill.color;
  const { name, size, bold, color } = format.font;
  target.font.set(known({ name, size, bold, color }));
  const { horizontalAlignment, verticalAlignment, wrapText } = format;
  target.set(known({ horizontalAlignment, verticalAlignment, wrapText }));
  EDGES.forEach((edge, i) => {
    const { style, color: lineColor, weight } = borders[i]!;
    if (!style || style === 'None') return;
    target.borders.getItem(edge).set(known({ style, color: lineColor, weight }));
  });
}

function known<T extends object>(properties: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
