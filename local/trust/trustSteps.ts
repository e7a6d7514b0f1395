/**
 * How each system is told to trust the workbench's certificate, for this user only where the system can. Decides the
 * commands and the words; runs nothing.
 */
import type { Words } from '#domain/words';

export interface TrustSteps {
  /** Run for the person; the system asks for consent. Null: to be run by hand. */
  readonly run: readonly string[] | null;
  readonly byHand: readonly string[];
  readonly undo: string;
  readonly words: Words;
}

const NAME = 'Petition Ledger local trial';

/** @param authorityFile absolute path of the authority's certificate */
export function trustSteps(platform: NodeJS.Platform, authorityFile: string): TrustSteps {
  switch (platform) {
    case 'win32':
      return {
        run: ['certutil', '-user', '-addstore', 'Root', authorityFile],
        byHand: [],
        undo: `certutil -user -delstore Root "${NAME}"`,
        words: asksForConsent,
      };
    case 'darwin':
      return {
        run: ['security', 'add-trusted-cert', '-r', 'trustRoot', authorityFile],
        byHand: [],
        undo: `security remove-trusted-cert '${authorityFile}'`,
        words: asksForConsent,
      };
    default:
      return {
        run: null,
        byHand: [
          `certutil -d sql:$HOME/.pki/nssdb -A -t C,, -n "${NAME}" -i '${authorityFile}'`,
          `sudo cp '${authorityFile}' /usr/local/share/ca-certificates/petition-ledger.crt && sudo update-ca-certificates`,
        ],
        undo: `certutil -d sql:$HOME/.pki/nssdb -D -n "${NAME}"`,
        words: {
          zh: '第一行让 Chrome、Edge 等浏览器信任它（certutil 在软件包 libnss3-tools 中）；第二行让整个系统信任它。Firefox：设置 → 隐私与安全 → 证书 → 导入。',
          en: 'The first line is for Chrome and Edge (certutil is in the package libnss3-tools), the second for the whole system. Firefox: Settings > Privacy & Security > Certificates > Import.',
        },
      };
  }
}

const asksForConsent: Words = {
  zh: '系统会请您确认。Firefox 需另行导入：设置 → 隐私与安全 → 证书 → 导入。',
  en: 'The system asks for your consent. Firefox keeps its own list: Settings > Privacy & Security > Certificates > Import.',
};
