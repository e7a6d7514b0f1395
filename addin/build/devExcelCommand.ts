/**
 * `npm run dev:excel`: builds the pane, serves it over https with a development certificate this machine trusts, and
 * sideloads the manifest into Excel. Calls for the API go through the same address to the backend of `npm start`, so
 * that no browser mixes https and http. Ends with Ctrl-C, which also takes the add-in out of Excel.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { resolve } from 'node:path';
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { buildPane } from '#addin/build/buildPane';
import { DEV_HOST } from '#addin/build/installManifest';
import { paneListener } from '#addin/build/paneListener';

const { values } = parseArgs({ options: { api: { type: 'string', default: 'http://127.0.0.1:4600' } } });
const outFolder = resolve('dist/addin');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

await buildPane({ outFolder, apiUrl: '', version });
const { ca, cert, key } = await getHttpsServerOptions();
const server = createServer({ ca, cert, key }, paneListener(outFolder, values.api));
await new Promise<void>((settle) => void server.listen(Number(new URL(DEV_HOST).port), 'localhost', settle));
process.stdout.write(`${DEV_HOST} · API ${values.api}\n`);

const debugging = (verb: 'start' | 'stop') =>
  spawn(
    'npx',
    ['office-addin-debugging', verb, 'manifest.xml', ...(verb === 'start' ? ['desktop', '--no-debug'] : [])],
    {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
debugging('start');
process.once('SIGINT', () => {
  debugging('stop').once('exit', () => process.exit(0));
});
