/**
 * API Gateway in front of a function, on this machine: finds the route, checks the token, calls the handler with the
 * event API Gateway would send, and returns its answer. What a route does, allows or defaults to is not known here.
 */
import type { APIGatewayProxyResultV2, Context } from 'aws-lambda';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { CheckToken } from '#local/gateway/checkToken';
import { functionEvent, type FunctionEvent, type GatewayRequest } from '#local/gateway/functionEvent';
import { gatewayReply, httpReply, type HttpReply } from '#local/gateway/httpReply';
import { lambdaContext } from '#local/gateway/lambdaContext';
import { matchRoute } from '#local/gateway/matchRoute';

export type FunctionHandler = (
  event: FunctionEvent,
  context: Context,
) => Promise<APIGatewayProxyResultV2 | undefined>;

export interface Gateway {
  readonly handler: FunctionHandler;
  readonly checkToken: CheckToken;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Receives what a handler threw: a bug. */
  readonly onBug: (bug: unknown, requestId: string) => void;
}

/** API Gateway's own limit for a request. */
export const PAYLOAD_LIMIT_BYTES = 10 * 1024 * 1024;

export function gatewayListener(gateway: Gateway): RequestListener {
  return (incoming, response) => void exchange(gateway, incoming, response);
}

async function exchange(
  gateway: Gateway,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requestId = randomUUID();
  const reply = await answer(gateway, incoming, requestId);
  response.writeHead(reply.status, {
    ...(reply.headers as Record<string, string | string[]>),
    'content-length': reply.body.length,
    'apigw-requestid': requestId,
  });
  response.end(incoming.method === 'HEAD' ? undefined : reply.body);
}

async function answer(gateway: Gateway, incoming: IncomingMessage, requestId: string): Promise<HttpReply> {
  const receivedAt = gateway.now();
  try {
    const body = await readBody(incoming);
    if (!body) return gatewayReply(413);
    return await call(gateway, gatewayRequest(incoming, body, receivedAt, requestId));
  } catch (bug) {
    gateway.onBug(bug, requestId);
    return gatewayReply(500);
  }
}

async function call(gateway: Gateway, request: GatewayRequest): Promise<HttpReply> {
  const matched = matchRoute(request.method, request.path);
  if (!matched) return gatewayReply(404);
  const claims =
    matched.route.auth === 'jwt' ? await gateway.checkToken(request.headers['authorization']?.[0]) : null;
  if (matched.route.auth === 'jwt' && !claims) return gatewayReply(401);
  const context = lambdaContext(request.requestId, request.receivedAt, gateway.now);
  return httpReply(await gateway.handler(functionEvent(request, matched, claims), context));
}

function gatewayRequest(
  incoming: IncomingMessage,
  body: Buffer,
  receivedAt: number,
  requestId: string,
): GatewayRequest {
  const [path = '', ...query] = (incoming.url ?? '').split('?');
  return {
    method: incoming.method ?? '',
    path,
    query: query.join('?'),
    headers: incoming.headersDistinct as Record<string, string[]>,
    body,
    sourceIp: incoming.socket.remoteAddress ?? '',
    receivedAt,
    requestId,
  };
}

/** Null when it passes the limit; the rest is read and dropped, so that the client hears the answer. */
async function readBody(incoming: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= PAYLOAD_LIMIT_BYTES) chunks.push(chunk);
  }
  return bytes <= PAYLOAD_LIMIT_BYTES ? Buffer.concat(chunks) : null;
}
