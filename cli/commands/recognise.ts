/**
 * `ledger recognise FILE [--api URL --user NAME]`: how the ledger in a file is understood, with a server also by what
 * the unit said of its columns. Reads only.
 */
import type { AllSheetsOptions } from '#cli/commands/allSheets';
import { openLedgerFile, withUnitAnswers, type OpenedLedger } from '#cli/commands/openFile';
import { EXIT, type ExitCode } from '#cli/exitCode';
import { presentRecognition } from '#cli/present/presentRecognition';
import { sayChanges } from '#cli/present/sayColumns';
import { HALF_A_SERVER, serverOf, signedInApi, type ServerOptions } from '#cli/signIn/signedInApi';
import { say, type Language, type Terminal } from '#cli/terminal';
import { columnLetters } from '#domain/grid';
import type { Recognition } from '#domain/recognise/recognition';
import { unitAnswersIn } from '#domain/recognise/unitAnswers';
import type { Words } from '#domain/words';

export interface RecogniseOptions extends AllSheetsOptions, Partial<ServerOptions> {
  readonly json?: boolean;
  readonly lang: Language;
}

export async function recogniseCommand(
  file: string,
  options: RecogniseOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const opened = await openLedgerFile(file, options);
  if ('message' in opened) {
    say(terminal, options.lang, opened.message);
    return EXIT.fileUnreadable;
  }
  const server = serverOf(options);
  if (server === 'half') {
    say(terminal, options.lang, HALF_A_SERVER);
    return EXIT.usage;
  }
  const ledger = server ? await askingUnit(opened, server, terminal) : opened;
  if ('message' in ledger) {
    say(terminal, options.lang, ledger.message);
    return EXIT.server;
  }
  const { recognition } = ledger;
  sayChanges(ledger, terminal, options.lang);
  terminal.out(
    options.json
      ? JSON.stringify(recognitionJson(recognition, options.lang))
      : presentRecognition(recognition, options.lang),
  );
  return EXIT.ran;
}

/** What cannot be asked is said: without the unit's answers the result would look as if there were none. */
async function askingUnit(
  ledger: OpenedLedger,
  server: ServerOptions,
  terminal: Terminal,
): Promise<OpenedLedger | { readonly message: Words }> {
  const signedIn = await signedInApi(server, terminal);
  if ('words' in signedIn) return { message: signedIn.words };
  const said = await signedIn.api.answers(ledger.recognised.kind);
  return 'value' in said ? withUnitAnswers(ledger, unitAnswersIn(said.value)) : said.problem;
}

/** The terminal contract: rows and columns as Excel counts them. */
function recognitionJson(recognition: Recognition, language: Language) {
  return {
    sheet: recognition.sheetName,
    kind: recognition.kind,
    headerRows: recognition.headerRows.map((rowIndex) => rowIndex + 1),
    firstDataRow: recognition.firstDataRow + 1,
    lastDataRow: recognition.lastDataRow + 1,
    cases: recognition.cases.length,
    columns: recognition.columns.map((column) => ({
      column: columnLetters(column.columnIndex),
      heading: column.heading,
      field: column.field,
      status: column.status,
      score: Math.round(column.score * 1000) / 1000,
      reason: column.reason[language],
    })),
  };
}
