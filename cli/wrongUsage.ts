/**
 * What a person is told who wrote a command wrongly. Decides the words, Chinese first, for the codes of commander; its
 * own English sentence stays behind them, for it names the argument. Refuses to know the commands.
 */
import type { CommanderError } from 'commander';

const WRONG: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有这个命令',
  'commander.unknownOption': '没有这个选项',
  'commander.missingArgument': '没有写要处理的文件',
  'commander.missingMandatoryOptionValue': '缺少必需的选项',
  'commander.optionMissingArgument': '选项后面少了内容',
  'commander.invalidArgument': '选项的内容不对',
  'commander.excessArguments': '多写了内容（文件名里有空格的，请用引号括起来）',
  'commander.conflictingOption': '这两个选项不能同时用',
};

export function wrongUsage({ code, message }: Pick<CommanderError, 'code' | 'message'>): string {
  const said = message.replace(/^error: /, '');
  return `${WRONG[code] ?? '命令写得不对'}：${said}\n加 --help 可看用法，什么都没有改动。/ Add --help for usage; nothing was changed.`;
}
