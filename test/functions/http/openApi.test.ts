import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '#functions/http/openApi';
import { ROUTES } from '#domain/wire/routes';

test('docs/openapi.json is current (npm run openapi)', () => {
  const written = JSON.parse(readFileSync(join(__dirname, '../../../docs/openapi.json'), 'utf8')) as unknown;
  expect(written).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});

test('it has every route of the contract', () => {
  const { paths } = openApiDocument() as { paths: Record<string, object> };
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(described.toSorted()).toEqual(
    Object.values(ROUTES)
      .map(({ method, path }) => `${method.toLowerCase()} ${path}`)
      .toSorted(),
  );
});
