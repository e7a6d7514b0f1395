/**
 * What the clerk's unit remembers of columns, through the server. Decides when it is asked (once for a kind of ledger
 * while one is signed in) and what it is told (an answer whose heading may leave the workbook). Nothing waits for it:
 * a ledger is used at once, and without a server as it would be alone.
 */
import type { PaneContext } from '#addin/pane/paneContext';
import type { Recognition } from '#domain/recognise/recognition';
import type { UnitAnswer } from '#domain/recognise/unitAnswers';
import type { AnswersReply } from '#domain/wire/answers';

type Kind = Recognition['kind'];

export interface UnitMemory {
  /** As far as it was learnt. */
  known(kind: Kind): readonly UnitAnswer[];
  /** Whether something was learnt: not when nobody is signed in, it is known already, or the server cannot say. */
  learn(kind: Kind): Promise<boolean>;
  tell(recognised: Recognition, key: string, field: string | null): Promise<void>;
}

export function unitMemory(context: PaneContext): UnitMemory {
  const { store } = context;

  function mayAsk(): boolean {
    const { status, person } = store.get().account;
    return status === 'in' && person?.role !== 'operator';
  }

  async function keep(reply: AnswersReply): Promise<void> {
    const { unitAnswersIn } = await import('#domain/recognise/unitAnswers');
    const { account } = store.get();
    const columnAnswers = new Map(account.columnAnswers).set(reply.kind, unitAnswersIn(reply));
    store.set({ account: { ...account, columnAnswers } });
  }

  return {
    known: (kind) => store.get().account.columnAnswers.get(kind) ?? [],
    async learn(kind) {
      if (!mayAsk() || store.get().account.columnAnswers.has(kind)) return false;
      const asked = store.get().account.person;
      const reply = await context.connection.api.answers(kind);
      if ('problem' in reply || store.get().account.person !== asked) return false;
      await keep(reply.value);
      return reply.value.answers.length > 0;
    },
    async tell(recognised, key, field) {
      if (!mayAsk()) return;
      const { unitAnswersOf } = await import('#domain/recognise/unitAnswers');
      const { mayShareHeading } = await import('#domain/access/answerPolicy');
      const answers = unitAnswersOf(recognised, key, field).filter(({ heading }) => mayShareHeading(heading));
      if (answers.length === 0) return;
      const { WIRE_VERSION } = await import('#domain/wire/limits');
      const asked = store.get().account.person;
      const reply = await context.connection.api.keepAnswers({
        wire: WIRE_VERSION,
        kind: recognised.kind,
        answers: [...answers],
      });
      if ('value' in reply && store.get().account.person === asked) await keep(reply.value);
    },
  };
}
