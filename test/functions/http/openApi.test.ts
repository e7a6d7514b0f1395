import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '#functions/http/openApi';
import { ROUTES } from '#domain/wire/routes';

test('docs/openapi.json is current (npm run openapi)', () => {
  const written = JSON.parse(readFileSync(join(__dirname, '../../../docs/openapi.json'), 'utf8')) as unknown;
  expect(written).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});

test('it has every route of the contract', () => {
  const { paths } = openApiDocument() as { paths: Record<string, unknown> };
  expect(Object.keys(paths).toSorted()).toEqual(
    Object.values(ROUTES)
      .map(({ path }) => path)
      .toSorted(),
  );
});
