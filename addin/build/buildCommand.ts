/** `npm run build [-- --api https://…] [--out folder]`: the add-in's pages into dist/addin, and what they weigh. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPane } from '#addin/build/buildPane';
import { bundleSizes } from '#addin/build/bundleSizes';

const { values } = parseArgs({ options: { api: { type: 'string' }, out: { type: 'string' } } });
const outFolder = resolve(values.out ?? 'dist/addin');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const metafile = await buildPane({ outFolder, apiUrl: values.api ?? '', version });

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
for (const name of ['taskpane', 'dialog']) {
  const entry = Object.keys(metafile.outputs).find((path) => path.endsWith(`/${name}.js`));
  if (!entry) throw new Error(`${name}.js was not built`);
  const { initial, lazy } = bundleSizes(metafile, entry, (path) => readFileSync(path));
  process.stdout.write(`${name}: ${kilobytes(initial)} gzip at once, ${kilobytes(lazy)} when first needed\n`);
}
