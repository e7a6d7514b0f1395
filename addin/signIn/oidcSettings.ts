/** What the OpenID Connect library is told, in the dialog and in the pane alike: code with PKCE, a public client. */
import { type UserManagerSettings, WebStorageStateStore } from 'oidc-client-ts';
import type { AboutReply } from '#domain/wire/sync';

export type SignInAt = Pick<AboutReply, 'issuer' | 'audience' | 'paneClientId'>;

/** @param redirectUri the dialog page, as registered with the issuer */
export function oidcSettings(at: SignInAt, redirectUri: string, store: Storage): UserManagerSettings {
  return {
    authority: at.issuer,
    client_id: at.paneClientId,
    redirect_uri: redirectUri,
    scope: 'openid offline_access',
    stateStore: new WebStorageStateStore({ store, prefix: 'petition-ledger.state.' }),
    userStore: new WebStorageStateStore({ store, prefix: 'petition-ledger.renewal.' }),
    automaticSilentRenew: false,
    monitorSession: false,
    loadUserInfo: false,
    // RFC 8707: only an absolute URI may name a resource; other issuers know the audience from the client.
    ...(URL.canParse(at.audience) ? { resource: at.audience } : {}),
  };
}
