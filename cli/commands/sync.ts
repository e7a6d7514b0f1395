/** `ledger sync FILE --api URL --user NAME`: the file's ledger and the server's cases become one. Writes the file. */
import { recogniserFor } from '#addin/flows/answeredRecogniser';
import type { Settle } from '#addin/flows/settleConflicts';
import { AT_ONCE } from '#addin/flows/slices';
import { syncLedger, type SyncOutcome } from '#addin/flows/syncLedger';
import type { AllSheetsOptions } from '#cli/commands/allSheets';
import { openLedgerFile, withUnitAnswers } from '#cli/commands/openFile';
import { EXIT, type ExitCode } from '#cli/exitCode';
import { fileSheet } from '#cli/fileSheet';
import { sayColumns } from '#cli/present/sayColumns';
import { presentSync } from '#cli/present/presentSync';
import { signedInApi } from '#cli/signIn/signedInApi';
import { saveProblem } from '#cli/workbook/fileProblems';
import { say, type Language, type Terminal } from '#cli/terminal';
import { ledgerKind } from '#domain/kinds/kinds';
import { unitAnswersIn } from '#domain/recognise/unitAnswers';
import { idHash } from '#domain/sync/hash';

export interface SyncCommandOptions extends AllSheetsOptions {
  readonly api: string;
  readonly user: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly keep?: 'mine' | 'theirs';
  /** Excel row numbers. */
  readonly asNew?: readonly number[];
  readonly lang: Language;
}

export async function syncCommand(
  file: string,
  options: SyncCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { lang } = options;
  const opened = await openLedgerFile(file, options);
  if ('message' in opened) {
    say(terminal, lang, opened.message);
    return EXIT.fileUnreadable;
  }
  if (opened.workbook.format === 'xls') {
    say(terminal, lang, saveProblem('file.read-only-format', file).message);
    return EXIT.fileUnwritten;
  }
  const server = await signedInApi(options, terminal);
  if ('words' in server) {
    say(terminal, lang, server.words);
    return EXIT.server;
  }
  const said = await server.api.answers(opened.recognised.kind);
  const ledger = 'value' in said ? withUnitAnswers(opened, unitAnswersIn(said.value)) : opened;
  sayColumns(ledger, terminal, lang);
  const settle: Settle = () => options.keep ?? 'later';
  const outcome = await syncLedger(
    {
      ...AT_ONCE,
      sheet: fileSheet(file, ledger.recognition.sheetName, ledger.workbook),
      api: server.api,
      recognise: recogniserFor(ledger.knowledge),
      newWorkbookId: () => idHash([crypto.randomUUID()], 20),
      today: terminal.today,
    },
    { language: lang, settle, dryRun: options.dryRun ?? false, asNew: new Set(options.asNew ?? []) },
  );
  return report(outcome, ledgerKind(ledger.recognition.kind), options, terminal);
}

function report(
  { report: done, problem }: SyncOutcome,
  kind: ReturnType<typeof ledgerKind>,
  options: SyncCommandOptions,
  terminal: Terminal,
): ExitCode {
  if (done) {
    const { created, updated, unchanged, refused, conflicts } = done;
    const counts = { created, updated, unchanged, refused, conflicts };
    terminal.out(
      options.json ? JSON.stringify(counts) : presentSync(done, kind, options.lang, options.dryRun ?? false),
    );
  }
  if (!problem) return EXIT.ran;
  say(terminal, options.lang, problem.message);
  if ('requestId' in problem && problem.requestId) terminal.err(`request ${problem.requestId}`);
  return 'requestId' in problem ? EXIT.server : EXIT.fileUnwritten;
}
