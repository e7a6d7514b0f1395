/**
 * Serves the built pane's files, and hands calls below /v1/ to the API. Decides content types and that nothing outside
 * the folder is served; knows no route of the API.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { request, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.map': 'application/json',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

export function paneListener(folder: string, apiUrl: string): RequestListener {
  return (incoming, response) => {
    const path = new URL(incoming.url ?? '/', 'https://localhost').pathname;
    if (path.startsWith('/v1/')) return forward(apiUrl, incoming, response);
    const file = fileAt(folder, path);
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      // Excel on the web reads the functions' metadata from its own origin.
      ...(extname(file) === '.json' && { 'access-control-allow-origin': '*' }),
    });
    createReadStream(file).pipe(response);
  };
}

/** Null for what is no file of the folder, also by way of `..`. */
export function fileAt(folder: string, path: string): string | null {
  const file = normalize(join(folder, decodeURIComponent(path)));
  if (!file.startsWith(folder + sep)) return null;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

function forward(apiUrl: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { host: _host, ...headers } = incoming.headers;
  const onward = request(
    new URL(incoming.url ?? '/', apiUrl),
    { method: incoming.method, headers },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.once('error', () => response.writeHead(502).end());
  incoming.pipe(onward);
}
