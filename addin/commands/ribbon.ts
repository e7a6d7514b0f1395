/**
 * The four buttons of the ribbon. In a shared runtime they act in the very pane the clerk sees. Decides which screen
 * each one opens; the ids are those of manifest.xml.
 */
import { bindRibbon, showPane } from '#addin/excel/officeHost';
import type { Pane } from '#addin/pane/pane';

export function bindCommands(pane: Pane): void {
  bindRibbon(commandsOf(pane, showPane));
}

export function commandsOf(
  pane: Pane,
  openPane: () => Promise<void>,
): Readonly<Record<'check' | 'sync' | 'pull', () => Promise<void>>> {
  return {
    async check() {
      await openPane();
      pane.show('check');
      await pane.check();
    },
    async sync() {
      await openPane();
      pane.show('sync');
      if (pane.store.get().account.status === 'in') await pane.previewSync();
    },
    /** A supervisor gathers the region; a clerk gets what others changed, which is part of a sync. */
    async pull() {
      await openPane();
      const isSupervisor = pane.store.get().account.person?.role === 'supervisor';
      if (isSupervisor && pane.canPullRegion) {
        pane.show('region');
        await pane.pullRegion();
        return;
      }
      pane.show('sync');
      if (pane.store.get().account.status === 'in') await pane.previewSync();
    },
  };
}
