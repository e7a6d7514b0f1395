/**
 * The page's side of the conversation with the add-in's frame: start-up, batches, settings, dialogs, ribbon commands.
 * Decides what each request is answered; refuses to know windows and frames (browserFrame.ts does) and what a batch
 * means (the host does). A request nobody implemented is answered as an error and told to `onUnknown`.
 */
import type { EventEntry } from '#local/host/events/eventEntries';
import type { OfficeHost } from '#local/host/officeHost';
import { appContext, type AppContextInput } from '#local/host/web/appContext';
import {
  answerText,
  eventText,
  readRequest,
  RequestKind,
  type ChannelRequest,
} from '#local/host/web/channelMessage';
import { focusExitOf, type FocusExit } from '#local/host/web/focusExit';

/** The library's numbers of methods carried out by the host. */
const Dispatch = {
  loadSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
  messageParent: 144,
  messageChild: 145,
} as const;

/** The library's numbers for errors of a request. */
const RequestError = {
  notImplemented: 5000,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
} as const;
const UNKNOWN_ACTION = -2;

/** @see https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events#errors-and-events-in-the-dialog-window */
const DIALOG_CLOSED = 12_006;

export interface DialogRequest {
  readonly url: string;
  /** Per cent of the screen. */
  readonly height: number;
  readonly width: number;
}

/** Where a request came from: a frame, or a window its page opened. */
export type Answerer = (text: string) => void;

interface Registration {
  readonly request: ChannelRequest;
  readonly send: Answerer;
}

export interface WebHostOptions {
  readonly host: OfficeHost;
  readonly conversationId: string;
  readonly hostOrigin: string;
  readonly context: Omit<AppContextInput, 'settings' | 'offered'>;
  /** Of a dialog: tells the add-in that opened it. */
  readonly onParentMessage?: (message: string) => void;
  /** A dialog shown in a frame of the page; null: the add-in closed it. */
  readonly onDialog?: (dialog: DialogRequest | null) => void;
  /** The frame is loaded and listens for batches' events. */
  readonly onReady?: () => void;
  /** The person leaves the frame by keyboard. */
  readonly onFocusExit?: (exit: FocusExit) => void;
  readonly onUnknown?: (request: string) => void;
}

interface ExecuteRequest {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly messageToParent?: string;
  readonly messageContent?: string;
  readonly [index: number]: unknown;
}

export class WebHost {
  readonly #options: WebHostOptions;
  readonly #registrations = new Map<string, Registration>();
  readonly #commands = new Map<string, (status: number) => void>();
  #commandsMade = 0;
  #child: WebHost | null = null;

  constructor(options: WebHostOptions) {
    this.#options = options;
  }

  /** Anything that arrived at the page's window; what is no message of this conversation is ignored. */
  receive(data: unknown, send: Answerer): void {
    const request = readRequest(data, this.#options.conversationId);
    if (!request) return;
    if (request.kind === RequestKind.registerEvent) this.#register(request, send);
    else if (request.kind === RequestKind.unregisterEvent) this.#unregister(request, send);
    else this.#invoke(request, send);
  }

  /** Events of the workbook; false when the add-in does not listen yet. */
  tellEvents(entries: readonly EventEntry[]): boolean {
    return this.#tell('richApiMessage', { ArrayData: entries });
  }

  tellSelection(): boolean {
    return this.#tell('documentSelectionChanged', {});
  }

  /** Runs a ribbon button's function; resolves with its status when the add-in says it is completed. */
  invokeCommand(functionName: string, controlId: string): Promise<number> {
    this.#commandsMade += 1;
    const id = `command${this.#commandsMade}`;
    return new Promise((resolve, reject) => {
      this.#commands.set(id, resolve);
      const source = JSON.stringify({ source: { id: controlId } });
      if (this.#tell('appCommandInvoked', [id, functionName, source])) return;
      this.#commands.delete(id);
      reject(new Error('the add-in does not listen for commands yet'));
    });
  }

  /** The dialog's own conversation, once its frame is there. */
  attachDialog(child: WebHost): void {
    this.#child = child;
  }

  /** For the page of a dialog: a message that arrived from the add-in that opened it. */
  tellFromParent(message: string, origin: string): void {
    this.#tell('dialogParentMessageReceived', {
      messageType: 1,
      messageContent: message,
      messageOrigin: origin,
    });
  }

