/**
 * The token check API Gateway does before a function is called: signature by the issuer's published keys, issuer,
 * audience, lifetime. Decides whether a token is good and how its claims are handed on; who the person is and what
 * they may do is the functions' business.
 */
import { jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';

/** Claims as a function receives them from API Gateway: every value a string. */
export type GatewayClaims = Readonly<Record<string, string>>;

/** Null: the token is missing or no good; API Gateway does not say why. */
export type CheckToken = (authorization: string | undefined) => Promise<GatewayClaims | null>;

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** The public keys the issuer publishes. */
  readonly keys: JWTVerifyGetKey;
}

/** API Gateway takes RSA signatures only. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];

export function tokenCheck({ issuer, audience, keys }: TokenRules): CheckToken {
  return async (authorization) => {
    const token = authorization?.replace(/^Bearer +/i, '');
    if (!token) return null;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp'],
      });
      return gatewayClaims(payload);
    } catch {
      return null;
    }
  };
}

/** Numbers and booleans in their decimal and literal form, lists as `[a b]`, objects as JSON. */
export function gatewayClaims(payload: JWTPayload): GatewayClaims {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, claimText(value)]));
}

function claimText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`;
  return JSON.stringify(value);
}
