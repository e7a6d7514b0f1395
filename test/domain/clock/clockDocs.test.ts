import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCES } from '#domain/clock/sources';
import { clockDocs } from '../../../tools/clockDocs';

test('docs/clock.md is current (npm run clock-docs)', () => {
  const written = readFileSync(join(__dirname, '../../../docs/clock.md'), 'utf8');
  expect(written).toBe(clockDocs());
});

test('it quotes every article the clock knows', () => {
  const docs = clockDocs();
  expect(Object.keys(SOURCES).filter((id) => !docs.includes(`\`${id}\``))).toEqual([]);
});
