/** `npm run openapi`: writes docs/openapi.json. A test says when it must be run again. */
import { writeFileSync } from 'node:fs';
import { openApiDocument } from '#functions/http/openApi';

const target = new URL('../../docs/openapi.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
