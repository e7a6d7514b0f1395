/**
 * "Has this matter been here before?": looking, linking, merging, marking, and taking each back. Decides that nothing is
 * joined but what is on the screen, that a merge is previewed first, and that after every join the row is looked at
 * anew; refuses to know which cases are alike.
 */
import type { CellReplacement, FixedCell } from '#addin/flows/applyFixes';
import type { EarlierMatter } from '#addin/flows/earlierMatters';
import { askEarlier } from '#addin/pane/askEarlier';
import type { FoundEarlier, JoinDone } from '#addin/pane/earlierState';
import type { LedgerActions } from '#addin/pane/ledgerActions';
import { tellProblem, type PaneContext } from '#addin/pane/paneContext';
import type { KnownLedger } from '#addin/pane/paneState';
import type { JoinRequest } from '#domain/wire/joins';
import { WIRE_VERSION } from '#domain/wire/limits';

export interface EarlierActions {
  /** @param rowNumber Excel's; the selected row when left out */
  lookEarlier(rowNumber?: number): Promise<void>;
  /** The later of the two becomes a repeat of the earlier one. */
  linkRepeat(matter: EarlierMatter): Promise<void>;
  previewMerge(matter: EarlierMatter): Promise<void>;
  chooseMerged(field: string, whose: 'survivor' | 'doubled'): void;
  cancelMerge(): void;
  /** Merges the asked row into the previewed case. */
  merge(): Promise<void>;
  /** Takes a link or a merge back. */
  takeBack(join: JoinDone): Promise<void>;
  /** Writes into the office's own column that the row is a repeat; taken back by the same. */
  markRepeat(isRepeat: boolean): Promise<void>;
}

const BACK = { link: 'unlink', merge: 'unmerge', unlink: null, unmerge: null } as const;

export function earlierActions(context: PaneContext, ledger: LedgerActions): EarlierActions {
  const { ports, store } = context;

  const found = (): FoundEarlier | null => {
    const { earlier } = store.get();
    return earlier?.status === 'found' ? earlier : null;
  };
  const update = (change: Partial<FoundEarlier>) => {
    const now = found();
    if (now) store.set({ earlier: { ...now, ...change } });
  };

  async function look(known: KnownLedger, rowIndex: number, kept: Partial<FoundEarlier> = {}): Promise<void> {
    store.set({ earlier: { status: 'looking' } });
    const { findEarlier, withServerMatters } = await import('#addin/flows/earlierMatters');
    const { recogniserFor } = await import('#addin/flows/answeredRecogniser');
    const sheet = ports.workbook.sheet(known.sheetName);
    const recognise = recogniserFor(known.knowledge);
    const asked = await findEarlier({ ...ports, sheet, recognise }, rowIndex);
    if (asked && 'problem' in asked) {
      store.set({ earlier: null });
      return tellProblem(context, asked.problem);
    }
    if (!asked) return store.set({ earlier: { status: 'no-case' } });
    const base = {
      status: 'found',
      merging: null,
      done: null,
      marked: null,
      isMarkLeft: false,
      ...kept,
    } as const;
    const { found: earlier, server, joins } = await askEarlier(context, asked);
    store.set({ earlier: { ...base, asked: withServerMatters(asked, earlier, joins), server, joins } });
  }

  async function send(join: Omit<JoinDone, 'verb'>, request: Omit<JoinRequest, 'wire' | 'other'>) {
    const { caseId, other } = join;
    const reply = await context.connection.api.join(caseId, { wire: WIRE_VERSION, other, ...request });
    if ('problem' in reply) tellProblem(context, reply.problem);
    return 'problem' in reply ? null : reply.value;
  }

  /** Sends, shows the new stages in the sheet, and looks at the row anew. */
  async function join(done: JoinDone, more: Partial<JoinRequest> = {}): Promise<void> {
    const now = found();
    const known = await ledger.knownLedger();
    if (!now || !known) return;
    const reply = await send(done, { verb: done.verb, ...more });
    if (!reply) return update({ merging: null });
    const { showJoined } = await import('#addin/flows/showJoined');
    const { recogniserFor } = await import('#addin/flows/answeredRecogniser');
    const sheet = ports.workbook.sheet(known.sheetName);
    const shown = await showJoined(
      { ...ports, sheet, recognise: recogniserFor(known.knowledge) },
      [reply.case, reply.other],
      store.get().language,
    );
    await look(known, now.asked.rowNumber - 1, { done, marked: now.marked });
    if (shown) tellProblem(context, shown.problem);
  }

  return {
    lookEarlier: (rowNumber) =>
      context.attempt(async () => {
        if (rowNumber !== undefined) store.set({ screen: 'ledger', earlier: { status: 'looking' } });
        const known = await ledger.knownLedger();
        if (!known) return store.set({ earlier: null });
        if (rowNumber !== undefined) return look(known, rowNumber - 1);
        const selected = await ports.workbook.selectedRow();
        if ('problem' in selected) return tellProblem(context, selected.problem);
        if (selected.sheetName !== known.sheetName) return store.set({ earlier: { status: 'no-case' } });
        await look(known, selected.rowIndex);
      }),
    linkRepeat: (matter) =>
      context.attempt(async () => {
        const { isLater } = await import('#addin/flows/earlierMatters');
        const asked = found()?.asked;
        if (!asked?.caseId || !matter.caseId) return;
        const [caseId, other] = isLater(matter, asked)
          ? [matter.caseId, asked.caseId]
          : [asked.caseId, matter.caseId];
        await join({ verb: 'link', caseId, other }, { reason: matter.reason });
      }),
    previewMerge: (matter) =>
      context.attempt(async () => {
        const caseId = found()?.asked.caseId;
        if (!caseId || !matter.caseId) return;
        const reply = await send({ caseId, other: matter.caseId }, { verb: 'merge', dryRun: true });
        if (!reply) return;
        const seen = { case: reply.case.version, other: reply.other.version };
        update({ merging: { matter, fields: reply.fields ?? [], seen, choices: {} }, done: null });
      }),
    chooseMerged(field, whose) {
      const merging = found()?.merging;
      if (merging) update({ merging: { ...merging, choices: { ...merging.choices, [field]: whose } } });
    },
    cancelMerge: () => update({ merging: null }),
    merge: () =>
      context.attempt(async () => {
        const now = found();
        const caseId = now?.asked.caseId;
        const other = now?.merging?.matter.caseId;
        if (!now?.merging || !caseId || !other) return;
        const { seen, choices } = now.merging;
        await join({ verb: 'merge', caseId, other }, { seen, choices });
      }),
    takeBack: ({ verb, ...cases }) =>
      context.attempt(async () => {
        const back = BACK[verb];
        if (back) await join({ ...cases, verb: back });
      }),
    markRepeat: (isRepeat) =>
      context.attempt(async () => {
        const now = found();
        const known = await ledger.knownLedger();
        const cell = isRepeat ? now?.asked.repeatMark?.replacement : now?.marked && backOf(now.marked);
        if (!known || !cell) return;
        const { writeUnchanged } = await import('#addin/flows/applyFixes');
        const written = await writeUnchanged(ports.workbook.sheet(known.sheetName), [cell]);
        if ('problem' in written) return tellProblem(context, written.problem);
        update({
          marked: isRepeat ? (written.done[0] ?? null) : null,
          isMarkLeft: written.done.length === 0,
        });
      }),
  };
}

function backOf({ rowIndex, columnIndex, before, after }: FixedCell): CellReplacement {
  return { rowIndex, columnIndex, expected: after, value: before };
}
