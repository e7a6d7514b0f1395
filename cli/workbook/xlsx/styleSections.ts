/**
 * Where the lists of a styles part stand, and how items are appended to one (the list is made, in the order the schema
 * wants, when the part has none). Refuses to know what an item means.
 */
import { FileRefusal } from '#cli/workbook/fileProblems';
import { withAttribute } from '#cli/workbook/xlsx/tagText';
import type { Splices } from '#cli/workbook/splices';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';

/** ECMA-376 Part 1, 18.8.39. */
export const SECTIONS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
] as const;
export type SectionName = (typeof SECTIONS)[number];

export interface StyleSections {
  /** Prefix of the part's own elements, with its colon. */
  readonly prefix: string;
  readonly of: Readonly<Record<SectionName, StyleSection>>;
  /** Ids of the workbook's own number formats by format code. */
  readonly formatIds: Map<string, number>;
}

export interface StyleSection {
  /** The items as they are written. */
  readonly items: readonly string[];
  /** To be called for one section after the other, in their order. */
  append(splices: Splices, added: readonly string[]): void;
}

/** Offsets of a section: its open tag, its close tag (both ends the same for an empty element), and its items. */
interface Found {
  readonly name: string;
  readonly openStart: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly closeEnd: number;
  readonly items: string[];
}

/** @throws FileRefusal when the part is damaged. */
export function readSections(source: string): StyleSections {
  const tags = new XmlTags(source, 'styles');
  if (!tags.next() || tags.kind !== 'open') throw new FileRefusal('file.corrupt', 'styles: no content');
  const { prefix, end } = tags;
  const formatIds = new Map<string, number>();
  const found = new Map<string, Found>();
  while (tags.nextChild()) {
    const read = readSection(tags, formatIds);
    if (!found.has(read.name)) found.set(read.name, read);
  }
  let insertAt = end;
  const sections = SECTIONS.map((name) => {
    const here = found.get(name) ?? null;
    insertAt = Math.max(insertAt, here?.closeEnd ?? 0);
    return [name, section(source, prefix, name, here, insertAt)] as const;
  });
  return { prefix, of: Object.fromEntries(sections) as Record<SectionName, StyleSection>, formatIds };
}

function readSection(tags: XmlTags, formatIds: Map<string, number>): Found {
  const { localName: name, start: openStart, end: openEnd } = tags;
  const items: string[] = [];
  if (tags.kind === 'empty')
    return { name, openStart, openEnd, closeStart: openEnd, closeEnd: openEnd, items };
  while (tags.nextChild()) {
    const { start } = tags;
    const id = tags.is('numFmt') ? tags.wholeNumber('numFmtId') : null;
    if (id !== null) formatIds.set(tags.attribute('formatCode') ?? '', id);
    tags.skip();
    items.push(tags.text.slice(start, tags.end));
  }
  return { name, openStart, openEnd, closeStart: tags.start, closeEnd: tags.end, items };
}

function section(
  source: string,
  prefix: string,
  name: string,
  found: Found | null,
  insertAt: number,
): StyleSection {
  const items = found?.items ?? [];
  const append = (splices: Splices, added: readonly string[]) => {
    if (added.length === 0) return;
    const count = items.length + added.length;
    const close = `</${prefix}${name}>`;
    if (!found) {
      splices.insert(insertAt, `<${prefix}${name} count="${count}">${added.join('')}${close}`);
      return;
    }
    const open = withAttribute(source.slice(found.openStart, found.openEnd), 'count', count);
    splices.replace(found.openStart, found.openEnd, open.replace(/\s*\/>$/, '>'));
    const isEmpty = found.closeEnd === found.openEnd;
    splices.insert(found.closeStart, added.join('') + (isEmpty ? close : ''));
  };
  return { items, append };
}
