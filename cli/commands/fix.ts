/**
 * `ledger fix FILE --rule R`: the safe fixes of one rule, written into the file. Every cell is looked at again just
 * before it is written; nothing else in the file changes.
 */
import { applyFixes, type Fixed } from '#addin/flows/applyFixes';
import { openLedgerFile, type FileOptions } from '#cli/commands/openFile';
import { EXIT, type ExitCode } from '#cli/exitCode';
import { fileSheet } from '#cli/fileSheet';
import { presentFixes, type FixReport } from '#cli/present/presentFixes';
import { say, type Language, type Terminal } from '#cli/terminal';
import { checkLedger } from '#domain/check/checkLedger';
import type { Finding } from '#domain/check/finding';
import { RULES } from '#domain/check/rules/registry';
import { columnIndexOf, valueAt, type SheetGrid } from '#domain/grid';
import { ledgerKind } from '#domain/kinds/kinds';
import { readLedger } from '#domain/read/readLedger';

export interface FixOptions extends FileOptions {
  readonly rule: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly lang: Language;
}

export async function fixCommand(file: string, options: FixOptions, terminal: Terminal): Promise<ExitCode> {
  if (!RULES.some(({ id }) => id === options.rule)) {
    say(terminal, options.lang, noSuchRule(options.rule));
    return EXIT.usage;
  }
  const ledger = await openLedgerFile(file, options);
  if ('message' in ledger) {
    say(terminal, options.lang, ledger.message);
    return EXIT.fileUnreadable;
  }
  const { workbook, grid, recognition } = ledger;
  const context = { kind: ledgerKind(recognition.kind), grid, recognition, today: terminal.today() };
  const findings = checkLedger(readLedger(grid, recognition), context).filter(
    ({ rule }) => rule === options.rule,
  );
  const fixable = findings.filter(({ fix }) => fix);
  const fixed =
    options.dryRun || fixable.length === 0
      ? NOTHING_FIXED
      : await applyFixes(fileSheet(file, recognition.sheetName, workbook), grid, fixable);
  if ('problem' in fixed) {
    say(terminal, options.lang, fixed.problem.message);
    return EXIT.fileUnwritten;
  }
  const report = reportOf(options, grid, findings, fixed);
  terminal.out(options.json ? JSON.stringify(report) : presentFixes(report, options.lang));
  return EXIT.ran;
}

const NOTHING_FIXED: Fixed = { done: [], left: [] };

function reportOf(
  { rule, dryRun }: FixOptions,
  grid: SheetGrid,
  findings: readonly Finding[],
  { done, left }: Fixed,
): FixReport {
  const written = new Set(done.map(({ rowIndex, columnIndex }) => `${rowIndex} ${columnIndex}`));
  const changes = findings.flatMap(({ id, cell, fix }) => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const [rowIndex, columnIndex] = [Number(row) - 1, columnIndexOf(letters)];
    if (!fix || !(dryRun || written.has(`${rowIndex} ${columnIndex}`))) return [];
    return [{ id, cell, before: valueAt(grid, rowIndex, columnIndex), after: fix.value }];
  });
  return {
    rule,
    dryRun: dryRun ?? false,
    changes,
    left,
    byHand: findings.filter(({ fix }) => !fix).map(({ cell }) => cell),
  };
}

function noSuchRule(rule: string) {
  const ids = RULES.map(({ id }) => id).join(' ');
  return {
    zh: `没有规则“${rule}”。可用的规则：${ids}`,
    en: `There is no rule “${rule}”. Rules: ${ids}`,
  };
}
