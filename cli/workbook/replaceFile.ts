/**
 * Puts new content in the place of a file so that at every moment the file is whole: the old one or the new one. Decides
 * when it must not be done (changed meanwhile, open elsewhere) and what failed; refuses to know what is in the file.
 */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemErrorCode } from '#cli/workbook/disk';
import type { Disk } from '#cli/workbook/disk';
import type { SaveProblemCode } from '#cli/workbook/fileProblems';

/** What Excel and WPS put before a workbook's name for the lock file beside it. */
export const LOCK_FILE_MARKS = ['~$', '.~'] as const;

/** Null when `bytes` are in the file; else why the file is as it was. `expected` is what it must still hold. */
export async function replaceFile(
  disk: Disk,
  path: string,
  expected: Uint8Array,
  bytes: Uint8Array,
): Promise<SaveProblemCode | null> {
  try {
    const target = await disk.realpath(path);
    if (await isOpenElsewhere(disk, target)) return 'file.in-use';
    const { mode, size } = await disk.stat(target);
    if (size !== expected.length || !Buffer.from(expected).equals(await disk.readFile(target))) {
      return 'file.changed-meanwhile';
    }
    await disk.access(target, constants.W_OK);
    await writeBeside(disk, target, bytes, mode);
    return null;
  } catch (error) {
    return saveProblemOf(error);
  }
}

/** Only its owner may read a new file until he gives it on: it holds what a unit knows of people. */
const NEW_FILE_MODE = 0o600;

/** Null when there is a new file of these bytes; else why there is none. */
export async function writeNewFile(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
): Promise<SaveProblemCode | null> {
  try {
    if (await exists(disk, path)) return 'file.exists';
    await writeBeside(disk, path, bytes, NEW_FILE_MODE);
    return null;
  } catch (error) {
    return systemErrorCode(error) === 'ENOENT' ? 'file.no-folder' : saveProblemOf(error);
  }
}

async function writeBeside(disk: Disk, target: string, bytes: Uint8Array, mode: number): Promise<void> {
  const temporary = join(dirname(target), `.ledger-${randomUUID()}.tmp`);
  try {
    const file = await disk.open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.chmod(mode & 0o7777);
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(temporary, target);
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Excel, WPS and LibreOffice keep a file beside a workbook while it is open; other systems have no locks of their own. */
async function isOpenElsewhere(disk: Disk, target: string): Promise<boolean> {
  const name = basename(target);
  for (const lock of [...LOCK_FILE_MARKS.map((mark) => mark + name), `.~lock.${name}#`]) {
    if (await exists(disk, join(dirname(target), lock))) return true;
  }
  return false;
}

function exists(disk: Disk, path: string): Promise<boolean> {
  return disk.access(path).then(
    () => true,
    () => false,
  );
}

function saveProblemOf(error: unknown): SaveProblemCode {
  switch (systemErrorCode(error)) {
    case 'ENOENT':
      return 'file.changed-meanwhile';
    case 'EBUSY':
    case 'ETXTBSY':
      return 'file.in-use';
    case 'EPERM':
    case 'EACCES':
    case 'EROFS':
      return process.platform === 'win32' ? 'file.in-use' : 'file.no-permission';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'file.disk-full';
    case null:
      throw error;
    default:
      return 'file.device-error';
  }
}
