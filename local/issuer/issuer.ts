/**
 * An OpenID Connect issuer for a local trial: sample users, a public client each for terminal and task pane, signed
 * access tokens for the API. Stands where a deployment has its own issuer; nothing of it is known to the functions but its address.
 */
import type { RequestListener } from 'node:http';
import type { Configuration, ResourceServer } from 'oidc-provider';
import { devicePages } from '#local/issuer/deviceFlow';
import type { IssuerKeys } from '#local/issuer/issuerKeys';
import { loadProvider } from '#local/issuer/loadProvider';
import { troublePage } from '#local/issuer/pages';
import { registerSampleUserGrant, SAMPLE_USER_GRANT } from '#local/issuer/sampleUserGrant';
import { signInMemory } from '#local/issuer/signInMemory';
import { serveSignInPages } from '#local/issuer/signInPages';
import { findSampleUser } from '#local/sampleCounty';

export const API_AUDIENCE = 'urn:petition-ledger:api';
export const TERMINAL_CLIENT_ID = 'petition-ledger-terminal';
export const PANE_CLIENT_ID = 'petition-ledger-pane';

/** The page of the pane's sign-in dialog, where the pane has an address of its own and where it is a folder of one. */
const DIALOG_PAGES = ['/dialog.html', '/addin/dialog.html'];
const SECONDS = { token: 3600, refresh: 14 * 86_400, signIn: 600, session: 86_400 };
const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
const API_RESOURCE: ResourceServer = {
  scope: '',
  audience: API_AUDIENCE,
  accessTokenFormat: 'jwt',
  accessTokenTTL: SECONDS.token,
  jwt: { sign: { alg: 'RS256' } },
};

/**
 * @param url the issuer's own address, as tokens name it; @param now milliseconds since 1970
 * @param paneOrigins where the task pane may be served from
 */
export async function createIssuer(
  url: string,
  keys: IssuerKeys,
  now: () => number,
  paneOrigins: readonly string[],
): Promise<RequestListener> {
  const { Provider, errors } = await loadProvider();
  const provider = new Provider(url, {
    ...configuration(keys, now, paneOrigins),
    features: {
      devInteractions: { enabled: false },
      deviceFlow: { enabled: true, ...devicePages },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API_AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, indicator) => {
          if (indicator !== API_AUDIENCE) throw new errors.InvalidTarget();
          return API_RESOURCE;
        },
      },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
  });
  registerSampleUserGrant(provider, errors, { audience: API_AUDIENCE, server: API_RESOURCE });
  serveSignInPages(provider);
  return provider.callback();
}

function configuration(keys: IssuerKeys, now: () => number, paneOrigins: readonly string[]): Configuration {
  return {
    adapter: signInMemory(now),
    jwks: { keys: [keys.signingKey] },
    cookies: { keys: [keys.cookieSecret] },
    clients: [
      {
        client_id: TERMINAL_CLIENT_ID,
        client_name: '信访台账（终端）',
        token_endpoint_auth_method: 'none',
        redirect_uris: [],
        response_types: [],
        grant_types: [SAMPLE_USER_GRANT, DEVICE_GRANT, 'refresh_token'],
      },
      {
        client_id: PANE_CLIENT_ID,
        client_name: '信访台账（任务窗格）',
        token_endpoint_auth_method: 'none',
        redirect_uris: paneOrigins.flatMap((origin) => DIALOG_PAGES.map((page) => `${origin}${page}`)),
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    extraClientMetadata: { properties: [] },
    clientBasedCORS: (_ctx, origin, client) =>
      client.clientId === PANE_CLIENT_ID && paneOrigins.includes(origin),
    findAccount: (_ctx, subject) =>
      findSampleUser(subject) ? { accountId: subject, claims: () => ({ sub: subject }) } : undefined,
    loadExistingGrant: consentedGrant,
    issueRefreshToken: (_ctx, client, code) =>
      client.grantTypeAllowed('refresh_token') &&
      (client.clientId === PANE_CLIENT_ID || code.scopes.has('offline_access')),
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = troublePage(out.error, out.error_description ?? '');
    },
    ttl: {
      AccessToken: SECONDS.token,
      DeviceCode: SECONDS.signIn,
      Grant: SECONDS.refresh,
      IdToken: SECONDS.token,
      Interaction: SECONDS.signIn,
      RefreshToken: SECONDS.refresh,
      Session: SECONDS.session,
    },
  };
}

/** Choosing a sample user is consent enough: no second page. */
async function consentedGrant(ctx: Parameters<NonNullable<Configuration['loadExistingGrant']>>[0]) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid offline_access');
  await grant.save();
  return grant;
}
