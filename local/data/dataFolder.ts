/**
 * The folder that keeps a local backend's data between runs, and the mark that says it is one and in which format.
 * Decides whether a folder may be used and what is thrown away when starting afresh: only what this program put there,
 * never a file it does not know.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isTrouble, troubleOfFileError, type Trouble } from '#local/trouble';

/** Raise when older programs could not read what is written. */
const FORMAT = 1;
const MARK = 'petition-ledger-data.json';

export interface DataFolder {
  /** Whether an earlier run left data here. */
  readonly hadData: boolean;
  readonly markFile: string;
  readonly databaseFolder: string;
  readonly issuerKeysFile: string;
  /** Copies of sample ledgers to try things on. */
  readonly tryoutFolder: string;
  /** Of the workbench; kept when starting afresh, for a browser may have been told to trust it. */
  readonly certificateFolder: string;
  /** Built pages and what was read from libraries; made anew whenever missing. */
  readonly cacheFolder: string;
}

/** Makes the folder when missing; changes nothing in one that has data. */
export async function openDataFolder(folder: string, fresh: boolean): Promise<DataFolder | Trouble> {
  try {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    const hadData = names.includes(MARK);
    const refused = hadData ? await markTrouble(folder, fresh) : foreignTrouble(folder, names);
    if (refused) return refused;
    const markFile = join(folder, MARK);
    if (!hadData) await writeMark(markFile);
    return {
      hadData,
      markFile,
      databaseFolder: join(folder, 'dynamodb'),
      issuerKeysFile: join(folder, 'issuer-keys.json'),
      tryoutFolder: join(folder, 'tryout'),
      certificateFolder: join(folder, 'certificate'),
      cacheFolder: join(folder, 'cache'),
    };
  } catch (error) {
    return troubleOfFileError(error, folder);
  }
}

/** Throws away everything but the certificate, and the database, which only its own process may delete (it holds the lock). */
export async function clearDataFolder(folder: DataFolder): Promise<void> {
  await rm(folder.issuerKeysFile, { force: true });
  await rm(folder.tryoutFolder, { force: true, recursive: true });
  await rm(folder.cacheFolder, { force: true, recursive: true });
  await writeMark(folder.markFile);
}

function writeMark(path: string): Promise<void> {
  return writeFile(path, `${JSON.stringify({ format: FORMAT })}\n`);
}

function foreignTrouble(folder: string, names: readonly string[]): Trouble | null {
  return names.length === 0 ? null : { trouble: 'data.not-ours', folder };
}

async function markTrouble(folder: string, fresh: boolean): Promise<Trouble | null> {
  const format = await markedFormat(folder);
  if (isTrouble(format)) return fresh ? null : format;
  return format > FORMAT && !fresh ? { trouble: 'data.newer', folder } : null;
}

async function markedFormat(folder: string): Promise<number | Trouble> {
  const path = join(folder, MARK);
  const mark = parsedObject(await readFile(path, 'utf8'));
  const format = mark?.['format'];
  return Number.isInteger(format) ? (format as number) : { trouble: 'data.damaged', path };
}

function parsedObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
