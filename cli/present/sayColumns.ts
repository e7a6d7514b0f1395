/**
 * What a person must know of the columns before a command goes on: what changed since last time, what is uncertain, what
 * is left out.
 */
import { openColumns } from '#cli/commands/columnMap';
import type { OpenedLedger } from '#cli/commands/openFile';
import { say, type Language, type Terminal } from '#cli/terminal';
import { changeWords } from '#domain/recognise/columnChanges';

type Columns = Pick<OpenedLedger, 'recognition' | 'changes'>;

export function sayColumns(ledger: Columns, terminal: Terminal, language: Language): void {
  sayChanges(ledger, terminal, language);
  sayTableBelow(ledger, terminal, language);
  const open = openColumns(ledger.recognition);
  if (open) say(terminal, language, open);
}

function sayTableBelow({ recognition }: Columns, terminal: Terminal, language: Language): void {
  const { nextTable } = recognition;
  if (nextTable === undefined) return;
  say(terminal, language, {
    zh: `第 ${nextTable + 1} 行起是另一张表，不属于这份台账，未检查、未上传。若也是台账，请移到单独的工作表。`,
    en: `From row ${nextTable + 1} on stands another table, no part of this ledger: neither checked nor sent. If it is a ledger too, move it to a sheet of its own.`,
  });
}

export function sayChanges({ changes }: Columns, terminal: Terminal, language: Language): void {
  if (changes.length === 0) return;
  const told = changes.map(changeWords);
  say(terminal, language, {
    zh: `表头与上次不同：${told.map(({ zh }) => zh).join('；')}。`,
    en: `The headings differ from last time: ${told.map(({ en }) => en).join('; ')}.`,
  });
}
