/**
 * `ledger pull --api URL --user NAME --out FILE`: the cases of a supervisor's region in a file that `sync` takes: a new
 * one, or one that an earlier pull made, brought up to date.
 */
import { access } from 'node:fs/promises';
import type { ApiProblem } from '#addin/api/ledgerApi';
import { pullRegion, type PulledRegion } from '#addin/flows/pullRegion';
import type { SheetProblem } from '#addin/flows/ledgerSheet';
import { refreshRegion } from '#addin/flows/refreshRegion';
import { AT_ONCE } from '#addin/flows/slices';
import { minuteOf } from '#addin/flows/statusCells';
import { openLedgerFile } from '#cli/commands/openFile';
import { EXIT, type ExitCode } from '#cli/exitCode';
import { fileSheet, newFileSheets } from '#cli/fileSheet';
import { signedInApi } from '#cli/signIn/signedInApi';
import { say, type Language, type Terminal } from '#cli/terminal';
import type { LedgerKindId } from '#domain/kinds/fields';
import { recogniseSteps } from '#domain/recognise/recogniseSheet';
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
  const { out, lang } = options;
  const signedIn = await signedInApi(options, terminal);
  if ('words' in signedIn) {
    say(terminal, lang, signedIn.words);
    return EXIT.server;
  }
  const ports = {
    ...AT_ONCE,
    api: signedIn.api,
    newWorkbookId: () => idHash([crypto.randomUUID()], 20),
    today: terminal.today,
  };
  if (!(await exists(out))) {
    const sheets = newFileSheets(out);
    const { kind } = options;
    return report(await pullRegion({ ...ports, sheets }, { kind, language: lang }), options, terminal);
  }
  const ledger = await openLedgerFile(out, {});
  if ('message' in ledger) {
    say(terminal, lang, ledger.message);
    return EXIT.fileUnreadable;
  }
  const sheet = fileSheet(out, ledger.recognition.sheetName, ledger.workbook);
  const refreshed = await refreshRegion({ ...ports, sheet, recognise: recogniseSteps }, { language: lang });
  return report(refreshed, options, terminal);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function report(
  pulled: PulledRegion | { readonly problem: ApiProblem | SheetProblem },
  { out, json, lang }: PullOptions,
  terminal: Terminal,
): ExitCode {
  if ('problem' in pulled) {
    say(terminal, lang, pulled.problem.message);
    return 'requestId' in pulled.problem ? EXIT.server : EXIT.fileUnwritten;
  }
  const { sheetName, cases, units, asOf, silentUnits } = pulled;
  const counts = { sheetName, cases, units, asOf, silentUnits };
  terminal.out(json ? JSON.stringify(counts) : presentPulled(pulled, out, lang));
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
