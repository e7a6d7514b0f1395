/** Files and texts as HTTP answers. Decides content types, and that no address leads out of its folder. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** @param name decides the type by its ending */
export function send(
  response: ServerResponse,
  status: number,
  name: string,
  content: string | Uint8Array,
): void {
  response.writeHead(status, {
    'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  response.end(content);
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'reply.json', JSON.stringify(body));
}

export function sendNotFound(response: ServerResponse): void {
  send(response, 404, 'error.txt', 'not found');
}

/** A file of the folder, or 404. @param change applied to the text of pages before they are sent */
export async function sendFileOf(
  response: ServerResponse,
  folder: string,
  path: string,
  change: (html: string) => string = (html) => html,
): Promise<void> {
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder + sep)) return sendNotFound(response);
  try {
    const content = await readFile(file);
    send(response, 200, file, file.endsWith('.html') ? change(content.toString('utf8')) : content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'ENOTDIR') throw error;
    sendNotFound(response);
  }
}
