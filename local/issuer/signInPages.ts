/**
 * The steps of a sign-in that the issuer leaves to its host: shows the sample users and tells the issuer which one was
 * chosen. Nothing is checked here; being a sample user is all it takes.
 */
import type { IncomingMessage } from 'node:http';
import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { chooseUserPage, welcomePage } from '#local/issuer/pages';
import { findSampleUser } from '#local/sampleCounty';

const BODY_LIMIT_BYTES = 4096;

export function serveSignInPages(provider: Provider): void {
  provider.use(async (ctx, next) => {
    if (ctx.path === '/') {
      ctx.type = 'html';
      ctx.body = welcomePage();
    } else if (ctx.path.startsWith('/interaction/')) await chooseUser(provider, ctx as KoaContextWithOIDC);
    else await next();
  });
}

async function chooseUser(provider: Provider, ctx: KoaContextWithOIDC): Promise<void> {
  await provider.interactionDetails(ctx.req, ctx.res);
  const user = ctx.method === 'POST' ? findSampleUser(await postedUsername(ctx.req)) : null;
  if (!user) {
    ctx.type = 'html';
    ctx.body = chooseUserPage(ctx.path);
    return;
  }
  const result = { login: { accountId: user.subject } };
  ctx.redirect(
    await provider.interactionResult(ctx.req, ctx.res, result, { mergeWithLastSubmission: false }),
  );
}

async function postedUsername(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > BODY_LIMIT_BYTES) return '';
  }
  return new URLSearchParams(body).get('username') ?? '';
}
