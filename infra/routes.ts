/** The gateway's routes and which of them anyone may call; a test holds them equal to the wire's own table. */

export interface GatewayRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly public: boolean;
}

export const GATEWAY_ROUTES: readonly GatewayRoute[] = [
  { method: 'GET', path: '/v1/about', public: true },
  { method: 'GET', path: '/v1/directory', public: false },
  { method: 'POST', path: '/v1/sync', public: false },
  { method: 'GET', path: '/v1/changes', public: false },
  { method: 'GET', path: '/v1/region', public: false },
  { method: 'POST', path: '/v1/earlier', public: false },
  { method: 'POST', path: '/v1/cases/{caseId}/join', public: false },
  { method: 'GET', path: '/v1/answers', public: false },
  { method: 'POST', path: '/v1/answers', public: false },
  { method: 'GET', path: '/v1/cases/{caseId}/history', public: false },
];
