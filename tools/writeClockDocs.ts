/** `npm run clock-docs`: writes docs/clock.md from the code. */
import { writeFile } from 'node:fs/promises';
import { clockDocs } from './clockDocs';

await writeFile('docs/clock.md', clockDocs());
