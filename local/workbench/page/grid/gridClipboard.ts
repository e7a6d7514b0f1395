/**
 * Copy, cut and paste between the grid and the system's clipboard. Decides when a paste brings looks along: only while
 * the clipboard still holds the text this page put there.
 */
import {
  areaOf,
  bounding,
  columnCount,
  contains,
  intersection,
  rowCount,
  type Area,
} from '#local/host/model/area';
import { areaAsText, copyArea, pasteCells, pasteText } from '#local/host/model/clipboard';
import type { Copied } from '#local/workbench/page/openDocument';
import type { GridController } from '#local/workbench/page/grid/gridController';

export function copySelection(controller: GridController, clipboard: DataTransfer, isCut: boolean): void {
  const { document, sheet, view } = controller;
  const used = sheet.usedArea() ?? areaOf(0, 0, 1, 1);
  const area = intersection(view.selection.area, bounding(used, firstCell(view.selection.area)));
  if (!area) return;
  const text = areaAsText(sheet, area);
  clipboard.setData('text/plain', text);
  document.copied.value = { cells: copyArea(sheet, area), text, isCut };
}

export function pasteIntoSelection(controller: GridController, clipboard: DataTransfer): void {
  const { document, sheet, view } = controller;
  const text = clipboard.getData('text/plain');
  const copied = document.copied.value;
  const target = view.selection.area;
  if (copied && sameText(copied.text, text)) return pasteCopied(controller, copied, target);
  if (text === '') return;
  const { firstRow, firstColumn } = target;
  const lines = text.split(/\r\n|\r|\n/);
  const columns = Math.max(...lines.map((line) => line.split('\t').length));
  const area = areaOf(firstRow, firstColumn, lines.length, columns);
  controller.say(document.history.act(sheet, area, () => pasteText(sheet, firstRow, firstColumn, text)));
}

function pasteCopied(controller: GridController, { cells, isCut }: Copied, target: Area): void {
  const { document, sheet } = controller;
  const pasted = areaOf(target.firstRow, target.firstColumn, rowCount(cells.area), columnCount(cells.area));
  const refusal = document.history.act(sheet, bounding(target, pasted), () =>
    pasteCells(sheet, target, cells),
  );
  controller.say(refusal);
  if (refusal !== null || !isCut) return;
  document.copied.value = null;
  const { area } = cells;
  if (cells.sheet === sheet && contains(pasted, area)) return;
  document.history.act(cells.sheet, area, () => {
    for (const part of outside(area, cells.sheet === sheet ? pasted : null)) cells.sheet.clear(part, 'all');
    return null;
  });
}

/** The rows of the area, cut so that nothing of `kept` is in them. */
function outside(area: Area, kept: Area | null): Area[] {
  const overlap = kept && intersection(area, kept);
  if (!overlap) return [area];
  const parts: Area[] = [
    { ...area, lastRow: overlap.firstRow - 1 },
    { ...area, firstRow: overlap.lastRow + 1 },
    { ...area, firstRow: overlap.firstRow, lastRow: overlap.lastRow, lastColumn: overlap.firstColumn - 1 },
    { ...area, firstRow: overlap.firstRow, lastRow: overlap.lastRow, firstColumn: overlap.lastColumn + 1 },
  ];
  return parts.filter((part) => part.firstRow <= part.lastRow && part.firstColumn <= part.lastColumn);
}

function firstCell({ firstRow, firstColumn }: Area): Area {
  return areaOf(firstRow, firstColumn, 1, 1);
}

/** Systems change line ends and add one at the end. */
function sameText(ours: string, theirs: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  return plain(ours) === plain(theirs);
}
