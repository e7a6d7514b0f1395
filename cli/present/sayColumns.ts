/** What a person must know of the columns before a command goes on: what changed since last time, what is uncertain. */
import { openColumns } from '#cli/commands/columnMap';
import type { OpenedLedger } from '#cli/commands/openFile';
import { say, type Language, type Terminal } from '#cli/terminal';
import { changeWords } from '#domain/recognise/columnChanges';

type Columns = Pick<OpenedLedger, 'recognition' | 'changes'>;

export function sayColumns(ledger: Columns, terminal: Terminal, language: Language): void {
  sayChanges(ledger, terminal, language);
  const open = openColumns(ledger.recognition);
  if (open) say(terminal, language, open);
}

export function sayChanges({ changes }: Columns, terminal: Terminal, language: Language): void {
  if (changes.length === 0) return;
  const told = changes.map(changeWords);
  say(terminal, language, {
    zh: `表头与上次不同：${told.map(({ zh }) => zh).join('；')}。`,
    en: `The headings differ from last time: ${told.map(({ en }) => en).join('; ')}.`,
  });
}
