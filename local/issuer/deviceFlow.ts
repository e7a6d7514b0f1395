/** The pages of the device flow, by which a terminal is signed in from a browser. */
import type { Configuration } from 'oidc-provider';
import { confirmCodePage, enterCodePage, signedInPage } from '#local/issuer/pages';

type DeviceFlow = NonNullable<NonNullable<Configuration['features']>['deviceFlow']>;

export const devicePages: DeviceFlow = {
  userCodeInputSource: (ctx, form, _out, error) => {
    ctx.type = 'html';
    ctx.body = enterCodePage(form, error !== undefined);
  },
  userCodeConfirmSource: (ctx, form, _client, _device, userCode) => {
    ctx.type = 'html';
    ctx.body = confirmCodePage(form, userCode);
  },
  successSource: (ctx) => {
    ctx.type = 'html';
    ctx.body = signedInPage();
  },
};
