/** The HTTP status of every refusal of a whole request. Refusals of single rows travel inside a 200. */
import type { RequestProblemCode } from '#domain/wire/problems';

export const statusOf = {
  'request.invalid': 400,
  'request.too-large': 413,
  'request.too-many-rows': 413,
  'auth.required': 401,
  'auth.unknown-user': 403,
  'access.denied': 403,
  'route.unknown': 404,
  'cursor.invalid': 400,
  'join.unknown-case': 404,
  'join.changed': 409,
  'join.merged': 409,
  'client.too-old': 426,
  'client.too-new': 409,
  'server.busy': 503,
  'server.failed': 500,
} as const satisfies Record<RequestProblemCode, number>;
