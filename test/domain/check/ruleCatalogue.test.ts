import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleCatalogue } from '#domain/check/ruleCatalogue';
import { shownFinding } from '../../../tools/shownFinding';
import { ROOT } from '../../support/sources';

test('docs/rules.md says what the rules say (npm run rules)', () => {
  expect(readFileSync(join(ROOT, 'docs/rules.md'), 'utf8')).toBe(ruleCatalogue(shownFinding));
});
