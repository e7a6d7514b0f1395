/** The top of the page: which workbook, open and save, sample ledgers, undo, language, a second window. */
import { useRef, useState } from 'react';
import type { OpenDocument } from '#local/workbench/page/openDocument';
import { Icon } from '#local/workbench/ui/Icon';
import { useSignal } from '#local/workbench/page/signal';
import { useWords } from '#local/workbench/page/words/language';

interface TitleBarProps {
  readonly document: OpenDocument;
  readonly samples: readonly string[];
  readonly isSaving: boolean;
  readonly onOpenFile: (file: File) => void;
  readonly onOpenSample: (name: string) => void;
  readonly onSave: () => void;
  readonly onSwitchLanguage: () => void;
}

export function TitleBar(props: TitleBarProps) {
  const { document, samples, isSaving, onOpenFile, onOpenSample, onSave, onSwitchLanguage } = props;
  const words = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const isChanged = useSignal(document.isChanged);
  useSignal(document.revision);
  const state = isSaving ? words.saving : isChanged ? words.unsaved : words.saved;
  return (
    <header className="title-bar">
      <div className="brand">
        <Icon name="ledger" />
        <span>{words.title}</span>
        <small>{words.subtitle}</small>
      </div>
      <div className="file-actions">
        <button type="button" onClick={() => chooser.current?.click()}>
          <Icon name="open" />
          {words.open}
        </button>
        <SamplesMenu samples={samples} onOpen={onOpenSample} />
        <button type="button" onClick={onSave} disabled={isSaving}>
          <Icon name="save" />
          {words.save}
        </button>
        <button
          type="button"
          title={`${words.undo} (Ctrl+Z)`}
          aria-label={words.undo}
          onClick={() => document.history.undo()}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          title={`${words.redo} (Ctrl+Y)`}
          aria-label={words.redo}
          onClick={() => document.history.redo()}
        >
          <Icon name="redo" />
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={words.open}
          accept=".xlsx,.xlsm"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) onOpenFile(file);
            target.value = '';
          }}
        />
      </div>
      <h1 className="file-name">
        {document.fileName} <small className={isChanged ? 'changed' : ''}>{state}</small>
      </h1>
      <div className="window-actions">
        <button type="button" title={words.anotherUserHint} onClick={openSecondWindow}>
          <Icon name="user" />
          {words.anotherUser}
        </button>
        <button type="button" title={words.switchLanguageHint} onClick={onSwitchLanguage}>
          {words.switchLanguage}
        </button>
      </div>
    </header>
  );
}

interface SamplesMenuProps {
  readonly samples: readonly string[];
  readonly onOpen: (name: string) => void;
}

function SamplesMenu({ samples, onOpen }: SamplesMenuProps) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div
      className="menu"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) close();
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event.currentTarget, event.key);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={opener}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {words.samples}
        <Icon name="down" />
      </button>
      {isOpen && (
        <ul role="menu" aria-label={words.samples}>
          {samples.map((name) => (
            <li key={name} role="none">
              <button
                type="button"
                role="menuitem"
                onClick={() => {
                  close();
                  onOpen(name);
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function moveFocus(menu: HTMLElement, key: 'ArrowDown' | 'ArrowUp'): void {
  const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = key === 'ArrowDown' ? at + 1 : at - 1;
  items[(next + items.length) % items.length]?.focus();
}

/** Without an opener the window has a session of its own, so that someone else can sign in there. */
function openSecondWindow(): void {
  window.open(window.location.href, '_blank', 'noopener');
}
