/** How components reach the pane: its state, its actions, and the words of the language in use. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Pane } from '#addin/pane/pane';
import type { PaneState } from '#addin/pane/paneState';
import { en } from '#addin/words/en';
import { zh, type Dictionary } from '#addin/words/zh';

const DICTIONARIES = { zh, en } satisfies Record<PaneState['language'], Dictionary>;

const Context = createContext<Pane | null>(null);

export const PaneProvider = Context.Provider;

export function usePane(): Pane {
  const pane = useContext(Context);
  if (!pane) throw new Error('a component stands outside the pane');
  return pane;
}

export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.get);
}

export function useWords(): Dictionary {
  return DICTIONARIES[usePaneState().language];
}
