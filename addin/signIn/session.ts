/**
 * Who is signed in at one server, and the token their calls carry. Decides when a token is renewed and that an ended
 * sign-in costs nothing but a new one. The token lives in the pane's memory and session storage, nowhere else.
 */
import type { DialogEnd } from '#addin/excel/dialogWindow';
import { parseDialogMessage, parseKeptUser, type KeptUser } from '#addin/signIn/dialogMessage';
import type { SignInAt } from '#addin/signIn/oidcSettings';
import type { Asked } from '#addin/api/aboutServer';
import type { Words } from '#domain/words';

export interface Session {
  isSignedIn(): boolean;
  /** Opens the window; a message says why nobody was signed in. */
  signIn(): Promise<{ readonly isSignedIn: true } | { readonly message: Words }>;
  signOut(): void;
  /** For the next call; renewed where possible, empty when nobody is signed in: the server then says so. */
  token(): Promise<string>;
}

export interface SessionPorts {
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly about: () => Promise<Asked>;
  readonly openWindow: (url: string) => Promise<DialogEnd>;
  readonly renew: (userText: string, at: SignInAt, redirectUri: string) => Promise<string | null>;
  /** `https://…/dialog.html`, as registered with the issuer. */
  readonly dialogPage: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const KEY = 'petition-ledger.user';
/** A token must outlive the request it is sent with. */
const MARGIN_MS = 60_000;

const endWords = {
  closed: { zh: '登录窗口已关闭，尚未登录。', en: 'The sign-in window was closed; you are not signed in.' },
  blocked: {
    zh: '登录窗口未能打开。请允许本页弹出窗口后再点登录。',
    en: 'The sign-in window could not be opened. Allow pop-ups for this page and sign in again.',
  },
  refused: { zh: '登录被拒绝。请换一个账号再试。', en: 'The sign-in was refused. Try another account.' },
  unreachable: {
    zh: '登录未完成，登录服务没有正常回答。请稍后再试；一直如此请联系管理员。',
    en: 'The sign-in did not complete: its service gave no proper answer. Try later, or ask the operator.',
  },
} satisfies Record<string, Words>;

export function createSession(ports: SessionPorts): Session {
  let kept = keptUser(ports);
  let renewing: Promise<void> | null = null;

  function keep(text: string): boolean {
    kept = parseKeptUser(text);
    if (kept) ports.storage.setItem(KEY, text);
    return kept !== null;
  }

  async function renew(): Promise<void> {
    const asked = await ports.about();
    if (!kept || !('about' in asked)) return;
    const renewed = await ports.renew(kept.text, asked.about, ports.dialogPage);
    if (renewed) keep(renewed);
  }

  return {
    isSignedIn: () => kept !== null,
    async signIn() {
      const asked = await ports.about();
      if (!('about' in asked)) return asked;
      const end = await ports.openWindow(dialogAddress(ports.dialogPage, asked.about));
      if ('blocked' in end) return { message: endWords.blocked };
      if ('closed' in end) return { message: endWords.closed };
      const said = parseDialogMessage(end.message);
      if (said && 'user' in said && keep(said.user)) return { isSignedIn: true };
      return { message: endWords[said && 'failed' in said ? said.failed : 'unreachable'] };
    },
    signOut() {
      kept = null;
      ports.storage.removeItem(KEY);
    },
    async token() {
      if (kept?.canRenew && kept.expiresAt < ports.now() + MARGIN_MS) {
        renewing ??= renew().finally(() => {
          renewing = null;
        });
        await renewing;
      }
      return kept?.accessToken ?? '';
    },
  };
}

export function dialogAddress(page: string, { issuer, audience, paneClientId }: SignInAt): string {
  return `${page}?${new URLSearchParams({ issuer, audience, client: paneClientId }).toString()}`;
}

function keptUser({ storage }: SessionPorts): KeptUser | null {
  const text = storage.getItem(KEY);
  return text === null ? null : parseKeptUser(text);
}
