/** Finds the route of a request as an HTTP API does: exact segments, `{name}` takes one segment, method must agree. */
import { ROUTES, type Route } from '#domain/wire/routes';

export interface MatchedRoute {
  readonly route: Route;
  /** As API Gateway names it, `GET /v1/cases/{caseId}/history`. */
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** @param path as sent, percent-encoded, without the query */
export function matchRoute(method: string, path: string): MatchedRoute | null {
  for (const route of Object.values(ROUTES)) {
    const pathParameters = route.method === method ? matchPath(route.path, path) : null;
    if (pathParameters) return { route, routeKey: `${route.method} ${route.path}`, pathParameters };
  }
  return null;
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/').map(decoded);
  if (wanted.length !== given.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index];
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    if (name && value) parameters[name] = value;
    else if (value !== segment) return null;
  }
  return parameters;
}

/** Null where the percent-encoding is broken. */
function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
