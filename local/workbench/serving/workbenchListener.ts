/**
 * What the workbench's address answers: its page, the add-in's pages with office.js from this machine, sample ledgers,
 * and opening and saving of files. Decides routes alone.
 */
import { readdir } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { answerOpen, answerSave } from '#local/workbench/serving/fileRequests';
import { PAGE_HTML } from '#local/workbench/serving/pageHtml';
import { send, sendFileOf, sendJson, sendNotFound } from '#local/workbench/serving/sendFile';

export interface WorkbenchContent {
  /** Files of the page by name. */
  readonly page: ReadonlyMap<string, Uint8Array>;
  /** Folder with the built task pane. */
  readonly addinFolder: string;
  /** Folder of the published office.js. */
  readonly libraryFolder: string;
  /** JSON of the library's types. */
  readonly libraryMetadata: string;
  /** The add-in's manifest, as text. */
  readonly manifest: string;
  readonly samplesFolder: string;
  readonly onBug: (bug: unknown) => void;
}

/** The address every add-in names. */
const PUBLISHED_ADDRESS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const LIBRARY_PATH = '/office-js/';

export function workbenchListener(content: WorkbenchContent): RequestListener {
  return (request, response) => {
    answer(content, request, response).catch((bug: unknown) => {
      content.onBug(bug);
      if (!response.headersSent) send(response, 500, 'error.txt', 'internal error');
    });
  };
}

async function answer(
  content: WorkbenchContent,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'https://localhost');
  const path = decodedPath(pathname);
  if (request.method === 'POST') {
    if (path === '/files/open') return answerOpen(request, response, searchParams.get('name') ?? '');
    if (path === '/files/save') return answerSave(request, response);
    return sendNotFound(response);
  }
  if (path === '/') return send(response, 200, 'index.html', PAGE_HTML);
  if (path === '/office-metadata.json') return send(response, 200, path, content.libraryMetadata);
  if (path === '/addin/manifest.xml') return send(response, 200, path, content.manifest);
  if (path === '/samples') return sendJson(response, 200, await sampleNames(content.samplesFolder));
  const [, folder, rest] = /^\/([\w-]+)\/(.+)$/.exec(path) ?? [];
  switch (folder) {
    case 'workbench':
      return sendPart(response, content.page, rest!);
    case 'addin':
      return sendFileOf(response, content.addinFolder, rest!, withOwnLibrary);
    case 'office-js':
      return sendFileOf(response, content.libraryFolder, rest!);
    case 'samples':
      return sendFileOf(response, content.samplesFolder, rest!);
    default:
      return sendNotFound(response);
  }
}

/** The page as it is in production, but for the address its library comes from. */
export function withOwnLibrary(html: string): string {
  return html.replaceAll(PUBLISHED_ADDRESS, LIBRARY_PATH);
}

function sendPart(response: ServerResponse, parts: WorkbenchContent['page'], name: string): void {
  const part = parts.get(name);
  if (part) send(response, 200, name, part);
  else sendNotFound(response);
}

async function sampleNames(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.xlsx')).sort();
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
