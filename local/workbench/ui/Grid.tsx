/**
 * The grid's place on the page: the canvas, the scroll bars, and one text field over the active cell that always has the
 * focus, so that input methods work from the first key. Decides what the mouse's events mean to the controller.
 */
import { useLayoutEffect, useRef, useState } from 'react';
import type { Sheet } from '#local/host/model/sheet';
import type { GridController } from '#local/workbench/page/grid/gridController';
import { cursorAt, pressed, type Drag, type Spot } from '#local/workbench/page/grid/gridPointer';
import type { Extent } from '#local/workbench/page/grid/gridView';
import { mountGrid } from '#local/workbench/page/grid/mountGrid';
import type { OpenDocument } from '#local/workbench/page/openDocument';
import { useWords } from '#local/workbench/page/words/language';
import { CellField } from '#local/workbench/ui/CellField';

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
  /** Moves the open editor with its cell. */
  const [, setScrolled] = useState(0);
  const drag = useRef<Drag | null>(null);

  useLayoutEffect(() => {
    const made = mountGrid(document, sheet, canvas.current!, scroller.current!, setExtent);
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
        onScroll={({ currentTarget: { scrollLeft, scrollTop } }) => {
          controller?.view.scrollTo(scrollLeft, scrollTop);
          if (document.edit.value) setScrolled(scrollLeft + scrollTop);
        }}
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

function focusEditor(scroller: HTMLElement): void {
  scroller.parentElement?.querySelector('textarea')?.focus({ preventScroll: true });
}
