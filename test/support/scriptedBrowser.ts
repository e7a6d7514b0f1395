/** A person in a browser at the local issuer's pages: opens the address, presses the buttons. Keeps cookies. */

const BUTTONS_STEPS = 10;

/** Signs a terminal in by its code. @returns the last page's text */
export async function enterCode(address: string, code: string, username: string): Promise<string> {
  const cookies = new Map<string, string>();
  let page = await open(cookies, new URL(address));
  for (let step = 0; step < BUTTONS_STEPS; step++) {
    const form = formOf(page.text, { user_code: code, username });
    if (!form) return page.text;
    page = await open(cookies, new URL(form.action, page.at), form.fields);
  }
  throw new Error(`no end after ${BUTTONS_STEPS} pages`);
}

interface Page {
  readonly at: URL;
  readonly text: string;
}

async function open(cookies: Map<string, string>, at: URL, form?: URLSearchParams): Promise<Page> {
  const response = await fetch(at, {
    redirect: 'manual',
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(form ? { method: 'POST', body: form } : {}),
  });
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
  const next = response.headers.get('location');
  return next ? open(cookies, new URL(next, at)) : { at, text: await response.text() };
}

function formOf(
  page: string,
  answers: Record<string, string>,
): { action: string; fields: URLSearchParams } | null {
  const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
  if (!action) return null;
  const fields = new URLSearchParams();
  for (const [tag] of page.matchAll(/<(input|button)[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1];
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (name && name !== 'abort' && !fields.has(name)) fields.set(name, answers[name] ?? value);
  }
  return { action, fields };
}
