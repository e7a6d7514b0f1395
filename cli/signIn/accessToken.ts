/**
 * How the terminal gets a token for a server's API. Decides the order: a token given by the environment, one kept from
 * an earlier sign-in, a sample user where the issuer has them, a renewed sign-in, and last a person with a browser.
 * Tokens are returned and kept, never printed or logged. Sample users' tokens are not kept: one more is a request away.
 */
import { decodeJwt } from 'jose';
import type { AboutReply } from '#domain/wire/sync';
import type { Words } from '#domain/words';
import { issuerGrants, type IssuedToken, type IssuerGrants, type Refused } from '#cli/signIn/issuerGrants';
import { serverAbout, type Fetch } from '#cli/signIn/serverAbout';
import { signInProblem, type SignInProblem, type SignInProblemCode } from '#cli/signIn/signInProblem';
import { configFolder, tokenCache, type CachedToken, type TokenCache } from '#cli/signIn/tokenCache';

export interface SignInRequest {
  readonly apiUrl: string;
  readonly user: string;
  /** Whether a person sits at this terminal and may be asked to open a browser. */
  readonly interactive: boolean;
  /** The API refused the token it got last: do not give that one again. */
  readonly lastWasRefused?: boolean;
  /** Where the person is told what to do in the browser; standard error unless given. */
  readonly tell?: (words: Words) => void;
  readonly fetch?: Fetch;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** A token must outlive a long sync. */
const MARGIN_MS = 120_000;
const DEFAULT_LIFETIME_SECONDS = 600;

export async function accessToken(request: SignInRequest): Promise<{ token: string } | SignInProblem> {
  const { apiUrl, user, fetch = globalThis.fetch, env = process.env } = request;
  const about = await serverAbout(apiUrl, fetch);
  if (typeof about === 'string') return signInProblem(about, { address: apiUrl, user });
  const given = env['PETITION_LEDGER_TOKEN'];
  const token = given
    ? usableToken(given, request)
    : await signedIn(request, about, tokenCache(configFolder(env), apiUrl, user));
  if ('refused' in token) return problemOf(token, about, user);
  return { token: token.accessToken };
}

function problemOf({ refused, said }: Refused, about: AboutReply, user: string): SignInProblem {
  return signInProblem(refused, { address: about.issuer, user, ...(said ? { said } : {}) });
}

function usableToken(accessToken: string, request: SignInRequest): IssuedToken | Refused {
  const expired = request.lastWasRefused || expiryOf(accessToken) <= nowOf(request);
  return expired ? { refused: 'signin.expired' } : { accessToken };
}

/** Milliseconds since 1970; a token that is no JWT says nothing of it. */
function expiryOf(token: string): number {
  try {
    return (decodeJwt(token).exp ?? Infinity) * 1000;
  } catch {
    return Infinity;
  }
}

async function signedIn(
  request: SignInRequest,
  about: AboutReply,
  cache: TokenCache,
): Promise<IssuedToken | Refused> {
  const kept = await keptToken(cache, about);
  const isFresh = kept && !request.lastWasRefused && kept.expiresAt > nowOf(request) + MARGIN_MS;
  if (isFresh) return { accessToken: kept.accessToken };
  const grants = await issuerGrants(about, request.fetch ?? globalThis.fetch);
  if ('refused' in grants) return grants;
  if (grants.hasSampleUsers) return grants.sampleUser(request.user);
  const issued = await renewedOrAsked(request, grants, kept?.refreshToken);
  if ('accessToken' in issued) await cache.write(cachedToken(issued, about, nowOf(request)));
  return issued;
}

/** One of another issuer or audience is of no use here. */
async function keptToken(cache: TokenCache, about: AboutReply): Promise<CachedToken | null> {
  const kept = await cache.read();
  return kept && kept.issuer === about.issuer && kept.audience === about.audience ? kept : null;
}

async function renewedOrAsked(
  request: SignInRequest,
  grants: IssuerGrants,
  refreshToken: string | undefined,
): Promise<IssuedToken | Refused> {
  const renewed = refreshToken ? await grants.renew(refreshToken) : null;
  if (renewed && 'accessToken' in renewed) return { ...(refreshToken ? { refreshToken } : {}), ...renewed };
  if (renewed?.refused === 'signin.server-down') return renewed;
  const mayAsk = request.interactive && grants.hasDeviceSignIn;
  if (mayAsk) return grants.device(request.tell ?? tellOnStandardError);
  const refused: SignInProblemCode = renewed ? 'signin.expired' : 'signin.needs-browser';
  return { refused };
}

function cachedToken(issued: IssuedToken, { issuer, audience }: AboutReply, now: number): CachedToken {
  const { accessToken, refreshToken, expiresInSeconds = DEFAULT_LIFETIME_SECONDS } = issued;
  const expiresAt = now + expiresInSeconds * 1000;
  return { issuer, audience, accessToken, expiresAt, ...(refreshToken ? { refreshToken } : {}) };
}

function nowOf({ now = Date.now }: SignInRequest): number {
  return now();
}

function tellOnStandardError({ zh, en }: Words): void {
  process.stderr.write(`\n${zh}\n${en}\n\n`);
}
