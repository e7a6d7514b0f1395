/**
 * The host as one object: batches in, replies and events out. Decides limits on the way in and out, who acts while a
 * batch runs, and that kept ranges follow the cells; refuses to know the channel that carries text to the add-in.
 */
import { eventEntries, type EventEntry } from '#local/host/events/eventEntries';
import { EventRanges } from '#local/host/events/eventRanges';
import { PAYLOAD_LIMITS, utf8Bytes, type PayloadLimits } from '#local/host/limits/resourceLimits';
import { functionServices, invocationEntries } from '#local/host/members/customFunctions';
import { isRangeHandle } from '#local/host/members/rangeHandle';
import { paneServices, type PaneRuntime } from '#local/host/members/services';
import { workbookType } from '#local/host/members/workbook';
import type { WorkbookChange } from '#local/host/model/change';
import type { Workbook } from '#local/host/model/workbook';
import { OFFERED_SETS, requirementGate, type OfferedSets } from '#local/host/requirementSets/gate';
import type { LibraryMetadata } from '#local/host/requirementSets/libraryMetadata';
import { parseBatch, type Reply } from '#local/host/wire/batch';
import { HostError } from '#local/host/wire/hostError';
import { processBatch, type BatchContext } from '#local/host/wire/processBatch';
import { References } from '#local/host/wire/references';

export type PayloadRefusal = 'RequestPayloadSizeLimitExceeded' | 'ResponsePayloadSizeLimitExceeded';
export type HostReply = { readonly body: string } | { readonly refusal: PayloadRefusal };

export interface OfficeHostOptions {
  readonly workbook: Workbook;
  readonly metadata: LibraryMetadata;
  readonly fileName?: string;
  readonly offered?: OfferedSets;
  readonly limits?: PayloadLimits;
  /** Events for the add-in, after the reply to the batch that caused them. */
  readonly onEvents?: (entries: readonly EventEntry[]) => void;
  /** `Office.addin.showAsTaskpane()` and `hide()`. */
  readonly onPaneState?: (state: string) => void;
  readonly onBug?: (error: unknown) => void;
}

export class OfficeHost {
  readonly workbook: Workbook;
  readonly offered: OfferedSets;
  readonly #limits: PayloadLimits;
  readonly #context: BatchContext;
  readonly #eventRanges = new EventRanges();
  readonly #references = new References();
  readonly #onEvents: (entries: readonly EventEntry[]) => void;
  readonly #stop: () => void;
  #stopFunctions: () => void = () => undefined;
  #pending: EventEntry[] = [];

  constructor(options: OfficeHostOptions) {
    const { workbook, metadata, fileName = 'Book.xlsx' } = options;
    this.workbook = workbook;
    this.offered = options.offered ?? OFFERED_SETS;
    this.#limits = options.limits ?? PAYLOAD_LIMITS;
    this.#onEvents = options.onEvents ?? (() => undefined);
    const onState = options.onPaneState ?? (() => undefined);
    const pane: PaneRuntime = { state: 'Visible', startState: 'Inactive', onState };
    this.#context = {
      metadata,
      gate: requirementGate(metadata, this.offered),
      root: workbookType.of({ workbook, fileName, eventRanges: this.#eventRanges }),
      services: {
        ...paneServices(pane),
        ...functionServices({
          onReady: () => this.#connectFunctions(),
          onAnswers: (answers) => workbook.cellFunctions.settle(answers),
        }),
      },
      references: this.#references,
      onBug: options.onBug ?? throwLater,
    };
    this.#stop = workbook.subscribe((change) => this.#changed(change));
  }

  /** Objects the add-in keeps tracked. */
  get trackedCount(): number {
    return this.#references.count;
  }

  /** A request as text, and the reply as text or the limit that was passed. */
  process(text: string): HostReply {
    if (utf8Bytes(text) > this.#limits.requestBytes) return { refusal: 'RequestPayloadSizeLimitExceeded' };
    const body = JSON.stringify(this.#run(text));
    queueMicrotask(() => this.#tell());
    if (utf8Bytes(body) > this.#limits.responseBytes) return { refusal: 'ResponsePayloadSizeLimitExceeded' };
    return { body };
  }

  dispose(): void {
    this.#stop();
    this.#stopFunctions();
  }

  #connectFunctions(): void {
    this.#stopFunctions();
    this.#stopFunctions = this.workbook.cellFunctions.connect((invocations) =>
      this.#onEvents(invocationEntries(invocations)),
    );
  }

  #run(text: string): Reply {
    const { calculation } = this.workbook;
    try {
      return this.workbook.act('addin', () => processBatch(parseBatch(text), this.#context));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code, message, httpStatus, location } = error;
      const failed = {
        Code: code,
        Message: message,
        Location: location ?? '',
        ActionIndex: 0,
        HttpStatusCode: httpStatus,
      };
      return { Results: [], Error: failed };
    } finally {
      calculation.isSuspended = false;
    }
  }

  #changed(change: WorkbookChange): void {
    if (change.kind === 'cells' && change.shift) {
      const { sheet, shift } = change;
      const kept = [...this.#references.all()].map(({ self }) => self).filter(isRangeHandle);
      for (const range of new Set([...kept, ...this.#eventRanges.all()])) {
        if (range.sheet === sheet) range.follow(shift);
      }
    }
    this.#pending.push(...eventEntries(change, this.#eventRanges));
    if (change.source === 'user') queueMicrotask(() => this.#tell());
  }

  #tell(): void {
    const entries = this.#pending;
    if (entries.length === 0) return;
    this.#pending = [];
    this.#onEvents(entries);
  }
}

/** Out of the way of the reply, but not out of sight. */
function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
