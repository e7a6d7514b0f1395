/**
 * A token for as long as a command runs: a first sync of a large ledger over a slow line may outlive the token it began
 * with. Decides when to ask anew; how a token is got is accessToken.ts.
 */
import { decodeJwt } from 'jose';

const RENEW_BEFORE_MS = 60_000;

/**
 * @param renew answers a new token, or null when none is to be had without the person: the old one is used to its end,
 *   and the server says that the sign-in has expired
 */
export function renewingToken(
  first: string,
  renew: () => Promise<string | null>,
  now: () => number = Date.now,
): () => Promise<string> {
  let token = first;
  return async () => {
    if (expiryOf(token) - now() < RENEW_BEFORE_MS) token = (await renew()) ?? token;
    return token;
  };
}

/** Milliseconds since 1970; never for a token that does not say. */
function expiryOf(token: string): number {
  try {
    const { exp } = decodeJwt(token);
    return exp === undefined ? Infinity : exp * 1000;
  } catch {
    return Infinity;
  }
}
