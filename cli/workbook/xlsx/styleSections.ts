/**
 * Where number formats and cell styles stand in a styles part, and how items are appended there (the section is made,
 * in the order the schema wants, when the part has none). Refuses to know what an item means.
 */
import { FileRefusal } from '#cli/workbook/fileProblems';
import { withAttribute } from '#cli/workbook/xlsx/tagText';
import type { Splices } from '#cli/workbook/splices';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';

export interface StyleSections {
  /** Prefix of the part's own elements, with its colon. */
  readonly prefix: string;
  readonly formats: StyleSection;
  readonly styles: StyleSection;
  /** Ids of the workbook's own number formats by format code. */
  readonly formatIds: Map<string, number>;
}

export interface StyleSection {
  /** The items as they are written. */
  readonly items: readonly string[];
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

/** Sections that stand before `cellXfs` (ECMA-376 Part 1, 18.8.39). */
const BEFORE_STYLES = new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs']);

/** @throws FileRefusal when the part is damaged. */
export function readSections(source: string): StyleSections {
  const tags = new XmlTags(source, 'styles');
  if (!tags.next() || tags.kind !== 'open') throw new FileRefusal('file.corrupt', 'styles: no content');
  const { prefix, end } = tags;
  const formatIds = new Map<string, number>();
  const found: Found[] = [];
  while (tags.nextChild()) found.push(readSection(tags, formatIds));
  const stylesFrom = Math.max(
    end,
    ...found.filter(({ name }) => BEFORE_STYLES.has(name)).map((s) => s.closeEnd),
  );
  const sectionOf = (name: string, insertAt: number) =>
    section(source, prefix, name, found.find((each) => each.name === name) ?? null, insertAt);
  return { prefix, formats: sectionOf('numFmts', end), styles: sectionOf('cellXfs', stylesFrom), formatIds };
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
