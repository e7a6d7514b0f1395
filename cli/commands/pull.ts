/** `ledger pull --api URL --user NAME --out FILE`: the cases of a supervisor's region in a new file that `sync` takes. */
import { createLedgerApi } from '#addin/api/ledgerApi';
import { pullRegion, type PulledRegion } from '#addin/flows/pullRegion';
import { minuteOf } from '#addin/flows/statusCells';
import { EXIT, type ExitCode } from '#cli/exitCode';
import { newFileSheets } from '#cli/fileSheet';
import { accessToken } from '#cli/signIn/accessToken';
import { say, type Language, type Terminal } from '#cli/terminal';
import type { LedgerKindId } from '#domain/kinds/fields';
import { idHash } from '#domain/sync/hash';

export interface PullOptions {
  readonly api: string;
  readonly user: string;
  readonly out: string;
  readonly kind: LedgerKindId;
  readonly json?: boolean;
  readonly lang: Language;
}

export async function pullCommand(options: PullOptions, terminal: Terminal): Promise<ExitCode> {
  const { api, user, out, kind, lang } = options;
  const signedIn = await accessToken({ apiUrl: api, user, interactive: terminal.isInteractive });
  if ('code' in signedIn) {
    say(terminal, lang, signedIn.words);
    return EXIT.server;
  }
  const pulled = await pullRegion(
    {
      api: createLedgerApi({ apiUrl: api, token: async () => signedIn.token }),
      sheets: newFileSheets(out),
      newWorkbookId: () => idHash([crypto.randomUUID()], 20),
      today: terminal.today,
    },
    { kind, language: lang },
  );
  if ('problem' in pulled) {
    say(terminal, lang, pulled.problem.message);
    return 'requestId' in pulled.problem ? EXIT.server : EXIT.fileUnwritten;
  }
  terminal.out(options.json ? JSON.stringify(pulled) : presentPulled(pulled, out, lang));
  return EXIT.ran;
}

function presentPulled(
  { cases, units, asOf, silentUnits }: PulledRegion,
  file: string,
  language: Language,
): string {
  const at = minuteOf(asOf);
  if (language === 'zh') {
    const silent = silentUnits.length > 0 ? `\n从未同步或久未同步：${silentUnits.join('、')}` : '';
    return `已汇总 ${units} 个单位共 ${cases} 件到 ${file}，数据截至 ${at}（北京时间）。${silent}`;
  }
  const silent = silentUnits.length > 0 ? `\nNever or long not synced: ${silentUnits.join(', ')}` : '';
  return `${cases} cases of ${units} units are in ${file}, as of ${at} (Beijing time).${silent}`;
}
