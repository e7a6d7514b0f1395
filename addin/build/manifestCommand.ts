/** `npm run manifest -- --host https://… --issuer https://…`: dist/manifest.xml, ready to be handed to an administrator. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { DEV_HOST, manifestFor } from '#addin/build/installManifest';

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: DEV_HOST },
    issuer: { type: 'string', default: 'https://sign-in.example' },
    out: { type: 'string', default: 'dist/manifest.xml' },
  },
});
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, manifestFor(readFileSync('manifest.xml', 'utf8'), values));
process.stdout.write(`${values.out}\n`);
