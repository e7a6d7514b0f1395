/** The sheet and the task pane side by side, with a line between them that can be dragged or moved by arrow keys. */
import { useRef, useState, type ReactNode } from 'react';
import { useWords } from '#local/workbench/page/words/language';

const WIDTH = { least: 280, start: 360, most: 720, step: 20 };

interface SplitPaneProps {
  readonly isOpen: boolean;
  readonly main: ReactNode;
  readonly side: ReactNode;
}

export function SplitPane({ isOpen, main, side }: SplitPaneProps) {
  const words = useWords();
  const [width, setWidth] = useState(WIDTH.start);
  const isDragging = useRef(false);
  const resize = (wanted: number) => setWidth(Math.min(WIDTH.most, Math.max(WIDTH.least, wanted)));
  return (
    <div className="split">
      {main}
      <aside className="side" aria-label={words.pane} style={{ width }} hidden={!isOpen}>
        <div
          className="splitter"
          role="separator"
          aria-orientation="vertical"
          aria-label={words.paneWidth}
          aria-valuenow={width}
          aria-valuemin={WIDTH.least}
          aria-valuemax={WIDTH.most}
          tabIndex={0}
          onPointerDown={(event) => {
            isDragging.current = true;
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={({ clientX }) => isDragging.current && resize(window.innerWidth - clientX)}
          onPointerUp={() => {
            isDragging.current = false;
          }}
          onKeyDown={({ key }) => {
            if (key === 'ArrowLeft') resize(width + WIDTH.step);
            if (key === 'ArrowRight') resize(width - WIDTH.step);
          }}
        />
        {side}
      </aside>
    </div>
  );
}