  tellFromDialog(message: string, origin: string): void {
    this.#tell('dialogMessageReceived', { messageType: 0, messageContent: message, messageOrigin: origin });
  }

  /** The person closed the dialog. */
  dialogClosed(): void {
    this.#child = null;
    this.#tell('dialogMessageReceived', { messageType: DIALOG_CLOSED });
    this.#registrations.delete('dialogMessageReceived');
  }

  #register(request: ChannelRequest, send: Answerer): void {
    this.#registrations.set(request.action, { request, send });
    this.#answer({ request, send }, { Error: 0 });
    if (request.action === 'richApiMessage') this.#options.onReady?.();
    if (request.action !== 'dialogMessageReceived') return;
    const { targetId } = request.data as { readonly targetId: string };
    this.#options.onDialog?.(JSON.parse(targetId) as DialogRequest);
  }

  #unregister(request: ChannelRequest, send: Answerer): void {
    this.#registrations.delete(request.action);
    if (request.action === 'dialogMessageReceived') {
      this.#child = null;
      this.#options.onDialog?.(null);
    }
    this.#answer({ request, send }, { Error: 0 });
  }

  #invoke(request: ChannelRequest, send: Answerer): void {
    switch (request.action) {
      case 'ContextActivationManager_getAppContextAsync': {
        const { host, context } = this.#options;
        const input = { ...context, settings: host.workbook.settings, offered: host.offered };
        return this.#answer({ request, send }, appContext(input));
      }
      case 'ContextActivationManager_notifyHost': {
        const exit = focusExitOf(request.data);
        if (exit) this.#options.onFocusExit?.(exit);
        return this.#answer({ request, send }, null);
      }
      case 'executeMethod':
        return this.#answer({ request, send }, this.#execute(request.data as ExecuteRequest));
      default:
        this.#options.onUnknown?.(request.action);
        return this.#answer({ request, send }, null, UNKNOWN_ACTION);
    }
  }

  #execute(request: ExecuteRequest): Record<string, unknown> {
    const done = (more: object = {}) => ({ Version: 1, Error: 0, ...more });
    const { workbook } = this.#options.host;
    switch (request.DdaMethod?.DispatchId) {
      case Dispatch.richApi:
        return this.#batch(request);
      case Dispatch.saveSettings:
        workbook.act('addin', () =>
          workbook.setSettings(new Map(request.DdaSettingsMethod?.Properties ?? [])),
        );
        return done();
      case Dispatch.loadSettings:
        return done({
          Properties: { Settings: [...workbook.settings].map(([Name, Value]) => ({ Name, Value })) },
        });
      case Dispatch.commandCompleted:
        this.#commandCompleted(String(request[0]), Number(request[1]));
        return done();
      case Dispatch.messageParent:
        this.#options.onParentMessage?.(String(request.messageToParent));
        return done();
      case Dispatch.messageChild:
        this.#child?.tellFromParent(String(request.messageContent), this.#origin);
        return done();
      default:
        this.#options.onUnknown?.(`method ${request.DdaMethod?.DispatchId}`);
        return { Version: 1, Error: RequestError.notImplemented };
    }
  }

  #batch({ ArrayData = [] }: ExecuteRequest): Record<string, unknown> {
    const reply = this.#options.host.process(String(ArrayData[4]));
    if ('refusal' in reply) return { Version: 1, Error: RequestError[reply.refusal] };
    return { Version: 1, Error: 0, Data: [200, [], reply.body] };
  }

  #commandCompleted(id: string, status: number): void {
    this.#commands.get(id)?.(status);
    this.#commands.delete(id);
  }

  get #origin(): string {
    return new URL(this.#options.context.addinUrl).origin;
  }

  #answer({ request, send }: Registration, data: unknown, errorCode = 0): void {
    send(answerText(request, this.#options.hostOrigin, data, errorCode));
  }

  #tell(event: string, data: unknown): boolean {
    const registration = this.#registrations.get(event);
    registration?.send(eventText(registration.request, this.#options.hostOrigin, data));
    return registration !== undefined;
  }
}
