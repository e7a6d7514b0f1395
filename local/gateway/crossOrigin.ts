/**
 * Cross-origin calls as API Gateway answers them from its CORS settings: the preflight by itself, and the allowed
 * origin on every answer. Decides nothing about routes; an origin that is not listed gets no such header.
 */
import type { RequestListener, ServerResponse } from 'node:http';

const ALLOWED = {
  'access-control-allow-methods': 'GET,POST',
  'access-control-allow-headers': 'authorization,content-type,content-encoding',
  'access-control-max-age': '3600',
};

export function allowOrigins(origins: readonly string[], listener: RequestListener): RequestListener {
  return (request, response) => {
    const { origin } = request.headers;
    const isPreflight =
      request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
    if (origin !== undefined && origins.includes(origin)) allow(response, origin, isPreflight);
    if (isPreflight) response.writeHead(204).end();
    else listener(request, response);
  };
}

function allow(response: ServerResponse, origin: string, isPreflight: boolean): void {
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('vary', 'origin');
  if (!isPreflight) return;
  for (const [name, value] of Object.entries(ALLOWED)) response.setHeader(name, value);
}
