/**
 * Why a date is what it is, for the row the clerk has selected. Decides that the sheet is read anew, so that the answer is
 * about what stands there now; the words come from the law's clock when they are shown.
 */
import type { LedgerActions } from '#addin/pane/ledgerActions';
import { tellProblem, type PaneContext } from '#addin/pane/paneContext';

export interface ExplainActions {
  explainSelected(): Promise<void>;
}

export function explainActions(context: PaneContext, ledger: LedgerActions): ExplainActions {
  const { ports, store } = context;
  return {
    explainSelected: () =>
      context.attempt(async () => {
        const known = await ledger.knownLedger();
        if (!known) return;
        const selected = await ports.workbook.selectedRow();
        if ('problem' in selected) return tellProblem(context, selected.problem);
        const { findCase } = await import('#addin/flows/findCase');
        const { recogniserFor } = await import('#addin/flows/answeredRecogniser');
        const found =
          selected.sheetName === known.sheetName
            ? await findCase(
                {
                  ...ports,
                  sheet: ports.workbook.sheet(known.sheetName),
                  recognise: recogniserFor(known.knowledge),
                },
                selected.rowIndex,
                store.get().account.lawLines,
              )
            : null;
        if (found && 'problem' in found) return tellProblem(context, found.problem);
        const { profileById } = await import('#domain/clock/lawOfTheDay');
        const today = ports.today(found ? profileById(found.profileId).timeZone : undefined);
        store.set({ explained: found ? { status: 'found', today, case: found } : { status: 'no-case' } });
      }),
  };
}
