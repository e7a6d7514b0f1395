/** F6 leads around the parts of the page, as in Office. Decides the order and what in each part gets the focus. */

/** A part, and what in it gets the focus. */
const REGIONS: readonly (readonly [string, string])[] = [
  ['.title-bar', 'button'],
  ['.ribbon', 'button'],
  ['.formula-bar', 'input'],
  ['.grid', 'textarea'],
  ['.status-bar', '[aria-selected="true"]'],
  ['.addin-pane', 'iframe'],
];

export function focusNextRegion(isBackwards: boolean): void {
  const at = REGIONS.findIndex(([region]) => document.activeElement?.closest(region));
  const step = isBackwards ? -1 : 1;
  const order = REGIONS.map((_, tried) => (at + step * (tried + 1) + 2 * REGIONS.length) % REGIONS.length);
  for (const index of order) {
    const [region, inside] = REGIONS[index]!;
    const target = document.querySelector<HTMLElement>(`${region} ${inside}`);
    if (!target || target.offsetParent === null) continue;
    target.focus();
    return;
  }
}

/** Beside the task pane's frame: forward is the page's first button, back the last one before the frame. */
export function focusBesidePane(exit: 'forward' | 'backward'): void {
  const place = exit === 'forward' ? '.title-bar button' : '.addin-pane header button';
  document.querySelector<HTMLElement>(place)?.focus();
}
