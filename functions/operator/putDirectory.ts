/**
 * `npm run directory -- FILE.json --table NAME`: puts units and people into the deployed table, with the operator's own
 * AWS credentials. Adds and replaces entries, removes none; cases are never touched. Address and region come from the
 * environment, as for the functions.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readDirectoryFile } from '#functions/operator/directoryFile';
import { directoryStore } from '#functions/store/directoryStore';
import { openDocuments } from '#functions/store/documents';

const USAGE = 'usage: npm run directory -- FILE.json --table NAME';

async function putDirectory(args: readonly string[]): Promise<string | null> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { table: { type: 'string' } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (!path || !values.table) return USAGE;
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    return `${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  const directory = readDirectoryFile(content);
  if ('problems' in directory) return [`${path} was not used:`, ...directory.problems].join('\n  ');
  const store = directoryStore(openDocuments(values.table));
  for (const unit of directory.units) await store.putUnit(unit);
  for (const member of directory.members) await store.putMember(member);
  process.stdout.write(
    `${directory.units.length} units and ${directory.members.length} people are in the directory\n`,
  );
  return null;
}

const trouble = await putDirectory(process.argv.slice(2)).catch((error: unknown) =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error),
);
if (trouble) {
  process.stderr.write(`${trouble}\n`);
  process.exitCode = 1;
}
