/** The server as a signed-in person sees it. Decides that a sign-in is renewed while a command runs. */
import { createLedgerApi, type LedgerApi } from '#addin/api/ledgerApi';
import { accessToken } from '#cli/signIn/accessToken';
import { renewingToken } from '#cli/signIn/renewingToken';
import type { Terminal } from '#cli/terminal';
import type { Words } from '#domain/words';

export interface ServerOptions {
  readonly api: string;
  readonly user: string;
}

/** Null: none is named. */
export function serverOf({ api, user }: Partial<ServerOptions>): ServerOptions | 'half' | null {
  if (api !== undefined && user !== undefined) return { api, user };
  return api === undefined && user === undefined ? null : 'half';
}

export const HALF_A_SERVER: Words = {
  zh: '--api 与 --user 要同时给出。',
  en: '--api and --user go together.',
};

export async function signedInApi(
  { api: apiUrl, user }: ServerOptions,
  { isInteractive }: Pick<Terminal, 'isInteractive'>,
): Promise<{ readonly api: LedgerApi } | { readonly words: Words }> {
  const signedIn = await accessToken({ apiUrl, user, interactive: isInteractive });
  if ('code' in signedIn) return { words: signedIn.words };
  const renew = async () => {
    const renewed = await accessToken({ apiUrl, user, interactive: false });
    return 'token' in renewed ? renewed.token : null;
  };
  return { api: createLedgerApi({ apiUrl, token: renewingToken(signedIn.token, renew) }) };
}
