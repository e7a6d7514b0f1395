/**
 * The published office.js: where its files are on this machine, and what its types are. Decides that nothing of it is
 * copied or changed: pages get it from node_modules, and its types are read in a process of their own because the
 * library lives in global variables.
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const LIBRARY = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));
const CHILD = fileURLToPath(new URL('libraryMetadataChild.ts', import.meta.url));
/** JSON of a thousand members. */
const MOST_BYTES = 32 * 1024 * 1024;
const run = promisify(execFile);

export const LIBRARY_FOLDER = join(LIBRARY, 'dist');

/** The metadata as JSON, kept in `cacheFile` until another version of the library is installed. */
export async function libraryMetadataJson(cacheFile: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(LIBRARY, 'package.json'), 'utf8')) as {
    version: string;
  };
  const kept = await readFile(cacheFile, 'utf8').catch(() => null);
  if (kept?.startsWith(`${version}\n`)) return kept.slice(version.length + 1);
  const { stdout } = await run(process.execPath, ['--import', 'tsx', CHILD], { maxBuffer: MOST_BYTES });
  await writeFile(cacheFile, `${version}\n${stdout}`);
  return stdout;
}
