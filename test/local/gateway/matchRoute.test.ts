import { ROUTES } from '#domain/wire/routes';
import { matchRoute } from '#local/gateway/matchRoute';

test('every route of the table is found by its own method and path', () => {
  const routes = Object.values(ROUTES);
  expect(routes.length).toBeGreaterThan(0);
  for (const route of routes) {
    expect(matchRoute(route.method, route.path.replace('{caseId}', 'x'))?.route).toBe(route);
  }
});

test.each([
  ['POST', '/v1/about'],
  ['OPTIONS', '/v1/sync'],
  ['GET', '/v1/about/'],
  ['GET', '/v1'],
  ['GET', '/'],
  ['GET', '/v1/cases//history'],
  ['GET', '/v1/cases/%zz/history'],
  ['GET', '/v1/cases/a/b/history'],
  ['GET', '/V1/about'],
])('%s %s is no route', (method, path) => {
  expect(matchRoute(method, path)).toBeNull();
});
