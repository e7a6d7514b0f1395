/** Renews a sign-in without a window, where the issuer gave a refresh token. Loaded only when a token runs out. */
import { InMemoryWebStorage, User, UserManager } from 'oidc-client-ts';
import { oidcSettings, type SignInAt } from '#addin/signIn/oidcSettings';

/** @returns the renewed user's text, or null when the issuer says no or cannot be reached */
export async function renewUser(userText: string, at: SignInAt, redirectUri: string): Promise<string | null> {
  const manager = new UserManager(oidcSettings(at, redirectUri, new InMemoryWebStorage()));
  try {
    await manager.storeUser(User.fromStorageString(userText));
    const renewed = await manager.signinSilent();
    return renewed?.toStorageString() ?? null;
  } catch {
    return null;
  }
}
