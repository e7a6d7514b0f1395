/**
 * Asks a server what it is before anyone signs in. Decides whether it is one of ours, reached safely, and of a version
 * we speak; refuses to know users, tokens and where the address came from.
 */
import { WIRE_VERSION } from '#domain/wire/limits';
import { problemWords } from '#domain/wire/problems';
import { ROUTES } from '#domain/wire/routes';
import { aboutReplySchema, type AboutReply } from '#domain/wire/sync';
import type { Words } from '#domain/words';

export type Asked = { readonly about: AboutReply } | { readonly message: Words };

const ANSWER_TIMEOUT_MS = 15_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

const words = {
  unsafe: {
    zh: '服务器地址须以 https:// 开头。请在设置中核对地址。',
    en: 'The server address must begin with https://. Check it in the settings.',
  },
  unreachable: {
    zh: '连接不上服务器。请检查网络，并在设置中核对服务器地址。',
    en: 'The server cannot be reached. Check the network, and the address in the settings.',
  },
  stranger: {
    zh: '这个地址不是信访台账的服务器。请在设置中核对地址，或向管理员索取。',
    en: 'This address is no Petition Ledger server. Check it in the settings, or ask the operator for it.',
  },
} satisfies Record<string, Words>;

/** @param apiUrl with or without a slash at its end */
export async function aboutServer(apiUrl: string, fetch = globalThis.fetch): Promise<Asked> {
  if (!URL.canParse(apiUrl)) return { message: words.stranger };
  const { protocol, hostname } = new URL(apiUrl);
  if (protocol !== 'https:' && !LOOPBACK.has(hostname)) return { message: words.unsafe };
  const body = await answerOf(`${apiUrl.replace(/\/+$/, '')}${ROUTES.about.path}`, fetch);
  return body === null ? { message: words.unreachable } : readAbout(body.json);
}

/** Service and version are read first: another version may say more or less than ours. */
function readAbout(body: unknown): Asked {
  const { service, wire } = (body ?? {}) as Partial<AboutReply>;
  if (service !== 'petition-ledger' || typeof wire !== 'number') return { message: words.stranger };
  if (wire !== WIRE_VERSION) {
    return { message: problemWords[wire > WIRE_VERSION ? 'client.too-old' : 'client.too-new'] };
  }
  const about = aboutReplySchema.safeParse(body);
  return about.success ? { about: about.data } : { message: words.stranger };
}

async function answerOf(address: string, fetch: typeof globalThis.fetch): Promise<{ json: unknown } | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
    if (response.status >= 500) return null;
    return { json: await response.json().catch(() => null) };
  } catch {
    return null;
  }
}
