/** `ledger check FILE`: every finding in every row. Reads only. */
import { openLedgerFile, type FileOptions } from '#cli/commands/openFile';
import { EXIT, type ExitCode } from '#cli/exitCode';
import { presentFindings } from '#cli/present/presentFindings';
import { sayColumns } from '#cli/present/sayColumns';
import { say, type Language, type Terminal } from '#cli/terminal';
import { checkLedger } from '#domain/check/checkLedger';
import type { Finding, Severity } from '#domain/check/finding';
import { ledgerKind } from '#domain/kinds/kinds';
import { readLedger } from '#domain/read/readLedger';

export interface CheckOptions extends FileOptions {
  readonly json?: boolean;
  readonly lang: Language;
}

export async function checkCommand(
  file: string,
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const ledger = await openLedgerFile(file, options);
  if ('message' in ledger) {
    say(terminal, options.lang, ledger.message);
    return EXIT.fileUnreadable;
  }
  const { grid, recognition } = ledger;
  const rows = readLedger(grid, recognition);
  const kind = ledgerKind(recognition.kind);
  sayColumns(ledger, terminal, options.lang);
  const findings = checkLedger(rows, { kind, grid, recognition, today: terminal.today() });
  const checked = { cases: rows.length, counts: countBySeverity(findings), findings };
  terminal.out(options.json ? JSON.stringify(checked) : presentFindings(checked, kind, options.lang));
  return EXIT.ran;
}

export interface Checked {
  readonly cases: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly Finding[];
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
