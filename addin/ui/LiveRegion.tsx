/** Says aloud what changed for people who do not see it: progress in quarters, results once. */
import { countGroupsBySeverity, SEVERITIES } from '#domain/check/severities';
import type { PaneState } from '#addin/pane/paneState';
import { actWords } from '#addin/ui/ActReport';
import { usePaneState, useWords } from '#addin/ui/usePane';
import type { Dictionary } from '#addin/words/zh';

export function LiveRegion() {
  const state = usePaneState();
  const words = useWords();
  return (
    <div className="unseen" role="status" aria-live="polite">
      {announcement(state, words)}
    </div>
  );
}

export function announcement(state: PaneState, words: Dictionary): string {
  const { account, ledger, check, sync, sheets, region, earlier } = state;
  if (account.status === 'signing-in') return words.welcome.signingIn;
  if (ledger.status === 'reading') return `${words.ledger.reading} ${quarters(ledger.share, words)}`;
  if (check.status === 'running') return `${words.check.running} ${quarters(check.share, words)}`;
  if (sync.status === 'previewing') return words.sync.previewing;
  if (sync.status === 'sending') return words.sync.sending;
  if (sheets.status !== 'idle') return words.sheets[sheets.status](sheets.at ?? '');
  if (earlier?.status === 'looking') return words.earlier.looking;
  if (region.status === 'pulling') return `${words.region.pulling} ${quarters(region.share, words)}`;
  if (state.screen === 'check' && check.result) {
    const act = check.lastAct ? `${actWords(check.lastAct, words)} ` : '';
    return act + checkAnnouncement(check.result, words);
  }
  if (state.screen === 'sync' && sync.report) {
    return sync.status === 'sent' ? words.sync.doneTitle : words.sync.previewTitle;
  }
  if (state.screen === 'ledger' && state.explained) return explanation(state.explained, words);
  return '';
}

function explanation(explained: NonNullable<PaneState['explained']>, words: Dictionary): string {
  if (explained.status === 'no-case') return words.why.noCase;
  return `${words.why.title} ${words.why.ofRow(explained.case.rowNumber)}`;
}

function checkAnnouncement(result: NonNullable<PaneState['check']['result']>, words: Dictionary): string {
  if (result.findings.length === 0) return words.check.clean;
  const counts = countGroupsBySeverity(result.groups);
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => words.check.counts(counts[severity], words.severities[severity]))
    .join(' ');
}

function quarters(share: number, words: Dictionary): string {
  return words.a11y.progress(Math.floor(share * 4) * 25);
}
