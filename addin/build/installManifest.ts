/** The manifest for one installation: the host of the pane and the address people sign in at. */

/** What the committed manifest holds, for sideloading from this machine. */
export const DEV_HOST = 'https://localhost:4604';
const EXAMPLE_ISSUER = 'https://sign-in.example';

export interface Installation {
  /** Origin the pane's files are served from, https. */
  readonly host: string;
  /** Origin of the issuer, https; the sign-in window may go there. */
  readonly issuer: string;
}

/** @throws Error naming the address that cannot be used */
export function manifestFor(manifest: string, { host, issuer }: Installation): string {
  return manifest
    .replaceAll(DEV_HOST, originOf('host', host))
    .replaceAll(EXAMPLE_ISSUER, originOf('issuer', issuer));
}

function originOf(name: string, address: string): string {
  if (URL.canParse(address) && new URL(address).protocol === 'https:') return new URL(address).origin;
  throw new Error(`--${name} must be an https address: ${address}`);
}
