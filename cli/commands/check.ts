/**
 * `ledger check FILE`: every finding in every row. Reads only; with `--mark` it also marks the findings in the sheet, as
 * the task pane does.
 */
import { planMarks } from '#addin/flows/markPlan';
import { checkedBy, withTheirAnswers, type CheckedByOptions } from '#cli/commands/checkedBy';
import { checkFile } from '#cli/commands/checkedFile';
import type { AllSheetsOptions } from '#cli/commands/allSheets';
import { openLedgerFile, type OpenedLedger } from '#cli/commands/openFile';
import { writableCopy } from '#cli/commands/outFile';
import { EXIT, type ExitCode } from '#cli/exitCode';
import { fileSheet } from '#cli/fileSheet';
import { presentFindings } from '#cli/present/presentFindings';
import { sayColumns } from '#cli/present/sayColumns';
import { say, type Language, type Terminal } from '#cli/terminal';
import type { Finding, Severity } from '#domain/check/finding';
import { DEFAULT_LINE, timeZoneOf } from '#domain/clock/lawOfTheDay';
import { countBySeverity } from '#domain/check/severities';
import type { Words } from '#domain/words';

export interface CheckOptions extends AllSheetsOptions, CheckedByOptions {
  readonly mark?: boolean;
  /** A new file to mark instead of this one. */
  readonly out?: string;
  readonly json?: boolean;
  readonly lang: Language;
}

export interface Checked {
  readonly cases: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Open ones. */
  readonly findings: readonly Finding[];
  /** How many a person accepted. */
  readonly accepted: number;
}

export async function checkCommand(
  file: string,
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { lang } = options;
  const opened = await openLedgerFile(file, options);
  if ('message' in opened) {
    say(terminal, lang, opened.message);
    return EXIT.fileUnreadable;
  }
  const by = await checkedBy(options, terminal);
  if ('message' in by) {
    say(terminal, lang, by.message);
    return by.exit;
  }
  const ledger = await withTheirAnswers(opened, by);
  sayColumns(ledger, terminal, lang);
  const { cases, open, accepted } = checkFile(
    ledger,
    by,
    terminal.today(timeZoneOf(by.line ?? DEFAULT_LINE)),
  );
  const checked = { cases, counts: countBySeverity(open), findings: open, accepted: accepted.length };
  terminal.out(options.json ? JSON.stringify(checked) : presentFindings(checked, lang));
  return options.mark ? mark(ledger, open, options, terminal) : EXIT.ran;
}

async function mark(
  { workbook, grid, recognition }: OpenedLedger,
  findings: readonly Finding[],
  { out, lang }: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const problem = (message: Words) => {
    say(terminal, lang, message);
    return EXIT.fileUnwritten;
  };
  if (workbook.format !== 'xlsx') return problem(ONLY_XLSX);
  if (grid.isProtected) return problem(PROTECTED);
  const target = await writableCopy(workbook, out);
  if ('message' in target) return problem(target.message);
  const sheet = fileSheet(target.path, recognition.sheetName, target);
  const written = await sheet.write(planMarks(grid, recognition, findings, lang));
  if ('problem' in written) return problem(written.problem.message);
  say(terminal, lang, marked(target.path, new Set(findings.map(({ row }) => row)).size));
  return EXIT.ran;
}

function marked(path: string, rows: number): Words {
  return {
    zh: `已在 ${path} 中标出 ${rows} 行（专用列“◇检查结果”和颜色）；要去掉请用 ledger unmark。`,
    en: `Rows marked in ${path}: ${rows} (own column ◇Findings, and colours); ledger unmark takes the marks out.`,
  };
}

const ONLY_XLSX: Words = {
  zh: '只能在 .xlsx 文件中标出。请用 Excel 或 WPS 另存为 .xlsx，再对新文件操作。',
  en: 'Marks can only be written into .xlsx. Save the file as .xlsx in Excel or WPS and use the new file.',
};

const PROTECTED: Words = {
  zh: '工作表受保护，没有标出。请先在“审阅”中撤销保护；本程序不会替您撤销。',
  en: 'The sheet is protected and was not marked. Unprotect it under Review; this is never done for you.',
};
