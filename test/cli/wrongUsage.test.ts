/** What a person is told who wrote a command wrongly: a sentence in both languages, and the status of wrong usage. */
import { runLedger } from '../support/runLedger';

const HINT = '加 --help 可看用法，什么都没有改动。/ Add --help for usage; nothing was changed.\n';

test.each([
  [['check'], `没有写要处理的文件：missing required argument 'file'\n${HINT}`],
  [['check', 'a.xlsx', '--wrong'], `没有这个选项：unknown option '--wrong'\n${HINT}`],
  [['frob'], `没有这个命令：unknown command 'frob'\n${HINT}`],
  [['fix', 'a.xlsx'], `缺少必需的选项：required option '--rule <id>' not specified\n${HINT}`],
  [
    ['check', 'a.xlsx', '--sheet', '1月', '--all-sheets'],
    `这两个选项不能同时用：option '--all-sheets' cannot be used with option '--sheet <name>'\n${HINT}`,
  ],
])('ledger %j', async (args, err) => {
  expect(await runLedger(args)).toEqual({ status: 1, out: '', err });
});
