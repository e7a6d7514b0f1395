import { createSession, dialogAddress, type SessionPorts } from '#addin/signIn/session';
import type { DialogEnd } from '#addin/excel/dialogWindow';

const ABOUT = {
  service: 'petition-ledger',
  wire: 1,
  issuer: 'https://id.example',
  audience: 'urn:petition-ledger:api',
  terminalClientId: 'terminal',
  paneClientId: 'pane',
} as const;
const NOW = 1_000_000_000_000;
const userText = (token: string, lifeSeconds: number, refresh?: string) =>
  JSON.stringify({ access_token: token, expires_at: NOW / 1000 + lifeSeconds, refresh_token: refresh });

function memoryStorage(): SessionPorts['storage'] & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

function sessionWith(change: Partial<SessionPorts> & { readonly end?: DialogEnd }) {
  const storage = memoryStorage();
  const opened: string[] = [];
  let renewals = 0;
  const ports: SessionPorts = {
    storage,
    about: () => Promise.resolve({ about: ABOUT }),
    openWindow: (url) => {
      opened.push(url);
      return Promise.resolve(change.end ?? { closed: true });
    },
    renew: () => {
      renewals++;
      return Promise.resolve(null);
    },
    dialogPage: 'https://pane.example/dialog.html',
    now: () => NOW,
    ...change,
  };
  return { session: createSession(ports), storage, opened, renewals: () => renewals, ports };
}

const signedInWith = (user: string) => ({ message: JSON.stringify({ user }) });

test('signing in opens the dialog with issuer, audience and client, and keeps the token', async () => {
  const { session, opened } = sessionWith({ end: signedInWith(userText('t1', 3600)) });
  expect(await session.token()).toBe('');
  expect(await session.signIn()).toEqual({ isSignedIn: true });
  expect(opened).toEqual([
    'https://pane.example/dialog.html?issuer=https%3A%2F%2Fid.example&audience=urn%3Apetition-ledger%3Aapi&client=pane',
  ]);
  expect(opened).toEqual([dialogAddress('https://pane.example/dialog.html', ABOUT)]);
  expect([session.isSignedIn(), await session.token()]).toEqual([true, 't1']);
});

test('a pane that was reloaded is still signed in; signing out forgets', async () => {
  const { session, ports, storage } = sessionWith({ end: signedInWith(userText('t1', 3600)) });
  await session.signIn();
  const reloaded = createSession(ports);
  expect(await reloaded.token()).toBe('t1');
  reloaded.signOut();
  expect([reloaded.isSignedIn(), await reloaded.token(), storage.held.size]).toEqual([false, '', 0]);
});

test.each([
  [{ closed: true }, '登录窗口已关闭，尚未登录。'],
  [{ blocked: true }, '登录窗口未能打开。请允许本页弹出窗口后再点登录。'],
  [{ message: '{"failed":"refused"}' }, '登录被拒绝。请换一个账号再试。'],
  [{ message: 'nonsense' }, '登录未完成，登录服务没有正常回答。请稍后再试；一直如此请联系管理员。'],
  [{ message: '{"user":"no user"}' }, '登录未完成，登录服务没有正常回答。请稍后再试；一直如此请联系管理员。'],
] as const)('%j is said in a sentence', async (end, sentence) => {
  const { session } = sessionWith({ end });
  const signed = await session.signIn();
  expect('message' in signed && signed.message.zh).toBe(sentence);
  expect(session.isSignedIn()).toBe(false);
});

test('a token about to end is renewed once for all who wait', async () => {
  let renewals = 0;
  const renew = () => {
    renewals++;
    return Promise.resolve(userText('t2', 3600, 'r2'));
  };
  const { session } = sessionWith({ end: signedInWith(userText('t1', 30, 'r1')), renew });
  await session.signIn();
  expect(await Promise.all([session.token(), session.token()])).toEqual(['t2', 't2']);
  expect([await session.token(), renewals]).toEqual(['t2', 1]);
});

test('what cannot be renewed is sent as it is: the server says that it is over', async () => {
  const refused = sessionWith({ end: signedInWith(userText('t1', -5, 'r1')) });
  await refused.session.signIn();
  expect([await refused.session.token(), refused.renewals()]).toEqual(['t1', 1]);
  const without = sessionWith({ end: signedInWith(userText('t1', -5)) });
  await without.session.signIn();
  expect([await without.session.token(), without.renewals()]).toEqual(['t1', 0]);
});
