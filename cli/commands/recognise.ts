/** `ledger recognise FILE`: how the ledger in a file is understood. Reads only. */
import { openLedgerFile, type FileOptions } from '#cli/commands/openFile';
import { EXIT, type ExitCode } from '#cli/exitCode';
import { presentRecognition } from '#cli/present/presentRecognition';
import { sayChanges } from '#cli/present/sayColumns';
import { say, type Language, type Terminal } from '#cli/terminal';
import { columnLetters } from '#domain/grid';
import type { Recognition } from '#domain/recognise/recognition';

export interface RecogniseOptions extends FileOptions {
  readonly json?: boolean;
  readonly lang: Language;
}

export async function recogniseCommand(
  file: string,
  options: RecogniseOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const ledger = await openLedgerFile(file, options);
  if ('message' in ledger) {
    say(terminal, options.lang, ledger.message);
    return EXIT.fileUnreadable;
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

/** The terminal contract: rows and columns as Excel counts them. */
export function recognitionJson(recognition: Recognition, language: Language) {
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
