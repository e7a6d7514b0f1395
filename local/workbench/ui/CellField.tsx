/**
 * What is typed at the active cell: commands while cells are selected, text while one is edited, and the clipboard.
 * Decides which of the two a key belongs to.
 */
import { useMemo, type KeyboardEvent } from 'react';
import { cellAddress } from '#domain/grid';
import { cellArea } from '#local/host/model/area';
import { copySelection, pasteIntoSelection } from '#local/workbench/page/grid/gridClipboard';
import type { GridController } from '#local/workbench/page/grid/gridController';
import { editCommand, gridCommand } from '#local/workbench/page/grid/keyCommand';
import { useSignal } from '#local/workbench/page/signal';
import { useWords } from '#local/workbench/page/words/language';
import { CellEditor } from '#local/workbench/ui/CellEditor';

export function CellField({ controller }: { readonly controller: GridController }) {
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
      place={() =>
        view.rectangleOf(
          sheet.mergeAt(active.rowIndex, active.columnIndex) ?? cellArea(active.rowIndex, active.columnIndex),
        )
      }
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
