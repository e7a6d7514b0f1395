/**
 * Agreeing on the ledger's columns and remembering it. Decides what is kept in the workbook and when: an answer at once,
 * the columns as they stand once the clerk goes on with them and no renamed one waits for his answer. A workbook that
 * cannot be written is used all the same, and asks again. What the unit says comes later, and only settles more.
 */
import { tellProblem, type PaneContext } from '#addin/pane/paneContext';
import { IDLE_SYNC, type KnownLedger } from '#addin/pane/paneState';
import { unitMemory } from '#addin/pane/unitMemory';
import type { ColumnMemory } from '#domain/recognise/columnMemory';
import type { Recognition } from '#domain/recognise/recognition';

export interface ColumnActions {
  /** @param key of answerKeys; null for "no field of the ledger" */
  answerColumn(key: string, field: string | null): Promise<void>;
  /** The clerk has seen how the headings changed. */
  acceptColumns(): Promise<void>;
  /** The sheet's columns with what the workbook remembers of them. */
  settled(recognised: Recognition, memory: ColumnMemory): Promise<SettledLedger>;
  /** Applies what the unit remembers of such a ledger's columns, as soon as the server has said it. */
  learnFromUnit(): Promise<void>;
  /** Remembers the columns as they stand, unless a renamed one waits for an answer. */
  goOnWith(known: KnownLedger): Promise<KnownLedger>;
}

export type SettledLedger = Omit<KnownLedger, 'sheetName' | 'isProtected'>;

export function columnActions(context: PaneContext): ColumnActions {
  const { ports, store } = context;
  const unit = unitMemory(context);

  async function goOnWith(known: KnownLedger): Promise<KnownLedger> {
    const { waitsForAnswer } = await import('#domain/recognise/settleColumns');
    const { knowledge, recognition, changes } = known;
    const isRemembered = knowledge.columns !== null && changes.length === 0;
    if (isRemembered || waitsForAnswer(known)) return known;
    const { sheetMemory } = await import('#domain/recognise/columnMemory');
    const memory = sheetMemory(recognition, knowledge.answers);
    const kept = await ports.workbook.rememberColumns(recognition.sheetName, memory);
    if ('problem' in kept) return known;
    const { ledger } = store.get();
    const now = ledger.status === 'known' ? ledger.known : known;
    const seen = { ...now, changes: [], knowledge: { ...now.knowledge, columns: memory.columns } };
    store.set({ ledger: { status: 'known', known: seen } });
    return seen;
  }

  async function answer(known: KnownLedger, key: string, field: string | null): Promise<void> {
    const { settleColumns } = await import('#domain/recognise/settleColumns');
    const { sheetMemory } = await import('#domain/recognise/columnMemory');
    const answers = { ...known.knowledge.answers, [key]: field };
    const knowledge = { ...known.knowledge, answers };
    const settled = settleColumns(known.recognised, knowledge);
    const memory = sheetMemory(
      settled.recognition,
      answers,
      (settled.changes.length > 0 && knowledge.columns) || undefined,
    );
    const kept = await ports.workbook.rememberColumns(known.recognised.sheetName, memory);
    if ('problem' in kept) tellProblem(context, kept.problem);
    const { check } = store.get();
    store.set({
      ledger: {
        status: 'known',
        known: { ...known, ...settled, knowledge: { ...knowledge, columns: memory.columns } },
      },
      check: { ...check, isStale: check.result !== null },
      sync: IDLE_SYNC,
    });
    context.unattended(() => unit.tell(known.recognised, key, field));
  }

  async function learnFromUnit(): Promise<void> {
    const before = store.get().ledger;
    if (before.status !== 'known' || !(await unit.learn(before.known.recognised.kind))) return;
    const { ledger, check } = store.get();
    if (ledger.status !== 'known' || ledger.known.recognised !== before.known.recognised) return;
    const { settleColumns } = await import('#domain/recognise/settleColumns');
    const { known } = ledger;
    const knowledge = { ...known.knowledge, unit: unit.known(known.recognised.kind) };
    store.set({
      ledger: {
        status: 'known',
        known: { ...known, knowledge, ...settleColumns(known.recognised, knowledge) },
      },
      check: { ...check, isStale: check.result !== null },
    });
  }

  return {
    learnFromUnit,
    goOnWith,
    answerColumn: (key, field) =>
      context.attempt(async () => {
        const { ledger } = store.get();
        if (ledger.status === 'known') await answer(ledger.known, key, field);
      }),
    acceptColumns: () =>
      context.attempt(async () => {
        const { ledger } = store.get();
        if (ledger.status === 'known') await goOnWith(ledger.known);
      }),
    async settled(recognised, memory) {
      const { settleColumns } = await import('#domain/recognise/settleColumns');
      const { rememberedFor } = await import('#domain/recognise/columnMemory');
      const knowledge = { ...rememberedFor(recognised, memory), unit: unit.known(recognised.kind) };
      return { recognised, knowledge, ...settleColumns(recognised, knowledge) };
    },
  };
}
