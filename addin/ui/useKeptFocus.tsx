/**
 * Keeps the focus where a person works when what had it is gone, as a mended finding is: it goes to the same place of
 * the next one, else to the fold around it. Decides by `data-stop`, which names every entry and fold; refuses to know
 * why something went.
 */
import { useEffect, type RefObject } from 'react';

interface Stop {
  readonly name: string;
  /** `data-control` of what had the focus, to find its like; null for the first button there is. */
  readonly control: string | null;
}

export function useKeptFocus(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = container.current;
    if (!root) return;
    let stops: readonly Stop[] = [];
    let focused: Element | null = null;
    const onFocus = (event: FocusEvent) => {
      focused = event.target as Element;
      stops = stopsFrom(focused, root);
    };
    const onPointer = (event: PointerEvent) => {
      if (!root.contains(event.target as Node)) stops = [];
    };
    const observer = new MutationObserver(() => {
      const isLost = root.ownerDocument.activeElement === root.ownerDocument.body;
      if (isLost && focused && !focused.isConnected) refocus(root, stops);
    });
    root.addEventListener('focusin', onFocus);
    root.ownerDocument.addEventListener('pointerdown', onPointer);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', onFocus);
      root.ownerDocument.removeEventListener('pointerdown', onPointer);
    };
  }, [container]);
}

/** The entry itself, those behind it, those before it, then the folds around it from the inside out. */
function stopsFrom(element: Element, root: Element): readonly Stop[] {
  const stops: Stop[] = [];
  let at = element.closest('[data-stop]');
  while (at && root.contains(at)) {
    const control = stops.length === 0 ? element.getAttribute('data-control') : null;
    const beside = [...(at.parentElement?.children ?? [])];
    const here = beside.indexOf(at);
    const inOrder = [...beside.slice(here), ...beside.slice(0, here).reverse()];
    for (const one of inOrder) {
      const name = one.getAttribute('data-stop');
      if (name !== null) stops.push({ name, control });
    }
    at = at.parentElement?.closest('[data-stop]') ?? null;
  }
  return stops;
}

function refocus(root: Element, stops: readonly Stop[]): void {
  for (const { name, control } of stops) {
    const stop = root.querySelector(`[data-stop="${CSS.escape(name)}"]`);
    if (!stop) continue;
    const like =
      (control && stop.querySelector<HTMLElement>(`[data-control="${control}"]`)) ||
      stop.querySelector('button');
    if (!like) continue;
    like.focus();
    return;
  }
}
