/**
 * The add-in in a frame of the workbench's page: the one file of the host that knows windows. Decides when the frame
 * is made and whose messages are heard: those of the add-in's origin that name the frame's conversation.
 */
import type { OfficeHost } from '#local/host/officeHost';
import type { EventEntry } from '#local/host/events/eventEntries';
import type { FocusExit } from '#local/host/web/focusExit';
import { frameAddress, frameName, type FrameIdentity } from '#local/host/web/frameIdentity';
import { WebHost, type DialogRequest } from '#local/host/web/webHost';

export interface BrowserFrameOptions {
  readonly host: OfficeHost;
  /** Replaced by the frame, which takes over its id and class. */
  readonly placeholder: HTMLElement;
  /** For people who cannot see the frame. */
  readonly title: string;
  readonly addinUrl: string;
  readonly addinName: string;
  readonly documentUrl: string;
  readonly locale: string;
  /** An element for the frame of a dialog the add-in wants shown inside the page. */
  readonly placeDialog?: (dialog: DialogRequest) => HTMLElement;
  readonly onDialogClosed?: () => void;
  readonly onReady?: () => void;
  /** The person leaves the frame by keyboard. */
  readonly onFocusExit?: (exit: FocusExit) => void;
  readonly onUnknown?: (request: string) => void;
}

export interface BrowserFrame {
  readonly frame: HTMLIFrameElement;
  tellEvents(entries: readonly EventEntry[]): void;
  tellSelection(): void;
  /** @throws Error when the add-in is not ready */
  invokeCommand(functionName: string, controlId: string): Promise<number>;
  /** The person closed the dialog. */
  closeDialog(): void;
  dispose(): void;
}

interface DialogParent {
  readonly parent: WebHost;
}

export function openAddinFrame(options: BrowserFrameOptions): BrowserFrame {
  return openFrame(options, null);
}

function openFrame(
  options: BrowserFrameOptions,
  dialogOf: DialogParent | null,
): BrowserFrame & { readonly web: WebHost } {
  const { host, addinUrl, locale } = options;
  const addinOrigin = new URL(addinUrl).origin;
  const identity: FrameIdentity = {
    locale,
    conversationId: `_xdm_${crypto.randomUUID()}`,
    instanceId: `addin-${crypto.randomUUID()}`,
    hostOrigin: location.origin,
    isDialog: dialogOf !== null,
  };
  const frame = madeFrame(options, identity);
  let dialog: BrowserFrame | null = null;
  const closeDialog = () => {
    dialog?.dispose();
    dialog = null;
    options.onDialogClosed?.();
  };
  const web: WebHost = new WebHost({
    host,
    conversationId: identity.conversationId,
    hostOrigin: location.origin,
    context: {
      instanceId: identity.instanceId,
      locale,
      documentUrl: options.documentUrl,
      addinName: options.addinName,
      addinUrl,
      windowHeight: innerHeight,
      windowWidth: innerWidth,
    },
    onParentMessage: (message) => dialogOf?.parent.tellFromDialog(message, addinOrigin),
    onDialog: (request) => {
      if (!request) return closeDialog();
      const placeholder = options.placeDialog?.(request);
      if (!placeholder) return options.onUnknown?.('a dialog inside the page');
      const opened = openFrame({ ...options, placeholder, addinUrl: request.url }, { parent: web });
      dialog = opened;
      web.attachDialog(opened.web);
    },
    ...(options.onFocusExit && !dialogOf && { onFocusExit: options.onFocusExit }),
    ...(options.onReady && !dialogOf && { onReady: options.onReady }),
    ...(options.onUnknown && { onUnknown: options.onUnknown }),
  });
  const listener = (event: MessageEvent) => {
    if (event.origin !== addinOrigin) return;
    web.receive(event.data, (text) => event.source?.postMessage(text, { targetOrigin: addinOrigin }));
  };
  addEventListener('message', listener);
  options.placeholder.replaceWith(frame);
  return {
    web,
    frame,
    tellEvents: (entries) => void web.tellEvents(entries),
    tellSelection: () => void web.tellSelection(),
    invokeCommand: (functionName, controlId) => web.invokeCommand(functionName, controlId),
    closeDialog: () => {
      closeDialog();
      web.dialogClosed();
    },
    dispose: () => {
      removeEventListener('message', listener);
      frame.remove();
    },
  };
}

function madeFrame(
  { placeholder, title, addinUrl }: BrowserFrameOptions,
  identity: FrameIdentity,
): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.id = placeholder.id;
  frame.className = placeholder.className;
  frame.title = title;
  frame.name = frameName(identity);
  frame.src = frameAddress(addinUrl, identity);
  return frame;
}
