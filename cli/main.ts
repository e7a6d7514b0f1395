/** The terminal program: parses the command line, gives each command its terminal, and turns a bug into one sentence. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { onSheets } from '#cli/commands/allSheets';
import { readColumnMap, type ColumnMap } from '#cli/commands/columnMap';
import { checkCommand, type CheckOptions } from '#cli/commands/check';
import { fixCommand, type FixOptions } from '#cli/commands/fix';
import { pullCommand, type PullOptions } from '#cli/commands/pull';
import { recogniseCommand, type RecogniseOptions } from '#cli/commands/recognise';
import { unmarkCommand, type UnmarkOptions } from '#cli/commands/unmark';
import { syncCommand, type SyncCommandOptions } from '#cli/commands/sync';
import { EXIT, type ExitCode } from '#cli/exitCode';
import type { Terminal } from '#cli/terminal';
import { wrongUsage } from '#cli/wrongUsage';
import { dayInZone } from '#domain/clock/dayInZone';
import { LAW_LINES } from '#domain/clock/lawOfTheDay';
import { NATIONAL_2022 } from '#domain/clock/profiles';
import { LEDGER_KINDS } from '#domain/kinds/kinds';

const terminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  today: (timeZone = NATIONAL_2022.timeZone) => dayInZone(Date.now(), timeZone),
  isInteractive: process.stdin.isTTY && process.stderr.isTTY,
};

const sheetOption = new Option(
  '--sheet <name>',
  '工作表名 / the sheet to read (default: the one that holds the ledger)',
);
const allSheetsOption = new Option(
  '--all-sheets',
  '同一台账的各张工作表（月表、年表）依次处理，最后汇总 / every sheet of the ledger in turn, with one summary',
).conflicts(['sheet', 'asNew', 'out']);
const mapOption = new Option(
  '--map <columns>',
  '指定列的含义，如 C=name,F=-（- 为不是台账的项）/ what columns hold, e.g. C=name,F=-',
).argParser(columnMap);
const jsonOption = new Option('--json', '输出 JSON / print JSON');
const langOption = new Option('--lang <language>', '语言 / language').choices(['zh', 'en']).default('zh');

const apiOption = new Option(
  '--api <url>',
  '服务器地址：与 --user 同用，按其通讯录、期限规则和本单位对各列的认定检查 / with --user: check by its directory, its line of law, and what the unit said of columns',
).argParser(serverAddress);
const userOption = new Option('--user <name>', '用户 / whom to sign in as');
const unitsOption = new Option(
  '--units <file>',
  '单位名单，每行一个（文本、.csv、.xlsx）/ a file of unit names, one a line',
);
const lawOption = new Option('--law <line>', '期限规则 / the line of law').choices(Object.keys(LAW_LINES));
const outOption = new Option(
  '-o, --out <file>',
  '写入新文件，原文件不动 / write a new file and leave this one as it is',
).conflicts('allSheets');

const program = new Command('ledger')
  .description('信访台账：识别、检查、同步 / petition ledgers: recognise, check, sync')
  .helpCommand(false)
  .configureOutput({ outputError: () => undefined })
  .exitOverride((error) => {
    if (error.exitCode !== 0 && error.code !== 'commander.help') terminal.err(wrongUsage(error));
    process.exit(error.exitCode);
  });

program
  .command('recognise <file>')
  .description('识别台账：表头、每列含义及理由 / how the ledger is understood, and why')
  .addOption(sheetOption)
  .addOption(allSheetsOption)
  .addOption(mapOption)
  .option(
    '--api <url>',
    '服务器地址；与 --user 同用，按本单位以前的认定识别 / with --user: use what the unit said of columns before',
    serverAddress,
  )
  .option('--user <name>', '用户 / whom to sign in as')
  .addOption(jsonOption)
  .addOption(langOption)
  .action((file: string, options: RecogniseOptions) =>
    run(() => onSheets(recogniseCommand)(file, options, terminal)),
  );

program
  .command('check <file>')
  .description('逐行检查 / check every row')
  .addOption(sheetOption)
  .addOption(allSheetsOption)
  .addOption(mapOption)
  .option('--mark', '在文件中标出（专用列和颜色）/ mark the findings in the file')
  .addOption(outOption)
  .addOption(apiOption)
  .addOption(userOption)
  .addOption(unitsOption)
  .addOption(lawOption)
  .addOption(jsonOption)
  .addOption(langOption)
  .action((file: string, options: CheckOptions) =>
    run(() => onSheets(checkCommand)(file, options, terminal)),
  );

program
  .command('unmark <file>')
  .description('去掉检查标记 / take the marks of a check out of the file')
  .addOption(outOption)
  .addOption(langOption)
  .action((file: string, options: UnmarkOptions) => run(() => unmarkCommand(file, options, terminal)));

program
  .command('fix <file>')
  .description('按一条规则一键修改 / write the safe fixes of one rule')
  .requiredOption('--rule <id>', '规则 / the rule, e.g. date-form')
  .addOption(sheetOption)
  .addOption(mapOption)
  .option('--dry-run', '只预览，不写入 / preview only, write nothing')
  .addOption(outOption)
  .addOption(apiOption)
  .addOption(userOption)
  .addOption(unitsOption)
  .addOption(lawOption)
  .addOption(jsonOption)
  .addOption(langOption)
  .action((file: string, options: FixOptions) => run(() => fixCommand(file, options, terminal)));

program
  .command('sync <file>')
  .description('与服务器双向同步 / sync with the server, both ways')
  .requiredOption('--api <url>', '服务器地址 / address of the server', serverAddress)
  .requiredOption('--user <name>', '用户 / whom to sign in as')
  .addOption(sheetOption)
  .addOption(allSheetsOption)
  .addOption(mapOption)
  .addOption(jsonOption)
  .option('--dry-run', '只预览，不写入 / preview only, write nothing')
  .addOption(
    new Option('--keep <side>', '冲突时一律保留 / settle every conflict for this side').choices([
      'mine',
      'theirs',
    ]),
  )
  .option(
    '--as-new <rows>',
    '确认这些行是新件（行号，逗号分隔）/ rows that are new cases, e.g. 12,15',
    rowNumbers,
  )
  .addOption(langOption)
  .action((file: string, options: SyncCommandOptions) =>
    run(() => onSheets(syncCommand)(file, options, terminal)),
  );

program
  .command('pull')
  .description(
    '汇总所辖各单位的事项到新文件，或更新已有的汇总文件 / the cases of your region in a new file, or one brought up to date',
  )
  .requiredOption('--api <url>', '服务器地址 / address of the server', serverAddress)
  .requiredOption('--user <name>', '用户 / whom to sign in as')
  .requiredOption('--out <file>', '汇总文件（.xlsx）/ the file (.xlsx)')
  .addOption(
    new Option('--kind <kind>', '台账种类 / kind of ledger')
      .choices(LEDGER_KINDS.map(({ id }) => id))
      .default('petition'),
  )
  .addOption(jsonOption)
  .addOption(langOption)
  .action((options: PullOptions) => run(() => pullCommand(options, terminal)));

await program.parseAsync();

async function run(command: () => Promise<ExitCode>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    terminal.err(
      '程序出错，文件未受影响或仍可再次同步。/ The program failed; nothing is lost, run it again.',
    );
    terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = EXIT.bug;
  }
}

function columnMap(text: string): ColumnMap {
  const map = readColumnMap(text);
  if (!map) throw new InvalidArgumentError('要写成 C=name,F=- 的形式 / write it like C=name,F=-');
  return map;
}

function serverAddress(text: string): string {
  const isAddress = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (!isAddress)
    throw new InvalidArgumentError('要以 http:// 或 https:// 开头 / it begins with http:// or https://');
  return text;
}

function rowNumbers(text: string): readonly number[] {
  const rows = text.split(/[,，\s]+/).map(Number);
  if (!rows.every((row) => Number.isInteger(row) && row > 0)) {
    throw new InvalidArgumentError('要用逗号分隔的行号 / row numbers separated by commas');
  }
  return rows;
}
