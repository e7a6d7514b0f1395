/** `npm run rules`: writes docs/rules.md from the rules and the findings of their golden ledgers. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleCatalogue } from '#domain/check/ruleCatalogue';
import { shownFinding } from './shownFinding';

writeFileSync(join(process.cwd(), 'docs/rules.md'), ruleCatalogue(shownFinding));
