/** The API on one page: every route, and whether the gateway demands a valid token before it. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly auth: 'jwt' | 'none';
}

export const ROUTES = {
  about: { method: 'GET', path: '/v1/about', auth: 'none' },
  directory: { method: 'GET', path: '/v1/directory', auth: 'jwt' },
  sync: { method: 'POST', path: '/v1/sync', auth: 'jwt' },
  changes: { method: 'GET', path: '/v1/changes', auth: 'jwt' },
  region: { method: 'GET', path: '/v1/region', auth: 'jwt' },
  earlier: { method: 'POST', path: '/v1/earlier', auth: 'jwt' },
  join: { method: 'POST', path: '/v1/cases/{caseId}/join', auth: 'jwt' },
  answers: { method: 'GET', path: '/v1/answers', auth: 'jwt' },
  keepAnswers: { method: 'POST', path: '/v1/answers', auth: 'jwt' },
  history: { method: 'GET', path: '/v1/cases/{caseId}/history', auth: 'jwt' },
} as const satisfies Record<string, Route>;
