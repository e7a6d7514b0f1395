/**
 * Signing in with the real issuer of the local backend, in a real browser: the dialog page's code and PKCE, the API's
 * acceptance of the token from the pane's origin, and renewal without a window. Office around the page is a stand-in.
 */
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { aboutReplySchema, type AboutReply } from '#domain/wire/sync';
import { dialogAddress } from '#addin/signIn/session';
import { describeInBrowser, openBrowser } from '../support/chromium';
import { startLocalBackend, temporaryFolder, type LocalBackend } from '../support/localBackend';

const OFFICE = `
  globalThis.Office = {
    onReady: () => Promise.resolve(),
    context: {
      requirements: { isSetSupported: () => true },
      ui: { messageParent: (message) => { document.title = 'told'; globalThis.told = message; } },
    },
  };`;

function signingIn(executable: string): void {
  let browser: Browser;
  let context: BrowserContext;
  let backend: LocalBackend;
  let about: AboutReply;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    folder = await temporaryFolder();
    backend = await startLocalBackend(join(folder.path, 'data'));
    about = aboutReplySchema.parse(await (await fetch(`${backend.urls.api}/v1/about`)).json());
    browser = await openBrowser(executable);
    context = await browser.newContext({ ignoreHTTPSErrors: true });
    await context.route(/\/office\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: OFFICE }),
    );
    // The first visit makes the server bundle its pages.
    await context.request.get(new URL('addin/dialog.html', backend.urls.workbench).href);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await backend.stop();
    await folder.remove();
  });

  async function signIn(page: Page, user: string): Promise<string> {
    await page.goto(dialogAddress(new URL('addin/dialog.html', backend.urls.workbench).href, about));
    await page.locator(`button[value="${user}"]`).click();
    await page.waitForFunction('document.title === "told"');
    return String(await page.evaluate('globalThis.told'));
  }

  test('the dialog tells the pane a user whose token the API takes, from the pane’s own origin', async () => {
    const page = await context.newPage();
    const { user } = JSON.parse(await signIn(page, 'clerk-mashi')) as { user: string };
    const { access_token: token, refresh_token: refresh } = JSON.parse(user) as Record<string, string>;
    const directory = (await page.evaluate(
      `fetch('${backend.urls.api}/v1/directory', { headers: { authorization: 'Bearer ${token}' } }).then((reply) => reply.json())`,
    )) as { me: object };
    expect(directory.me).toEqual({ name: '林晓', role: 'clerk', unitId: 'mashi' });
    expect(typeof refresh).toBe('string');
    expect(page.url()).not.toContain(token);
    await page.close();
  });

  test('whoever signs in next is asked again, and no token stays in the dialog’s storage', async () => {
    const page = await context.newPage();
    const { user } = JSON.parse(await signIn(page, 'supervisor')) as { user: string };
    const { profile } = JSON.parse(user) as { profile: { sub: string } };
    expect(profile.sub).toBe('supervisor');
    const kept = (await page.evaluate('Object.keys(sessionStorage)')) as string[];
    expect(kept.filter((key) => key.includes('renewal') || key.includes('oidc.user'))).toEqual([]);
    expect(await page.evaluate('Object.keys(localStorage)')).toEqual([]);
    await page.close();
  });
}

describeInBrowser('signing in through the dialog', signingIn);
