/**
 * The task pane in its frame: the real add-in, talking to the host over this workbook. Decides when the frame is made
 * anew (another workbook, another language) and where a dialog inside the page goes.
 */
import { useEffect, useImperativeHandle, useRef, useState, type RefObject } from 'react';
import type { Words } from '#domain/words';
import { OfficeHost } from '#local/host/officeHost';
import type { LibraryMetadata } from '#local/host/requirementSets/libraryMetadata';
import { openAddinFrame, type BrowserFrame } from '#local/host/web/browserFrame';
import type { OpenDocument } from '#local/workbench/page/openDocument';
import { focusBesidePane } from '#local/workbench/page/regions';
import { LOCALE, useLanguage, useWords, type Language } from '#local/workbench/page/words/language';
import { Icon } from '#local/workbench/ui/Icon';

export interface AddinControl {
  /** Runs a ribbon button's function; resolves when the add-in says it is completed. */
  invoke(functionName: string, controlId: string): Promise<unknown>;
}

interface AddinFrameProps {
  readonly document: OpenDocument;
  readonly metadata: LibraryMetadata;
  readonly control: RefObject<AddinControl | null>;
  readonly title: Words;
  readonly onClose: () => void;
  readonly onShow: () => void;
}

const PANE_ADDRESS = '/addin/taskpane.html';

export function AddinFrame({ document, metadata, control, title, onClose, onShow }: AddinFrameProps) {
  const words = useWords();
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const frame = useRef<BrowserFrame>(null);
  const [isReady, setReady] = useState(false);
  const show = useRef(onShow);
  show.current = onShow;

  useEffect(() => {
    setReady(false);
    const opened = openPane({
      document,
      metadata,
      language,
      title: title[language],
      place: place.current!,
      dialog: dialog.current!,
      onReady: () => setReady(true),
      onShow: () => show.current(),
    });
    frame.current = opened.frame;
    return () => {
      frame.current = null;
      opened.dispose();
    };
  }, [document, metadata, language, title]);

  useImperativeHandle(control, () => ({
    invoke: async (functionName, controlId) => frame.current?.invokeCommand(functionName, controlId),
  }));
  return (
    <div className="addin-pane">
      <header>
        <h2>{title[language]}</h2>
        <button type="button" aria-label={words.closePane} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="addin-frame" ref={place} aria-busy={!isReady} />
      <dialog
        className="addin-dialog"
        ref={dialog}
        aria-label={title[language]}
        onCancel={() => frame.current?.closeDialog()}
      />
    </div>
  );
}

interface PaneOptions {
  readonly document: OpenDocument;
  readonly metadata: LibraryMetadata;
  readonly language: Language;
  readonly title: string;
  readonly place: HTMLElement;
  readonly dialog: HTMLDialogElement;
  readonly onReady: () => void;
  readonly onShow: () => void;
}

function openPane(options: PaneOptions): { readonly frame: BrowserFrame; dispose(): void } {
  const { document, metadata, language, title, place, dialog, onReady, onShow } = options;
  const { workbook, fileName } = document;
  const host = new OfficeHost({
    workbook,
    metadata,
    fileName,
    onEvents: (entries) => frame.tellEvents(entries),
    onPaneState: (state) => state === 'Visible' && onShow(),
  });
  const frame = openAddinFrame({
    host,
    placeholder: place.appendChild(window.document.createElement('div')),
    title,
    addinUrl: new URL(PANE_ADDRESS, window.location.href).href,
    addinName: title,
    documentUrl: new URL(encodeURIComponent(fileName), window.location.href).href,
    locale: LOCALE[language],
    placeDialog: () => {
      dialog.showModal();
      return dialog.appendChild(window.document.createElement('div'));
    },
    onDialogClosed: () => {
      dialog.close();
      dialog.replaceChildren();
    },
    onReady,
    onFocusExit: focusBesidePane,
    // eslint-disable-next-line no-console -- what the host does not know must be seen by whoever develops it
    onUnknown: (request) => console.error(`the host does not implement: ${request}`),
  });
  const stop = workbook.subscribe(({ kind }) => {
    if (kind === 'selection') frame.tellSelection();
  });
  return {
    frame,
    dispose: () => {
      stop();
      frame.dispose();
      host.dispose();
    },
  };
}
