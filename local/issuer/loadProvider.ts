/**
 * Loads oidc-provider without one sentence it prints on Node 20, that it supports 22 and newer: what we use of it is
 * tested on 20 too, and the person who runs `npm start` could do nothing with the sentence. Everything else it says
 * goes through.
 */
/* oxlint-disable no-console -- the library prints through console, so that is where the sentence is left out */
export async function loadProvider(): Promise<typeof import('oidc-provider')> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
