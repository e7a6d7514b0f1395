/**
 * The certificate the workbench is served with over https: made on the first start for this machine's own names, signed
 * by an authority whose key is thrown away at once, so that nobody can ever sign another with it. Decides when it is
 * made anew; whether a browser trusts it is the business of `npm run trust`.
 */
import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCA, createCert } from 'mkcert';
import { troubleOfFileError, type Trouble } from '#local/trouble';

export interface ServerCertificate {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
  /** The authority's certificate, to be trusted by a browser. */
  readonly authorityFile: string;
}

const HOST_NAMES = ['localhost', '127.0.0.1'];
/** Browsers refuse certificates that are valid longer than 398 days, even of one's own authorities on some systems. */
const VALID_DAYS = 390;
const RENEWED_BEFORE_MS = 14 * 86_400_000;
const AUTHORITY = {
  organization: 'Petition Ledger local trial',
  countryCode: 'CN',
  state: 'local',
  locality: 'local',
};
const OWNER_ONLY = 0o600;

/** @param now milliseconds since 1970 */
export async function openCertificate(
  folder: string,
  now: () => number,
): Promise<ServerCertificate | Trouble> {
  const files = certificateFiles(folder);
  try {
    const kept = await readKept(files);
    if (kept && isUsable(kept.cert, now())) return { ...kept, authorityFile: files.authority };
    const made = await makeCertificate();
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(files.key, made.key, { mode: OWNER_ONLY });
    await writeFile(files.cert, made.cert);
    await writeFile(files.authority, made.authority);
    return { key: made.key, cert: made.cert, authorityFile: files.authority };
  } catch (error) {
    return troubleOfFileError(error, folder);
  }
}

export function certificateFiles(folder: string) {
  return {
    key: join(folder, 'localhost.key'),
    cert: join(folder, 'localhost.crt'),
    authority: join(folder, 'authority.crt'),
  } as const;
}

async function makeCertificate() {
  const authority = await createCA({ ...AUTHORITY, validity: VALID_DAYS });
  const { key, cert } = await createCert({ ca: authority, domains: HOST_NAMES, validity: VALID_DAYS });
  return { key, cert: `${cert}\n${authority.cert}`, authority: authority.cert };
}

async function readKept(files: ReturnType<typeof certificateFiles>) {
  try {
    return { key: await readFile(files.key, 'utf8'), cert: await readFile(files.cert, 'utf8') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function isUsable(cert: string, now: number): boolean {
  try {
    return Date.parse(new X509Certificate(cert).validTo) - now > RENEWED_BEFORE_MS;
  } catch {
    return false;
  }
}
