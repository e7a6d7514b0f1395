/**
 * The event a function receives from an API Gateway HTTP API (payload format 2.0, stage $default), made from a plain
 * HTTP request. Translates only: no header, parameter or default is added that API Gateway would not add.
 */
import type { APIGatewayEventRequestContextV2, APIGatewayProxyEventV2 } from 'aws-lambda';
import type { GatewayClaims } from '#local/gateway/checkToken';
import type { MatchedRoute } from '#local/gateway/matchRoute';

/** `authorizer` stands on routes that demand a token, and there only. */
export type FunctionEvent = Omit<APIGatewayProxyEventV2, 'requestContext'> & {
  readonly requestContext: APIGatewayEventRequestContextV2 & {
    readonly authorizer?: { readonly jwt: { readonly claims: GatewayClaims; readonly scopes: null } };
  };
};

export interface GatewayRequest {
  readonly method: string;
  /** Percent-encoded, without query. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  /** Names in lower case; a header sent several times has its values in order. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: Buffer;
  readonly sourceIp: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  readonly requestId: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function functionEvent(
  request: GatewayRequest,
  matched: MatchedRoute,
  claims: GatewayClaims | null,
): FunctionEvent {
  const { cookie, ...headers } = request.headers;
  const queryStringParameters = queryParameters(request.query);
  const hasPathParameters = Object.keys(matched.pathParameters).length > 0;
  return {
    version: '2.0',
    routeKey: matched.routeKey,
    rawPath: request.path,
    rawQueryString: request.query,
    ...(cookie ? { cookies: cookie.flatMap((line) => line.split('; ')) } : {}),
    headers: joined(headers),
    ...(queryStringParameters ? { queryStringParameters } : {}),
    ...(hasPathParameters ? { pathParameters: { ...matched.pathParameters } } : {}),
    requestContext: requestContext(request, matched, claims),
    ...functionBody(request),
  };
}

function requestContext(
  request: GatewayRequest,
  matched: MatchedRoute,
  claims: GatewayClaims | null,
): FunctionEvent['requestContext'] {
  const domainName = request.headers['host']?.[0] ?? '';
  return {
    accountId: '000000000000',
    apiId: 'local',
    ...(claims ? { authorizer: { jwt: { claims, scopes: null } } } : {}),
    domainName,
    domainPrefix: domainName.split('.')[0] ?? '',
    http: {
      method: request.method,
      path: request.path,
      protocol: 'HTTP/1.1',
      sourceIp: request.sourceIp,
      userAgent: request.headers['user-agent']?.[0] ?? '',
    },
    requestId: request.requestId,
    routeKey: matched.routeKey,
    stage: '$default',
    time: commonLogTime(request.receivedAt),
    timeEpoch: request.receivedAt,
  };
}

/** Text types that are not compressed travel as text, everything else in base64. */
function functionBody({ body, headers }: GatewayRequest): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  const contentType = headers['content-type']?.[0] ?? '';
  const isText = /^(text\/|application\/(json|xml|javascript)\b)/i.test(contentType);
  const isBase64Encoded = !isText || headers['content-encoding'] !== undefined;
  return { body: body.toString(isBase64Encoded ? 'base64' : 'utf8'), isBase64Encoded };
}

function joined(headers: GatewayRequest['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values.join(',')]));
}

/** Decoded; several values of one name joined by a comma; null when there are none. */
function queryParameters(query: string): Record<string, string> | null {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = name in parameters ? `${parameters[name]},${value}` : value;
  }
  return Object.keys(parameters).length > 0 ? parameters : null;
}

/** `12/Mar/2026:19:03:58 +0000` */
function commonLogTime(epochMs: number): string {
  const [date = '', time = ''] = new Date(epochMs).toISOString().slice(0, 19).split('T');
  const [year, month, dayOfMonth] = date.split('-');
  return `${dayOfMonth}/${MONTHS[Number(month) - 1]}/${year}:${time} +0000`;
}
