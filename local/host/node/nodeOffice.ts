/**
 * The unmodified office.js in Node, talking to a host: the one file of the host that knows Node. Decides which file of
 * the library is loaded and how messages travel; loading it a second time in one process is refused, for the library
 * lives in global variables.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { EventEntry } from '#local/host/events/eventEntries';
import type { HostReply } from '#local/host/officeHost';
import type { LibraryMetadata } from '#local/host/requirementSets/libraryMetadata';
import { reflectLibrary } from '#local/host/requirementSets/reflectLibrary';

/** The library for Excel on the web, as it can be read. */
const LIBRARY = 'excel-web-16.00.debug.js';

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

export interface NodeOffice {
  readonly metadata: LibraryMetadata;
  /** From now on batches go to this host. */
  connect(process: (text: string) => HostReply): void;
  sendEvents(entries: readonly EventEntry[]): void;
}

/** The global by which the library finds a native host. */
const BRIDGE = '_richApiNativeBridge';

interface LibraryGlobals {
  [BRIDGE]?: Bridge;
  Excel?: object;
  OfficeCore?: object;
  window?: unknown;
  document?: unknown;
  navigator?: unknown;
  location?: unknown;
}

type RunScript = (source: string, filename: string) => unknown;

/**
 * Runs the library in this realm, so that its errors and dates are the caller's. Sets the globals it makes.
 * @param run for a caller in a realm of its own, as tests are
 */
export function loadNodeOffice(
  run: RunScript = (source, filename) => runInThisContext(source, { filename }) as unknown,
): NodeOffice {
  const globals = globalThis as unknown as LibraryGlobals;
  if (globals[BRIDGE]) throw new Error('office.js was already loaded in this process');
  let host: ((text: string) => HostReply) | null = null;
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      if (!host) throw new Error('no host is connected');
      const reply = replyMessage(text, host);
      queueMicrotask(() => bridge.onMessageFromHost?.(reply));
    },
  };
  globals[BRIDGE] = bridge;
  pretendPage(globals);
  run(readFileSync(join(officeFolder(), LIBRARY), 'utf8'), LIBRARY);
  if (!globals.Excel || !globals.OfficeCore) throw new Error('office.js made no Excel object');
  return {
    metadata: reflectLibrary(globals.OfficeCore, globals.Excel),
    connect: (process) => {
      host = process;
    },
    sendEvents: (entries) =>
      bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: '', message: { entries } })),
  };
}

/** Where the library's files are, to be served to a page. */
export function officeFolder(): string {
  const here = createRequire(join(process.cwd(), 'package.json'));
  return join(dirname(here.resolve('@microsoft/office-js/package.json')), 'dist');
}

function replyMessage(text: string, process: (text: string) => HostReply): string {
  const request = JSON.parse(text) as { id: number; message: { body: unknown } };
  const { body } = request.message;
  const reply = process(typeof body === 'string' ? body : JSON.stringify(body));
  const message =
    'body' in reply
      ? { statusCode: 200, headers: {}, body: reply.body }
      : {
          statusCode: 400,
          headers: {},
          body: JSON.stringify({ error: { code: reply.refusal, message: reply.refusal } }),
        };
  return JSON.stringify({ id: request.id, type: 2, message });
}

/** What the library looks at when it is loaded. */
function pretendPage(globals: LibraryGlobals): void {
  globals.window ??= globalThis;
  globals.document ??= { getElementById: () => null };
  globals.navigator ??= { userAgent: 'node' };
  globals.location ??= {
    href: 'https://localhost/',
    search: '',
    hash: '',
    protocol: 'https:',
    hostname: 'localhost',
    origin: 'https://localhost',
  };
}
