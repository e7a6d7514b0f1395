/** Events as API Gateway HTTP APIs send them (payload 2.0, JWT authorizer), and the answer of the handler they get. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { handle } from 'hono/aws-lambda';
import { createApp } from '#functions/http/app';
import type { Backend } from '#functions/backend';

export interface Sent {
  readonly subject?: string | null;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a string as it stands. */
  readonly body?: unknown;
  readonly isGzip?: boolean;
  readonly leftMs?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly json: Record<string, unknown>;
}

export const ABOUT = {
  issuer: 'https://issuer.test',
  audience: 'ledger-api',
  terminalClientId: 'terminal',
  paneClientId: 'pane',
};

export type Gateway = (method: string, path: string, sent?: Sent) => Promise<Answer>;

export function gatewayBefore(backend: Backend): Gateway {
  const handler = handle(createApp(backend, ABOUT)) as unknown as (
    event: object,
    context: object,
  ) => Promise<{
    statusCode: number;
    headers: Record<string, string>;
    body: string;
    isBase64Encoded: boolean;
  }>;
  return async (method, path, sent = {}) => {
    const leftMs = sent.leftMs ?? 29_000;
    const reply = await handler(eventOf(method, path, sent), { getRemainingTimeInMillis: () => leftMs });
    const bytes = Buffer.from(reply.body, reply.isBase64Encoded ? 'base64' : 'utf8');
    const plain = reply.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
    const json = JSON.parse(plain.toString('utf8')) as Record<string, unknown>;
    return { status: reply.statusCode, headers: reply.headers, json };
  };
}

function eventOf(
  method: string,
  path: string,
  { subject = 's-east', query = '', headers, body, isGzip }: Sent,
): object {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    headers: {
      'content-type': 'application/json',
      host: 'api.test',
      ...(isGzip ? { 'content-encoding': 'gzip' } : {}),
      ...headers,
    },
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      ...(subject === null
        ? {}
        : { authorizer: { jwt: { claims: { sub: subject, iss: ABOUT.issuer }, scopes: null } } }),
      domainName: 'api.test',
      domainPrefix: 'api',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'request-1',
      routeKey: '$default',
      stage: '$default',
      time: '02/Mar/2026:01:00:00 +0000',
      timeEpoch: 1_772_413_200_000,
    },
    ...(body === undefined ? {} : { body: isGzip ? gzipSync(text).toString('base64') : text }),
    isBase64Encoded: isGzip ?? false,
  };
}
