/** Name box and formula bar. Decides when what is written there is taken; the cell's own editor shows the same text. */
import { useState, type KeyboardEvent } from 'react';
import { cellAddress } from '#domain/grid';
import { parseReference } from '#local/host/model/a1';
import type { GridController } from '#local/workbench/page/grid/gridController';
import { selectedArea } from '#local/workbench/page/grid/selection';
import { useSignal } from '#local/workbench/page/signal';
import { useWords } from '#local/workbench/page/words/language';

interface BarProps {
  readonly controller: GridController;
  readonly focusGrid: () => void;
}

export function FormulaBar({ controller, focusGrid }: BarProps) {
  return (
    <div className="formula-bar">
      <NameBox controller={controller} focusGrid={focusGrid} />
      <span className="formula-sign" aria-hidden="true">
        fx
      </span>
      <FormulaField controller={controller} focusGrid={focusGrid} />
      <Reason controller={controller} />
    </div>
  );
}

/** What an add-in's function said where it gave an error; Excel tells it beside the cell. */
function Reason({ controller: { document } }: Pick<BarProps, 'controller'>) {
  const { active } = useSignal(document.selection);
  useSignal(document.revision);
  const { activeSheet, calculation } = document.workbook;
  const reason = calculation.reasonAt(activeSheet, active.rowIndex, active.columnIndex);
  return (
    <span className="formula-reason" role="status">
      {reason}
    </span>
  );
}

function NameBox({ controller, focusGrid }: BarProps) {
  const words = useWords();
  const { active } = useSignal(controller.document.selection);
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const area = typed === null ? null : parseReference(typed.trim().toUpperCase().replaceAll('$', ''));
    setTyped(null);
    if (!area) return;
    const selection = selectedArea(area);
    controller.select(selection, selection.active);
    focusGrid();
  };
  return (
    <input
      className="name-box"
      aria-label={words.nameBox}
      value={typed ?? cellAddress(active.rowIndex, active.columnIndex)}
      spellCheck={false}
      onFocus={({ target }) => target.select()}
      onBlur={() => setTyped(null)}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        if (event.key === 'Enter') go();
        else focusGrid();
      }}
    />
  );
}

function FormulaField({ controller, focusGrid }: BarProps) {
  const words = useWords();
  const { document } = controller;
  const edit = useSignal(document.edit);
  useSignal(document.selection);
  useSignal(document.revision);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault();
      if (controller.commit(event.shiftKey ? 'up' : 'down')) focusGrid();
    } else if (event.key === 'Tab' && edit) {
      event.preventDefault();
      if (controller.commit(event.shiftKey ? 'left' : 'right')) focusGrid();
    } else if (event.key === 'Escape') {
      controller.cancelEdit();
      focusGrid();
    }
  };
  return (
    <textarea
      className="formula-field"
      aria-label={words.formulaBar}
      rows={1}
      spellCheck={false}
      value={edit?.text ?? controller.textOfActive()}
      onChange={({ target }) => {
        if (edit) document.edit.value = { ...edit, text: target.value };
        else controller.beginEdit(target.value, false);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
