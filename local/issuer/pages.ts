/**
 * The issuer's few pages, Chinese first: choose a sample user, enter or confirm a terminal's code, done, trouble.
 * They load nothing from elsewhere. Each says that these are sample users of a local trial.
 */
import { COUNTY_NAME, SAMPLE_USERS } from '#local/sampleCounty';

const STYLE = `body{font:16px/1.6 system-ui,"Microsoft YaHei",sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;
color:#1b1b1b;background:#fafafa}h1{font-size:1.4rem;margin:0 0 .2rem}p{margin:.4rem 0}small,.en{color:#5c5c5c}
button{display:block;width:100%;text-align:left;font:inherit;margin:.6rem 0;padding:.7rem 1rem;border:1px solid #c8c8c8;
border-radius:6px;background:#fff;cursor:pointer}button:hover,button:focus{border-color:#0f6cbd;outline:none}
input[type=text]{font:inherit;font-size:1.3rem;letter-spacing:.1em;padding:.4rem .6rem;width:100%;box-sizing:border-box}
code{font-size:1.6rem;letter-spacing:.1em}.note{border-left:3px solid #0f6cbd;padding-left:.8rem;margin:1rem 0}`;

/** @param body trusted markup */
function page(zh: string, en: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${zh} · ${en}</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>
<h1>${zh}</h1><p class="en">${en}</p>
<p class="note">本页只用于本机试用：以下均为虚构的“${COUNTY_NAME.zh}”的示例用户，不需要密码。<br>
<small>A local trial: these are sample users of a fictitious county, without passwords.</small></p>
${body}</body></html>`;
}

/** @param action where the choice is posted as `username` */
export function chooseUserPage(action: string): string {
  const buttons = SAMPLE_USERS.map(
    ({ subject, name, purpose }) =>
      `<button name="username" value="${subject}"><b>${name}</b> <small>${subject}</small><br>${purpose.zh}<br>` +
      `<span class="en">${purpose.en}</span></button>`,
  );
  return page(
    '选择登录身份',
    'Choose who you are',
    `<form method="post" action="${escaped(action)}">${buttons.join('')}</form>`,
  );
}

/** @param form the issuer's own form, submitted by our button */
export function enterCodePage(form: string, wasWrong: boolean): string {
  const wrong = wasWrong
    ? '<p>登录码不正确或已用过，请重新输入。<br><small>Wrong or used code; try again.</small></p>'
    : '';
  return page(
    '输入终端显示的登录码',
    'Enter the code shown in the terminal',
    `${wrong}${form}<button type="submit" form="op.deviceInputForm">继续 · Continue</button>`,
  );
}

export function confirmCodePage(form: string, userCode: string): string {
  return page(
    '确认登录码',
    'Confirm the code',
    `<p>终端上显示的是否是：<br><code>${escaped(userCode)}</code></p>${form}
<button autofocus type="submit" form="op.deviceConfirmForm">是，继续 · Yes, continue</button>
<button type="submit" form="op.deviceConfirmForm" name="abort" value="yes">不是，取消 · No, cancel</button>`,
  );
}

export function signedInPage(): string {
  return page(
    '已登录',
    'Signed in',
    '<p>请回到终端窗口，本页可以关闭。<br><small>Go back to the terminal; this page can be closed.</small></p>',
  );
}

export function troublePage(code: string, description: string): string {
  return page(
    '登录未完成',
    'The sign-in did not complete',
    `<p>请回到终端重新登录。<br><small>Go back to the terminal and sign in again.</small></p>
<p><small>${escaped(code)}: ${escaped(description)}</small></p>`,
  );
}

export function welcomePage(): string {
  const users = SAMPLE_USERS.map(
    ({ subject, name, purpose }) =>
      `<p><b>${subject}</b> ${name}：${purpose.zh}<br><small>${purpose.en}</small></p>`,
  );
  return page('示例用户', 'Sample users', users.join(''));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
