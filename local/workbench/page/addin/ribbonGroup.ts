/**
 * The ribbon group a manifest declares, with its words in both languages. Decides how resources and overrides are looked
 * up; refuses to know what the commands do.
 */
import type { Words } from '#domain/words';

export interface RibbonControl {
  readonly id: string;
  readonly label: Words;
  readonly tip: Words;
  /** Address of the icon. */
  readonly icon: string;
  readonly action:
    { readonly kind: 'show-pane' } | { readonly kind: 'function'; readonly functionName: string };
}

export interface RibbonGroup {
  /** The add-in's name. */
  readonly title: Words;
  readonly label: Words;
  readonly controls: readonly RibbonControl[];
}

const ICON_PIXELS = '32';

/** @throws Error when the manifest has no ribbon group */
export function readRibbonGroup(manifest: Document): RibbonGroup {
  const group = first(manifest, 'Group');
  if (!group) throw new Error('the manifest has no ribbon group');
  const displayName = first(manifest, 'DisplayName');
  return {
    title: wordsOf(displayName),
    label: resource(manifest, childOf(group, 'Label')),
    controls: all(group, 'Control').map((control) => readControl(manifest, control)),
  };
}

function readControl(manifest: Document, control: Element): RibbonControl {
  const action = first(control, 'Action');
  const image = all(control, 'Image').find((each) => each.getAttribute('size') === ICON_PIXELS);
  const functionName = action && first(action, 'FunctionName')?.textContent;
  const supertip = first(control, 'Supertip');
  return {
    id: control.getAttribute('id') ?? '',
    label: resource(manifest, childOf(control, 'Label')),
    tip: resource(manifest, supertip && first(supertip, 'Description')),
    icon: localAddress(resource(manifest, image ?? null).en),
    action: functionName ? { kind: 'function', functionName } : { kind: 'show-pane' },
  };
}

function resource(manifest: Document, reference: Element | null): Words {
  const id = reference?.getAttribute('resid');
  const found = [...all(manifest, 'Image'), ...all(manifest, 'String')].find(
    (each) => each.getAttribute('id') === id,
  );
  return wordsOf(found ?? null);
}

/** The default speaks one language, its override the other. */
function wordsOf(element: Element | null): Words {
  const plain = element?.getAttribute('DefaultValue') ?? '';
  const overrides = element ? all(element, 'Override') : [];
  const spoken = (locale: string) =>
    overrides.find((each) => each.getAttribute('Locale')?.startsWith(locale))?.getAttribute('Value') ?? plain;
  return { zh: spoken('zh'), en: spoken('en') };
}

/** Wherever the manifest says the pane is, this page's own server has it too. */
function localAddress(address: string): string {
  return URL.canParse(address)
    ? `/addin/${new URL(address).pathname.replace(/^.*\/(?=assets\/)/, '')}`
    : address;
}

function first(parent: Document | Element, name: string): Element | null {
  return all(parent, name)[0] ?? null;
}

function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

function childOf(parent: Element, name: string): Element | null {
  return [...parent.children].find((child) => child.localName === name) ?? null;
}
