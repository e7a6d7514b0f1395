/**
 * The closed list of what can keep a terminal from getting a token, and the sentences for it. Every sentence says what
 * to do. Never holds a token.
 */
import type { Words } from '#domain/words';

/** What a sentence may need to name. */
export interface SignInFacts {
  /** The address that was asked: the API's or the issuer's. */
  readonly address: string;
  readonly user: string;
  /** What the other side said, if it said anything. */
  readonly said?: string;
}

export type SignInProblemCode =
  | 'signin.server-down'
  | 'signin.not-a-ledger-server'
  | 'signin.insecure-address'
  | 'signin.server-too-old'
  | 'signin.server-too-new'
  | 'signin.unknown-user'
  | 'signin.expired'
  | 'signin.needs-browser'
  | 'signin.not-completed'
  | 'signin.refused';

export interface SignInProblem {
  readonly code: SignInProblemCode;
  readonly words: Words;
}

const wordsOf = {
  'signin.server-down': ({ address }) => ({
    zh: `连不上 ${address}。请确认地址无误、服务已启动（本机试用：npm start），然后再试；文件未改动。`,
    en: `${address} cannot be reached. Check the address and that the server runs (local trial: npm start), then try again. The file was not changed.`,
  }),
  'signin.not-a-ledger-server': ({ address }) => ({
    zh: `${address} 有回应，但不是信访台账的服务器。请检查 --api 的地址；文件未改动。`,
    en: `${address} answers, but is no petition ledger server. Check the address after --api. The file was not changed.`,
  }),
  'signin.insecure-address': ({ address }) => ({
    zh: `${address} 没有加密，不能用来发送信访数据。请使用 https 地址（本机地址除外）。`,
    en: `${address} is not encrypted and must not carry petition data. Use an https address (this machine’s own excepted).`,
  }),
  'signin.server-too-old': ({ address }) => ({
    zh: `服务器 ${address} 的版本比本程序旧，请联系管理员升级服务器；文件未改动。`,
    en: `The server ${address} is older than this program; ask the operator to upgrade it. The file was not changed.`,
  }),
  'signin.server-too-new': ({ address }) => ({
    zh: `本程序的版本比服务器 ${address} 旧，请升级本程序；文件未改动。`,
    en: `This program is older than the server ${address}; upgrade it. The file was not changed.`,
  }),
  'signin.unknown-user': ({ user, address, said }) => ({
    zh: `没有名为“${user}”的示例用户。可用的用户名由 npm start 列出，也可在浏览器打开 ${address} 查看${said ? `（${said}）` : ''}。`,
    en: `There is no sample user "${user}". npm start lists the names, and so does ${address} in a browser${said ? ` (${said})` : ''}.`,
  }),
  'signin.expired': ({ user }) => ({
    zh: `“${user}”的登录已失效。请在终端窗口里再运行一次以重新登录；若设置了 PETITION_LEDGER_TOKEN，请更新或清除它。`,
    en: `The sign-in of "${user}" has expired. Run this again in a terminal window to sign in; if PETITION_LEDGER_TOKEN is set, renew or clear it.`,
  }),
  'signin.needs-browser': ({ address }) => ({
    zh: `需要先登录：请在终端窗口里运行（不要加管道或放进计划任务），按提示在浏览器登录 ${address}；无人值守时请设置 PETITION_LEDGER_TOKEN。`,
    en: `A sign-in is needed first: run this in a terminal window (no pipe, no scheduled task) and sign in at ${address} in a browser; where nobody is present, set PETITION_LEDGER_TOKEN.`,
  }),
  'signin.not-completed': () => ({
    zh: '登录未完成：登录码已过期，或在浏览器中被取消。请再运行一次。',
    en: 'The sign-in was not completed: the code expired, or it was cancelled in the browser. Run this again.',
  }),
  'signin.refused': ({ address, said }) => ({
    zh: `登录服务 ${address} 拒绝了登录${said ? `（${said}）` : ''}。请联系管理员。`,
    en: `The sign-in service ${address} refused${said ? ` (${said})` : ''}. Ask the operator.`,
  }),
} satisfies Record<SignInProblemCode, (facts: SignInFacts) => Words>;

export function signInProblem(code: SignInProblemCode, facts: SignInFacts): SignInProblem {
  return { code, words: wordsOf[code](facts) };
}
