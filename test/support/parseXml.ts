/** A small reader for well-formed XML without namespaces resolved: enough for a manifest. @throws Error when it is not. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Open extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const TOKEN =
  /<\?[^>]*\?>|<!--(?:(?!--)[\s\S])*-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;

export function parseXml(source: string): XmlElement {
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(source);
    if (!token) throw new Error(`not well formed at ${at}: ${source.slice(at, at + 40)}`);
    const [, isEnd, name, attributes = '', isEmpty, text] = token;
    const current = stack.at(-1)!;
    if (text !== undefined) current.text += text.trim();
    else if (name !== undefined && isEnd) {
      if (stack.pop()!.name !== name) throw new Error(`${name} ends where another element is open`);
    } else if (name !== undefined) {
      const element: Open = { name, attributes: attributesIn(attributes), children: [], text: '' };
      current.children.push(element);
      if (!isEmpty) stack.push(element);
    }
  }
  const [root] = top.children;
  if (!root || stack.length > 1) throw new Error('an element is not closed');
  return root;
}

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
}
