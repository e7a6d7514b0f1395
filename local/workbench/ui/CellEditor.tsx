/**
 * The text field over the active cell. Unseen while nothing is edited, yet it holds the focus and tells a screen reader
 * the cell; shown and as large as its text while the cell is edited. Decides its look and place only.
 */
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { CellStyle } from '#local/host/model/style';
import type { Rectangle } from '#local/workbench/page/grid/viewport';

interface CellEditorProps {
  readonly label: string;
  readonly style: CellStyle;
  readonly place: () => Rectangle;
  /** Null while nothing is edited. */
  readonly text: string | null;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Null while the field's own clipboard serves. */
  readonly clipboard: {
    readonly copy: (data: DataTransfer) => void;
    readonly cut: (data: DataTransfer) => void;
    readonly paste: (data: DataTransfer) => void;
  } | null;
}

export function CellEditor(props: CellEditorProps) {
  const { label, style, place, text, onText, onKeyDown, clipboard } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const isEditing = text !== null;
  const { x, y, width, height } = place();

  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    const element = field.current!;
    if (!isEditing) return;
    if (document.activeElement === element)
      element.setSelectionRange(element.value.length, element.value.length);
  }, [isEditing]);
  useLayoutEffect(() => {
    const element = field.current!;
    element.style.height = `${height}px`;
    element.style.width = `${width}px`;
    if (!isEditing) return;
    element.style.width = `${Math.max(width, Math.min(480, element.scrollWidth + 4))}px`;
    element.style.height = `${Math.max(height, Math.min(320, element.scrollHeight))}px`;
  });

  const withData = (act: ((data: DataTransfer) => void) | undefined) => (event: React.ClipboardEvent) => {
    if (!act) return;
    event.preventDefault();
    act(event.clipboardData);
  };
  return (
    <textarea
      ref={field}
      className={isEditing ? 'cell-editor editing' : 'cell-editor'}
      aria-label={label}
      value={text ?? ''}
      spellCheck={false}
      autoComplete="off"
      rows={1}
      style={{
        left: x - 1,
        top: y - 1,
        fontFamily: `"${style.fontName}", "Noto Sans CJK SC", sans-serif`,
        fontSize: `${style.fontSize}pt`,
        whiteSpace: style.wrapsText || text?.includes('\n') ? 'pre-wrap' : 'pre',
      }}
      onChange={({ target }) => onText(target.value)}
      onKeyDown={onKeyDown}
      onCopy={withData(clipboard?.copy)}
      onCut={withData(clipboard?.cut)}
      onPaste={withData(clipboard?.paste)}
    />
  );
}
