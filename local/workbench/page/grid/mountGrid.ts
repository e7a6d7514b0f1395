/**
 * Joins the parts of one sheet's grid: what is painted, what is done, the scroll bars, the workbook's changes. Decides
 * what each hears of the others; remembers selection and position when the sheet is left.
 */
import type { Sheet } from '#local/host/model/sheet';
import { GridController } from '#local/workbench/page/grid/gridController';
import { GridView, type Extent } from '#local/workbench/page/grid/gridView';
import { selectedArea } from '#local/workbench/page/grid/selection';
import type { OpenDocument } from '#local/workbench/page/openDocument';

export interface MountedGrid {
  readonly controller: GridController;
  dispose(): void;
}

/** @param scroller its first child is as large as what can be scrolled over; `onExtent` says how large */
export function mountGrid(
  document: OpenDocument,
  sheet: Sheet,
  canvas: HTMLCanvasElement,
  scroller: HTMLElement,
  onExtent: (extent: Extent) => void,
): MountedGrid {
  const view = new GridView(canvas, sheet);
  const controller = new GridController(document, sheet, view);
  let last: Extent = { width: 0, height: 0 };
  view.onExtent = (extent) => {
    if (extent.width === last.width && extent.height === last.height) return;
    last = extent;
    onExtent(extent);
  };
  controller.scrollTo = (x, y) => {
    if (x > last.width - scroller.clientWidth || y > last.height - scroller.clientHeight) {
      const room = scroller.firstElementChild as HTMLElement;
      room.style.width = `${view.extent.width}px`;
      room.style.height = `${view.extent.height}px`;
    }
    scroller.scrollTo({ left: x, top: y });
  };
  const stop = document.workbook.subscribe((change) => {
    const isOurs = change.kind === 'selection' && change.area === view.selection.area;
    if (change.kind === 'selection' && change.sheet === sheet && !isOurs) {
      const selection = selectedArea(change.area);
      view.select(selection);
      document.selection.value = selection;
      controller.reveal(selection.active);
    }
    view.changed(change);
  });
  const stopCopied = document.copied.subscribe(() => {
    const copied = document.copied.value?.cells;
    view.showCopied(copied?.sheet === sheet ? copied.area : null);
  });
  const observer = new ResizeObserver(() =>
    view.resize({ width: scroller.clientWidth, height: scroller.clientHeight }),
  );
  observer.observe(scroller);
  const { selection, scrollX, scrollY, isRevealed } = document.positionOf(sheet);
  view.select(selection);
  document.selection.value = selection;
  requestAnimationFrame(() => {
    scroller.scrollTo({ left: scrollX, top: scrollY });
    if (isRevealed) controller.reveal(selection.active);
  });
  return {
    controller,
    dispose: () => {
      if (!controller.commit(null)) controller.cancelEdit();
      document.remember(sheet, {
        selection: view.selection,
        scrollX: scroller.scrollLeft,
        scrollY: scroller.scrollTop,
      });
      observer.disconnect();
      stop();
      stopCopied();
      view.dispose();
    },
  };
}
