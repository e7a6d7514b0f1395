/**
 * `ledger fix FILE --rule R`: the safe fixes of one rule, written into the file. Every cell is looked at again just
 * before it is written; nothing else in the file changes.
 */
import { applyFixes, type Fixed } from '#addin/flows/applyFixes';
import { checkedBy, withTheirAnswers, type CheckedByOptions } from '#cli/commands/checkedBy';
import { checkFile } from '#cli/commands/checkedFile';
import { openLedgerFile, type FileOptions, type OpenedLedger } from '#cli/commands/openFile';
import { writableCopy } from '#cli/commands/outFile';
import { EXIT, type ExitCode } from '#cli/exitCode';
import { fileSheet } from '#cli/fileSheet';
import { presentFixes, type FixReport } from '#cli/present/presentFixes';
import { say, type Language, type Terminal } from '#cli/terminal';
import { DEFAULT_LINE, timeZoneOf } from '#domain/clock/lawOfTheDay';
import type { Finding } from '#domain/check/finding';
import { RULES } from '#domain/check/rules/registry';
import { columnIndexOf, valueAt, type SheetGrid } from '#domain/grid';
import type { Words } from '#domain/words';

export interface FixOptions extends FileOptions, CheckedByOptions {
  readonly rule: string;
  readonly dryRun?: boolean;
  /** A new file to mend instead of this one. */
  readonly out?: string;
  readonly json?: boolean;
  readonly lang: Language;
}

export async function fixCommand(file: string, options: FixOptions, terminal: Terminal): Promise<ExitCode> {
  const problem = (message: Words, exit: ExitCode) => {
    say(terminal, options.lang, message);
    return exit;
  };
  if (!RULES.some(({ id }) => id === options.rule)) return problem(noSuchRule(options.rule), EXIT.usage);
  const opened = await openLedgerFile(file, options);
  if ('message' in opened) return problem(opened.message, EXIT.fileUnreadable);
  const by = await checkedBy(options, terminal);
  if ('message' in by) return problem(by.message, by.exit);
  const ledger = await withTheirAnswers(opened, by);
  const findings = checkFile(ledger, by, terminal.today(timeZoneOf(by.line ?? DEFAULT_LINE))).open.filter(
    ({ rule }) => rule === options.rule,
  );
  const fixed = await write(ledger, findings, options);
  if ('message' in fixed) return problem(fixed.message, EXIT.fileUnwritten);
  const report = reportOf(options, ledger.grid, findings, fixed);
  terminal.out(options.json ? JSON.stringify(report) : presentFixes(report, options.lang));
  if (fixed.done.length > 0) say(terminal, options.lang, writtenTo(options.out ?? file));
  return EXIT.ran;
}

async function write(
  { workbook, grid, recognition }: OpenedLedger,
  findings: readonly Finding[],
  { dryRun, out }: FixOptions,
): Promise<Fixed | { readonly message: Words }> {
  const fixable = findings.filter(({ fix }) => fix);
  if (dryRun || fixable.length === 0) return NOTHING_FIXED;
  const target = await writableCopy(workbook, out);
  if ('message' in target) return target;
  const fixed = await applyFixes(fileSheet(target.path, recognition.sheetName, target), grid, fixable);
  return 'problem' in fixed ? fixed.problem : fixed;
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
    const before = valueAt(grid, rowIndex, columnIndex);
    return [{ id, cell, before, after: fix.value, ...(fix.shown ? { shown: fix.shown } : {}) }];
  });
  return {
    rule,
    dryRun: dryRun ?? false,
    changes,
    left,
    byHand: findings.filter(({ fix }) => !fix).map(({ cell }) => cell),
  };
}

function writtenTo(path: string): Words {
  return {
    zh: `已写入 ${path}，其余内容未动；想保留原文件，请用 -o 另写一份。`,
    en: `Written to ${path}; nothing else in it changed. To keep a file as it is, write a new one with -o.`,
  };
}

function noSuchRule(rule: string) {
  const ids = RULES.map(({ id }) => id).join(' ');
  return {
    zh: `没有规则“${rule}”。可用的规则：${ids}`,
    en: `There is no rule “${rule}”. Rules: ${ids}`,
  };
}
