/**
 * A grant of the local issuer alone: a token for a sample user by name, without browser or password. The issuer
 * announces it in its metadata, so that a terminal finds it there; the API knows nothing of it.
 */
import type { errors, Provider, ResourceServer } from 'oidc-provider';
import { findSampleUser, SAMPLE_USERS } from '#local/sampleCounty';

export const SAMPLE_USER_GRANT = 'urn:petition-ledger:sample-user';

export interface ApiResource {
  readonly audience: string;
  readonly server: ResourceServer;
}

export function registerSampleUserGrant(
  provider: Provider,
  { CustomOIDCProviderError }: typeof errors,
  api: ApiResource,
): void {
  provider.registerGrantType(
    SAMPLE_USER_GRANT,
    async (ctx) => {
      const { client, params } = ctx.oidc;
      const user = findSampleUser(String(params['username']));
      if (!user) throw new CustomOIDCProviderError('invalid_grant', `sample users are: ${sampleUserNames()}`);
      const grant = new provider.Grant({ clientId: client.clientId, accountId: user.subject });
      const token = new provider.AccessToken({
        client,
        accountId: user.subject,
        grantId: await grant.save(),
        gty: 'sample_user',
        resourceServer: new provider.ResourceServer(api.audience, api.server),
      });
      const value = await token.save();
      ctx.body = { access_token: value, expires_in: token.expiration, token_type: token.tokenType };
    },
    ['username'],
  );
}

function sampleUserNames(): string {
  return SAMPLE_USERS.map((user) => user.subject).join(', ');
}
