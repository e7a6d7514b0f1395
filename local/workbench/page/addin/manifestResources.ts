/**
 * What a manifest says by reference: texts and addresses by their ids, in both languages. Decides how they are looked up;
 * refuses to know what they are for.
 */
import type { Words } from '#domain/words';

export function resource(manifest: Document, reference: Element | null): Words {
  const id = reference?.getAttribute('resid');
  const found = [...all(manifest, 'Image'), ...all(manifest, 'Url'), ...all(manifest, 'String')].find(
    (each) => each.getAttribute('id') === id,
  );
  return wordsOf(found ?? null);
}

/** The default speaks one language, its override the other. */
export function wordsOf(element: Element | null): Words {
  const plain = element?.getAttribute('DefaultValue') ?? '';
  const overrides = element ? all(element, 'Override') : [];
  const spoken = (locale: string) =>
    overrides.find((each) => each.getAttribute('Locale')?.startsWith(locale))?.getAttribute('Value') ?? plain;
  return { zh: spoken('zh'), en: spoken('en') };
}

/** Wherever the manifest says the pane is, this page's own server has it too. */
export function localAddress(address: string): string {
  return URL.canParse(address)
    ? `/addin/${new URL(address).pathname.replace(/^.*\/(?=(?:assets|functions)\/)/, '')}`
    : address;
}

export function first(parent: Document | Element, name: string): Element | null {
  return all(parent, name)[0] ?? null;
}

export function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

export function childOf(parent: Element, name: string): Element | null {
  return [...parent.children].find((child) => child.localName === name) ?? null;
}
