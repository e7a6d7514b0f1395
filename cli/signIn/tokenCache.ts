/**
 * Tokens of browser sign-ins, kept between runs in the person's own configuration folder, readable by them alone.
 * A file that cannot be read, or that others could read, counts as none.
 */
import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';

const cachedTokenSchema = z.object({
  issuer: z.string(),
  audience: z.string(),
  accessToken: z.string(),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
  refreshToken: z.optional(z.string()),
});

export type CachedToken = z.infer<typeof cachedTokenSchema>;

export interface TokenCache {
  read(): Promise<CachedToken | null>;
  write(token: CachedToken): Promise<void>;
}

export function configFolder(env: NodeJS.ProcessEnv): string {
  const parent = env['APPDATA'] ?? env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
  return join(parent, 'petition-ledger');
}

/** The cache of one user at one server. */
export function tokenCache(folder: string, apiUrl: string, user: string): TokenCache {
  const name = createHash('sha256')
    .update(`${new URL(apiUrl).href}\n${user}`)
    .digest('hex')
    .slice(0, 32);
  const file = join(folder, 'tokens', `${name}.json`);
  return {
    read: () => readToken(file),
    write: (token) => writeToken(join(folder, 'tokens'), file, token),
  };
}

async function readToken(file: string): Promise<CachedToken | null> {
  try {
    if (isOpenToOthers((await stat(file)).mode)) return null;
    const parsed = cachedTokenSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Windows has no such bits; the folder under the person's profile is theirs alone there. */
function isOpenToOthers(mode: number): boolean {
  return process.platform !== 'win32' && (mode & 0o077) !== 0;
}

async function writeToken(folder: string, file: string, token: CachedToken): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(token), { mode: 0o600, flag: 'wx' });
  await chmod(draft, 0o600);
  await rename(draft, file);
}
