/**
 * Accepting findings with a reason, and taking it back. Decides that both are kept in the workbook before they are
 * shown; the reason stays there and is never sent.
 */
import { tellProblem, type PaneContext } from '#addin/pane/paneContext';
import type { CheckResult, CheckState } from '#addin/pane/paneState';
import { showFindings } from '#addin/pane/showFindings';
import type { Acceptance } from '#domain/check/acceptance';
import type { Finding } from '#domain/check/finding';

export interface AcceptActions {
  /** Asks for the reason these findings are accepted with; null: asks no more. */
  askReason(findings: readonly Finding[] | null): void;
  accept(findings: readonly Finding[], reason: string): Promise<void>;
  /** Their findings are open again. */
  reopen(acceptances: readonly Acceptance[]): Promise<void>;
}

export function acceptActions(context: PaneContext): AcceptActions {
  const { ports, store } = context;
  const update = (change: Partial<CheckState>) => store.set({ check: { ...store.get().check, ...change } });

  /** @returns whether they are kept and shown */
  async function keep(
    result: CheckResult,
    acceptances: readonly Acceptance[],
    concerned: readonly Finding[],
  ): Promise<boolean> {
    const kept = await ports.workbook.writeAcceptances(result.sheetName, acceptances);
    if ('problem' in kept) {
      tellProblem(context, kept.problem);
      return false;
    }
    const rows = [...new Set(concerned.map(({ row }) => row))].sort((left, right) => left - right);
    await showFindings(context, result, { acceptances }, { rows });
    return true;
  }

  return {
    askReason: (findings) => update({ asking: findings }),
    accept: (findings, reason) =>
      context.attempt(async () => {
        const { result } = store.get().check;
        update({ asking: null });
        if (!result) return;
        const { acceptFindings } = await import('#addin/flows/acceptFindings');
        const accepted = acceptFindings(result.acceptances, result, findings, reason, ports.today());
        if ('problem' in accepted) return tellProblem(context, accepted.problem);
        if (await keep(result, accepted.acceptances, findings))
          update({ lastAct: { kind: 'accepted', acceptances: accepted.added } });
      }),
    reopen: (acceptances) =>
      context.attempt(async () => {
        const { result } = store.get().check;
        if (!result) return;
        const { withoutAcceptances } = await import('#addin/flows/acceptFindings');
        const taken = new Set(acceptances.map(({ finding }) => finding));
        const concerned = result.accepted.filter(({ acceptance }) => taken.has(acceptance.finding));
        const left = withoutAcceptances(result.acceptances, acceptances);
        const isKept = await keep(
          result,
          left,
          concerned.map(({ finding }) => finding),
        );
        if (isKept) update({ lastAct: { kind: 'reopened', count: acceptances.length } });
      }),
  };
}
