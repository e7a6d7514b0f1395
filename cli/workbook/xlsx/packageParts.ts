/** Small changes to the lists a package keeps of its parts: one more line, one less, an id that is free. */
import { FileRefusal } from '#cli/workbook/fileProblems';
import { Splices } from '#cli/workbook/splices';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';

/** @param element name and attributes of an empty element, with the prefix of the root @throws FileRefusal */
export function withLastChild(source: string | null, where: string, element: string): string {
  return withLastXml(source, where, (prefix) => `<${prefix}${element}/>`);
}

/** @param xml a whole element, made with the prefix of the root @throws FileRefusal */
export function withLastXml(source: string | null, where: string, xml: (prefix: string) => string): string {
  const tags = source === null ? null : new XmlTags(source, where);
  if (!tags?.next() || tags.kind !== 'open') throw new FileRefusal('file.corrupt', `${where}: no content`);
  const { prefix } = tags;
  tags.skip();
  const splices = new Splices(tags.text);
  splices.insert(tags.start, xml(prefix));
  return splices.result();
}

/** Without the children of the root for which `isGone` holds. */
export function withoutChildren(source: string, where: string, isGone: (child: XmlTags) => boolean): string {
  const tags = new XmlTags(source, where);
  const splices = new Splices(source);
  if (!tags.next() || tags.kind === 'empty') return source;
  while (tags.nextChild()) {
    const { start } = tags;
    const gone = isGone(tags);
    tags.skip();
    if (gone) splices.replace(start, tags.end, '');
  }
  return splices.result();
}

export function freeId(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`rId${number}`)) number++;
  return `rId${number}`;
}

/** Ids a list of relationships uses. */
export function idsIn(relationships: string): string[] {
  return [...relationships.matchAll(/\sId\s*=\s*["']([^"']+)["']/g)].map(([, id]) => id!);
}
