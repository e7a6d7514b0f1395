/** Whether findings must be left alone for now: something runs, or the sheet is not what was checked. */
import { isBusy } from '#addin/pane/paneState';
import { usePaneState } from '#addin/ui/usePane';

export function useIsHeld(): boolean {
  const state = usePaneState();
  return isBusy(state) || state.check.isStale;
}
