/**
 * The LevelDB files under the embedded DynamoDB, looked at before it opens them: it would open them lazily and turn a
 * locked or damaged database into a failed request much later. Uses the very library the database itself uses.
 */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface LevelDatabase {
  open(): Promise<void>;
  close(): Promise<void>;
}
interface LevelLibrary {
  readonly Level: {
    new (folder: string): LevelDatabase;
    /** Deletes the files; refuses while another process has them open. */
    destroy(folder: string): Promise<void>;
  };
}

const require = createRequire(import.meta.url);
const { Level } = createRequire(require.resolve('dynalite'))('level') as LevelLibrary;

export interface FilesFailure {
  readonly code: string;
  readonly reason: string;
}

/** Why the files cannot be used; null when they can, or when there are none yet. */
export async function filesFailure(folder: string): Promise<FilesFailure | null> {
  if (lostItsIndex(folder)) return { code: 'LEVEL_CORRUPTION', reason: 'CURRENT is missing' };
  const database = new Level(folder);
  try {
    await database.open();
    await database.close();
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

/** Deletes the files, damaged or not. */
export async function destroyFiles(folder: string): Promise<FilesFailure | null> {
  try {
    await Level.destroy(folder);
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

/** LevelDB without its CURRENT file would silently begin anew beside the old tables. */
function lostItsIndex(folder: string): boolean {
  if (!existsSync(folder) || existsSync(join(folder, 'CURRENT'))) return false;
  return readdirSync(folder).some((name) => name.endsWith('.ldb') || name.endsWith('.log'));
}

/** The error of LevelDB stands behind a general one of the library. */
export function failureOf(error: unknown): FilesFailure {
  const { code = 'UNKNOWN', message, cause } = error as NodeJS.ErrnoException;
  if (cause instanceof Error) return failureOf(cause);
  return { code, reason: message };
}
