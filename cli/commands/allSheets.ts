/**
 * `--all-sheets`: a command on every sheet of the ledger, one after another, and one table of how each fared. Decides
 * that one sheet's trouble does not keep the next from its turn, but a server that cannot be reached does; what a
 * command does with a sheet is its own matter.
 */
import { settledSheets } from '#addin/flows/sheetsOfLedger';
import { memoryOf, openLedgerFile, type FileOptions } from '#cli/commands/openFile';
import { EXIT, type ExitCode } from '#cli/exitCode';
import { table } from '#cli/present/table';
import { say, type Language, type Terminal } from '#cli/terminal';
import type { Words } from '#domain/words';

export interface AllSheetsOptions extends FileOptions {
  readonly allSheets?: boolean;
  readonly json?: boolean;
  readonly lang: Language;
}

type SheetCommand<Options> = (file: string, options: Options, terminal: Terminal) => Promise<ExitCode>;

/** What a command prints with `--json`, as far as the table shows it. */
interface SheetAnswer {
  readonly cases?: number;
  readonly counts?: Readonly<Record<'error' | 'warning' | 'info', number>>;
  readonly columns?: readonly { readonly status: string }[];
  readonly created?: number;
  readonly updated?: number;
  readonly unchanged?: number;
  readonly refused?: number;
  readonly conflicts?: number;
}

interface SheetResult {
  readonly sheet: string;
  /** Null where the command printed none: it said why on standard error. */
  readonly result: SheetAnswer | null;
}

/** The command itself without `--all-sheets`. */
export function onSheets<Options extends AllSheetsOptions>(
  command: SheetCommand<Options>,
): SheetCommand<Options> {
  return (file, options, terminal) =>
    options.allSheets ? onAllSheets(command, file, options, terminal) : command(file, options, terminal);
}

async function onAllSheets<Options extends AllSheetsOptions>(
  command: SheetCommand<Options>,
  file: string,
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const { json, lang } = options;
  const ledger = await openLedgerFile(file, {});
  if ('message' in ledger) {
    say(terminal, lang, ledger.message);
    return EXIT.fileUnreadable;
  }
  const { workbook, recognised } = ledger;
  const sheets = settledSheets(recognised, workbook.sheets, memoryOf(workbook), []);
  const results: SheetResult[] = [];
  let worst: ExitCode = EXIT.ran;
  for (const { sheetName, recognised: lent } of sheets) {
    let printed = '';
    const code = await command(
      file,
      { ...options, sheet: sheetName, lent, json: true },
      {
        ...terminal,
        out: (text) => (printed += text),
        err: (text) => terminal.err(`${sheetName}: ${text}`),
      },
    );
    results.push({ sheet: sheetName, result: printed ? (JSON.parse(printed) as SheetAnswer) : null });
    if (code > worst) worst = code;
    if (code === EXIT.server) break;
  }
  terminal.out(json ? JSON.stringify({ sheets: results }) : presentSheets(results, lang));
  return worst;
}

const FIGURES: readonly (readonly [Words, (answer: SheetAnswer) => number | undefined])[] = [
  [{ zh: '件数', en: 'cases' }, ({ cases }) => cases],
  [{ zh: '待确认的列', en: 'columns to confirm' }, ({ columns }) => columns && askedIn(columns)],
  [{ zh: '错误', en: 'errors' }, ({ counts }) => counts?.error],
  [{ zh: '疑问', en: 'doubts' }, ({ counts }) => counts?.warning],
  [{ zh: '提示', en: 'notes' }, ({ counts }) => counts?.info],
  [{ zh: '新增', en: 'new' }, ({ created }) => created],
  [{ zh: '修改', en: 'changed' }, ({ updated }) => updated],
  [{ zh: '不变', en: 'unchanged' }, ({ unchanged }) => unchanged],
  [{ zh: '未发送', en: 'not sent' }, ({ refused }) => refused],
  [{ zh: '冲突', en: 'conflicts' }, ({ conflicts }) => conflicts],
];

function askedIn(columns: readonly { readonly status: string }[]): number {
  return columns.filter(({ status }) => status === 'asked').length;
}

/** Only figures the command gave; the last line adds them up. */
function presentSheets(results: readonly SheetResult[], language: Language): string {
  const answers = results.flatMap(({ result }) => (result ? [result] : []));
  const shown = FIGURES.filter(([, figure]) => answers.some((answer) => figure(answer) !== undefined));
  const rows = results.map(({ sheet, result }) => [
    sheet,
    ...shown.map(([, figure]) => (result ? String(figure(result) ?? '') : '—')),
  ]);
  const sums = shown.map(([, figure]) =>
    String(answers.reduce((sum, answer) => sum + (figure(answer) ?? 0), 0)),
  );
  const head = [{ zh: '工作表', en: 'sheet' }, ...shown.map(([words]) => words)];
  return table([
    head.map((words) => words[language]),
    ...rows,
    [language === 'zh' ? '合计' : 'total', ...sums],
  ]);
}
