/**
 * The issuer's signing key and cookie secret, kept in the data folder so that tokens outlive a restart. Only the
 * owner of the folder may read the file.
 */
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { troubleOfFileError, type Trouble } from '#local/trouble';

const signingKeySchema = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string(),
  alg: z.literal('RS256'),
  use: z.literal('sig'),
  n: z.string(),
  e: z.string(),
  d: z.string(),
});

const issuerKeysSchema = z.object({ signingKey: signingKeySchema, cookieSecret: z.string() });

export type IssuerKeys = z.infer<typeof issuerKeysSchema>;

/** Reads the keys, or makes and writes them when there are none. */
export async function openIssuerKeys(file: string): Promise<IssuerKeys | Trouble> {
  try {
    const text = await readIfThere(file);
    if (text !== null) return parsedKeys(text) ?? { trouble: 'data.damaged', path: file };
    const keys = await newKeys();
    await writeFile(file, `${JSON.stringify(keys)}\n`, { mode: 0o600, flag: 'wx' });
    return keys;
  } catch (error) {
    return troubleOfFileError(error, file);
  }
}

export function publicKeySet({ signingKey }: IssuerKeys): JSONWebKeySet {
  const { kty, kid, alg, use, n, e } = signingKey;
  return { keys: [{ kty, kid, alg, use, n, e }] };
}

async function newKeys(): Promise<IssuerKeys> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  return issuerKeysSchema.parse({ signingKey: jwk, cookieSecret: randomBytes(32).toString('base64url') });
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parsedKeys(text: string): IssuerKeys | null {
  try {
    const parsed = issuerKeysSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
