/**
 * Asks a server what it is before anything else is sent to it. Decides whether it is one of ours and of a version we
 * speak; knows nothing of users or tokens.
 */
import { WIRE_VERSION } from '#domain/wire/limits';
import { ROUTES } from '#domain/wire/routes';
import { aboutReplySchema, type AboutReply } from '#domain/wire/sync';
import type { SignInProblemCode } from '#cli/signIn/signInProblem';

/** The global `fetch`, or a stand-in. */
export type Fetch = (address: string | URL, options?: RequestInit) => Promise<Response>;

/** Longest wait for one answer of a server. */
export const ANSWER_TIMEOUT_MS = 15_000;

const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

export function isSafeAddress({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK_HOSTS.has(hostname));
}

/** @param apiUrl with or without a slash at its end */
export async function serverAbout(apiUrl: string, fetch: Fetch): Promise<AboutReply | SignInProblemCode> {
  if (!URL.canParse(apiUrl)) return 'signin.not-a-ledger-server';
  if (!isSafeAddress(new URL(apiUrl))) return 'signin.insecure-address';
  const answer = await answerOf(`${apiUrl.replace(/\/+$/, '')}${ROUTES.about.path}`, fetch);
  return typeof answer === 'string' ? answer : readAbout(answer.body);
}

async function answerOf(address: string, fetch: Fetch): Promise<{ body: unknown } | SignInProblemCode> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
    const text = await response.text();
    if (response.status >= 500) return 'signin.server-down';
    return { body: response.ok ? parsedJson(text) : null };
  } catch {
    return 'signin.server-down';
  }
}

/** Service and version are read first: another version may say more or less than ours. */
function readAbout(body: unknown): AboutReply | SignInProblemCode {
  const { service, wire } = (body ?? {}) as Partial<AboutReply>;
  if (service !== 'petition-ledger' || typeof wire !== 'number') return 'signin.not-a-ledger-server';
  if (wire !== WIRE_VERSION) return wire < WIRE_VERSION ? 'signin.server-too-old' : 'signin.server-too-new';
  const about = aboutReplySchema.safeParse(body);
  return about.success && URL.canParse(about.data.issuer) ? about.data : 'signin.not-a-ledger-server';
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
