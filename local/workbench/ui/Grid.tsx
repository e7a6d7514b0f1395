/**
 * The grid's place on the page: the canvas, the scroll bars, and one text field over the active cell that always has the
 * focus, so that input methods work from the first key. Decides which event goes where.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { cellAddress } from '#domain/grid';
import type { Sheet } from '#local/host/model/sheet';
import { CellEditor } from '#local/workbench/ui/CellEditor';
import { copySelection, pasteIntoSelection } from '#local/workbench/page/grid/gridClipboard';
import { GridController } from '#local/workbench/page/grid/gridController';
import { cursorAt, pressed, type Drag, type Spot } from '#local/workbench/page/grid/gridPointer';
import { GridView, type Extent } from '#local/workbench/page/grid/gridView';
import { editCommand, gridCommand } from '#local/workbench/page/grid/keyCommand';
import { selectedArea } from '#local/workbench/page/grid/selection';
import type { OpenDocument } from '#local/workbench/page/openDocument';
import { useSignal } from '#local/workbench/page/signal';
import { useWords } from '#local/workbench/page/words/language';

interface GridProps {
  readonly document: OpenDocument;
  readonly sheet: Sheet;
  /** Told of the controller while this sheet is shown, null when it no longer is. */
  readonly onController: (controller: GridController | null) => void;
}

export function Grid({ document, sheet, onController }: GridProps) {
  const words = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [controller, setController] = useState<GridController | null>(null);
  const [extent, setExtent] = useState<Extent>({ width: 0, height: 0 });
  const drag = useRef<Drag | null>(null);

  useLayoutEffect(() => {
    const made = mounted(document, sheet, canvas.current!, scroller.current!, setExtent);
    setController(made.controller);
    onController(made.controller);
    return () => {
      onController(null);
      made.dispose();
    };
  }, [document, sheet, onController]);

  const spotOf = (event: { clientX: number; clientY: number }): Spot => {
    const { left, top } = scroller.current!.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const isOnScrollBar = ({ x, y }: Spot) =>
    x >= scroller.current!.clientWidth || y >= scroller.current!.clientHeight;

  return (
    <section className="grid" aria-label={words.sheetNamed(sheet.name)}>
      <div
        ref={scroller}
        className="grid-scroller"
        tabIndex={-1}
        onScroll={({ currentTarget }) =>
          controller?.view.scrollTo(currentTarget.scrollLeft, currentTarget.scrollTop)
        }
        onPointerDown={(event) => {
          const spot = spotOf(event);
          if (!controller || event.button !== 0 || isOnScrollBar(spot)) return;
          event.preventDefault();
          if (!controller.commit(null)) return;
          drag.current = pressed(controller, spot, event.shiftKey);
          event.currentTarget.setPointerCapture(event.pointerId);
          focusEditor(scroller.current!);
        }}
        onPointerMove={(event) => {
          if (!controller) return;
          if (drag.current) drag.current(spotOf(event));
          else event.currentTarget.style.cursor = cursorAt(controller, spotOf(event));
        }}
        onPointerUp={() => {
          drag.current = null;
        }}
        onDoubleClick={() => controller?.run({ do: 'edit' })}
      >
        <div className="grid-extent" style={extent} />
      </div>
      <canvas ref={canvas} className="grid-canvas" aria-hidden="true" />
      {controller && <CellField controller={controller} />}
    </section>
  );
}

function CellField({ controller }: { readonly controller: GridController }) {
  const { document, sheet, view } = controller;
  const words = useWords();
  const edit = useSignal(document.edit);
  const { active } = useSignal(document.selection);
  useSignal(document.revision);
  const address = cellAddress(active.rowIndex, active.columnIndex);
  const shown = sheet.displayText(active.rowIndex, active.columnIndex);
  const label = words.cellAt(address, shown);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key === 'F6') return;
    const isDone = edit ? editKey(controller, event, edit.wasTyped) : gridKey(controller, event);
    if (isDone) event.preventDefault();
  };
  const clipboard = useMemo(
    () => ({
      copy: (data: DataTransfer) => copySelection(controller, data, false),
      cut: (data: DataTransfer) => copySelection(controller, data, true),
      paste: (data: DataTransfer) => pasteIntoSelection(controller, data),
    }),
    [controller],
  );
  return (
    <CellEditor
      label={label}
      style={sheet.styleAt(active.rowIndex, active.columnIndex)}
      place={() => view.rectangleOf(sheet.mergeAt(active.rowIndex, active.columnIndex) ?? areaAt(active))}
      text={edit?.text ?? null}
      onText={(text) => {
        if (edit) document.edit.value = { ...edit, text };
        else controller.beginEdit(text, true);
      }}
      onKeyDown={onKeyDown}
      clipboard={edit ? null : clipboard}
    />
  );
}

function editKey(controller: GridController, event: KeyboardEvent, wasTyped: boolean): boolean {
  const command = editCommand(event, wasTyped);
  if (!command) return false;
  if (command.do === 'commit') controller.commit(command.direction);
  else if (command.do === 'cancel') controller.cancelEdit();
  else insertLineBreak(event.target as HTMLTextAreaElement);
  return true;
}

function gridKey(controller: GridController, event: KeyboardEvent): boolean {
  const command = gridCommand(event);
  if (command) controller.run(command);
  return command !== null;
}

/** Through the browser's own editing, so that its undo and the field's input event know of it. */
function insertLineBreak(field: HTMLTextAreaElement): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function areaAt({ rowIndex, columnIndex }: { rowIndex: number; columnIndex: number }) {
  return { firstRow: rowIndex, lastRow: rowIndex, firstColumn: columnIndex, lastColumn: columnIndex };
}

function focusEditor(scroller: HTMLElement): void {
  scroller.parentElement?.querySelector('textarea')?.focus({ preventScroll: true });
}

interface Mounted {
  readonly controller: GridController;
  dispose(): void;
}

function mounted(
  document: OpenDocument,
  sheet: Sheet,
  canvas: HTMLCanvasElement,
  scroller: HTMLElement,
  onExtent: (extent: Extent) => void,
): Mounted {
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
    if (change.kind === 'selection' && change.sheet === sheet && change.source !== 'user') {
      const selection = selectedArea(change.area);
      view.select(selection);
      document.selection.value = selection;
      const { scrollX, scrollY } = view.positionShowing(selection.active);
      controller.scrollTo(scrollX, scrollY);
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
  const { selection, scrollX, scrollY } = document.positionOf(sheet);
  view.select(selection);
  document.selection.value = selection;
  requestAnimationFrame(() => scroller.scrollTo({ left: scrollX, top: scrollY }));
  return {
    controller,
    dispose: () => {
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

/** Gives the grid the focus, as after a command from elsewhere on the page. */
export function useGridFocus(controller: GridController | null): void {
  useEffect(() => {
    if (controller) focusEditor(controller.view.canvas.parentElement!.querySelector('.grid-scroller')!);
  }, [controller]);
}
