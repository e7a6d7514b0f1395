/**
 * The calls to the operating system that reading and replacing a file need, as a port, so that its failures can be
 * played in tests. Decides nothing.
 */
import { access, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';

export interface Disk {
  readonly access: typeof access;
  readonly open: typeof open;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly realpath: (path: string) => Promise<string>;
  readonly rename: typeof rename;
  readonly stat: (
    path: string,
  ) => Promise<{ readonly mode: number; readonly size: number; isDirectory(): boolean }>;
  readonly unlink: typeof unlink;
}

export const nodeDisk: Disk = { access, open, readFile, realpath, rename, stat, unlink };

/** `ENOENT`, `EACCES` …; null when the error is not the operating system's, and so a bug. */
export function systemErrorCode(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : null;
}
