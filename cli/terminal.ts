/** Where a command reads its surroundings and writes its answer: passed in, so that tests need no process. */
import type { Words } from '#domain/words';
import type { Day } from '#domain/day';

export type Language = 'zh' | 'en';

export interface Terminal {
  /** The answer itself. */
  readonly out: (text: string) => void;
  /** Sentences about it: progress, trouble. */
  readonly err: (text: string) => void;
  readonly today: () => Day;
  readonly isInteractive: boolean;
}

/** A sentence on standard error, in the language asked for. */
export function say(terminal: Terminal, language: Language, words: Words): void {
  terminal.err(words[language]);
}

/** Today in the time zone of the rule profile. */
export function todayIn(timeZone: string, now: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now) as Day;
}
