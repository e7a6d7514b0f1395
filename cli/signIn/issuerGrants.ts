/**
 * The three ways an issuer gives a terminal a token: for a sample user by name (only issuers that announce it), by a
 * code entered in a browser, and by renewing an earlier sign-in. Decides what the issuer's answers mean.
 */
import * as oidc from 'openid-client';
import type { AboutReply } from '#domain/wire/sync';
import type { Words } from '#domain/words';
import { ANSWER_TIMEOUT_MS, isSafeAddress, type Fetch } from '#cli/signIn/serverAbout';
import type { SignInProblemCode } from '#cli/signIn/signInProblem';

export interface IssuedToken {
  readonly accessToken: string;
  /** Seconds; absent when the issuer does not say. */
  readonly expiresInSeconds?: number;
  readonly refreshToken?: string;
}

export interface Refused {
  readonly refused: SignInProblemCode;
  readonly said?: string;
}

export interface IssuerGrants {
  readonly hasSampleUsers: boolean;
  readonly hasDeviceSignIn: boolean;
  sampleUser(username: string): Promise<IssuedToken | Refused>;
  /** Tells the person where to go, and waits until they signed in there, refused, or the code expired. */
  device(tell: (words: Words) => void): Promise<IssuedToken | Refused>;
  renew(refreshToken: string): Promise<IssuedToken | Refused>;
}

const SAMPLE_USER_GRANT = 'urn:petition-ledger:sample-user';
const DEVICE_SCOPE = 'openid offline_access';

/** Reads the issuer's metadata. */
export async function issuerGrants(about: AboutReply, fetch: Fetch): Promise<IssuerGrants | Refused> {
  const address = new URL(about.issuer);
  if (!isSafeAddress(address)) return { refused: 'signin.insecure-address' };
  try {
    const config = await oidc.discovery(address, about.terminalClientId, {}, oidc.None(), {
      timeout: ANSWER_TIMEOUT_MS / 1000,
      execute: address.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
      [oidc.customFetch]: fetch as oidc.CustomFetch,
    });
    return grantsOf(config, { resource: about.audience });
  } catch (error) {
    return { refused: isUnreachable(error) ? 'signin.server-down' : 'signin.not-a-ledger-server' };
  }
}

function grantsOf(config: oidc.Configuration, api: { resource: string }): IssuerGrants {
  const { grant_types_supported: grants, device_authorization_endpoint: device } = config.serverMetadata();
  return {
    hasSampleUsers: grants?.includes(SAMPLE_USER_GRANT) ?? false,
    hasDeviceSignIn: device !== undefined,
    sampleUser: (username) =>
      issued(() => oidc.genericGrantRequest(config, SAMPLE_USER_GRANT, { username }), 'signin.unknown-user'),
    device: (tell) =>
      issued(async () => {
        const code = await oidc.initiateDeviceAuthorization(config, { scope: DEVICE_SCOPE, ...api });
        tell(deviceWords(code.verification_uri, code.user_code));
        return oidc.pollDeviceAuthorizationGrant(config, code, api);
      }, 'signin.not-completed'),
    renew: (refreshToken) =>
      issued(() => oidc.refreshTokenGrant(config, refreshToken, api), 'signin.expired'),
  };
}

/** @param denied what it means here when the issuer says no to the grant itself */
async function issued(
  request: () => Promise<oidc.TokenEndpointResponse>,
  denied: SignInProblemCode,
): Promise<IssuedToken | Refused> {
  try {
    const { access_token: accessToken, expires_in, refresh_token } = await request();
    return {
      accessToken,
      ...(expires_in === undefined ? {} : { expiresInSeconds: expires_in }),
      ...(refresh_token === undefined ? {} : { refreshToken: refresh_token }),
    };
  } catch (error) {
    if (isUnreachable(error)) return { refused: 'signin.server-down' };
    if (!(error instanceof oidc.ResponseBodyError)) return { refused: 'signin.refused' };
    const isDenied = ['invalid_grant', 'access_denied', 'expired_token'].includes(error.error);
    return { refused: isDenied ? denied : 'signin.refused', said: error.error_description ?? error.error };
  }
}

/** No answer came at all, or none in time. */
function isUnreachable(error: unknown): boolean {
  const { name, code } = error as { name?: string; code?: string };
  return name === 'TypeError' || name === 'TimeoutError' || code === 'OAUTH_TIMEOUT';
}

function deviceWords(address: string, code: string): Words {
  return {
    zh: `请在浏览器打开 ${address} ，输入登录码 ${code} 并登录；完成后这里会自动继续。`,
    en: `Open ${address} in a browser, enter the code ${code} and sign in; this continues by itself.`,
  };
}
