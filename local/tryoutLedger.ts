/** A copy of a sample ledger that may be written into; one that is there already is left as it is. */
import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { troubleOfFileError, type Trouble } from '#local/trouble';

/** @returns the copy's path; null when the sample is not part of this installation */
export async function placeTryoutLedger(sample: string, folder: string): Promise<string | null | Trouble> {
  if (!existsSync(sample)) return null;
  const copy = join(folder, basename(sample));
  try {
    await mkdir(folder, { recursive: true });
    if (!existsSync(copy)) await copyFile(sample, copy, constants.COPYFILE_EXCL);
    return copy;
  } catch (error) {
    return troubleOfFileError(error, copy);
  }
}
