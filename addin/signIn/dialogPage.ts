/**
 * The page in the sign-in window: sends the person to the issuer, and when they come back exchanges the code and tells
 * the pane. Decides nothing about who may sign in; a token is never put into an address or a log.
 */
import { UserManager } from 'oidc-client-ts';
import { officeReady } from '#addin/excel/officeHost';
import { tellPane } from '#addin/excel/dialogWindow';
import type { DialogMessage } from '#addin/signIn/dialogMessage';
import { oidcSettings, type SignInAt } from '#addin/signIn/oidcSettings';

const AT_KEY = 'petition-ledger.sign-in-at';

export async function runDialogPage(page: Window): Promise<void> {
  await officeReady();
  const asked = new URL(page.location.href).searchParams;
  const isBack = asked.has('state');
  if (!isBack) page.sessionStorage.setItem(AT_KEY, JSON.stringify(signInAt(asked)));
  const at = JSON.parse(page.sessionStorage.getItem(AT_KEY) ?? '{}') as SignInAt;
  const redirectUri = `${page.location.origin}${page.location.pathname}`;
  const manager = new UserManager(oidcSettings(at, redirectUri, page.sessionStorage));
  try {
    // Office computers are shared: whoever signs in is asked who they are, whatever the browser remembers.
    if (!isBack) return await manager.signinRedirect({ prompt: 'login' });
    const user = await manager.signinRedirectCallback();
    await manager.removeUser();
    tell({ user: user.toStorageString() });
  } catch {
    tell({ failed: asked.get('error') === 'access_denied' ? 'refused' : 'unreachable' });
  }
}

/** The parameters of {@link dialogAddress}. */
function signInAt(asked: URLSearchParams): SignInAt {
  return {
    issuer: asked.get('issuer') ?? '',
    audience: asked.get('audience') ?? '',
    paneClientId: asked.get('client') ?? '',
  };
}

function tell(message: DialogMessage): void {
  tellPane(JSON.stringify(message));
}
