/** F6 leads around the parts of the page, as in Office. Decides the order and what in each part gets the focus. */

const REGIONS = ['.title-bar', '.ribbon', '.formula-bar', '.grid', '.status-bar', '.addin-pane'];
const FOCUSABLE = 'textarea, iframe, [tabindex="0"], button:not([disabled]):not([tabindex="-1"]), input';

export function focusNextRegion(isBackwards: boolean): void {
  const regions = REGIONS.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []);
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const step = isBackwards ? -1 : 1;
  for (let tried = 1; tried <= regions.length; tried++) {
    const region = regions[(at + step * tried + regions.length * tried) % regions.length];
    const target = region?.querySelector<HTMLElement>(FOCUSABLE);
    if (!target || target.offsetParent === null) continue;
    target.focus();
    return;
  }
}
