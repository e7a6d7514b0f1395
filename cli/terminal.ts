/** Where a command reads its surroundings and writes its answer: passed in, so that tests need no process. */
import type { Words } from '#domain/words';
import type { Day } from '#domain/day';

export type Language = 'zh' | 'en';

export interface Terminal {
  /** The answer itself. */
  readonly out: (text: string) => void;
  /** Sentences about it: progress, trouble. */
  readonly err: (text: string) => void;
  /** In the zone of the rule profile; the national one's unless given. */
  readonly today: (timeZone?: string) => Day;
  readonly isInteractive: boolean;
}

/** A sentence on standard error, in the language asked for. */
export function say(terminal: Terminal, language: Language, words: Words): void {
  terminal.err(words[language]);
}
