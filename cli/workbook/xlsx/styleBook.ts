/**
 * The cell styles of a workbook and variants of them: with another number format, with another look, with the mark that
 * text was typed as text (`quotePrefix`). Decides the index a variant gets; existing styles keep theirs and their text.
 * Refuses to know which cell wants what.
 */
import type { CellLook, ConditionalLook } from '#cli/workbook/cellLook';
import type { CellFormat } from '#cli/workbook/sheetEdits';
import { PLAIN_LOOK, readLooks } from '#cli/workbook/xlsx/display/cellLooks';
import { readThemeColors } from '#cli/workbook/xlsx/display/colors';
import { alignmentXml, borderXml, differentialXml, fillXml, fontXml } from '#cli/workbook/xlsx/lookXml';
import { builtInFormatId, readNumberFormats } from '#cli/workbook/xlsx/numberFormats';
import { Splices } from '#cli/workbook/splices';
import { withAttribute } from '#cli/workbook/xlsx/tagText';
import { escapeAttribute } from '#cli/workbook/xlsx/xmlText';
import { readSections, SECTIONS } from '#cli/workbook/xlsx/styleSections';
import type { SectionName, StyleSections } from '#cli/workbook/xlsx/styleSections';

const FORMAT_CODES: Readonly<Record<CellFormat, string>> = { date: 'yyyy-mm-dd', text: '@', integer: '0' };
const LAST_RESERVED_FORMAT_ID = 163;

export interface Variation {
  readonly format?: CellFormat | undefined;
  /** Text that begins like a formula: Excel keeps it text even when someone edits the cell. */
  readonly quoted: boolean;
}

export class StyleBook {
  readonly #source: string;
  readonly #sections: StyleSections;
  readonly #formats: readonly string[];
  readonly #theme: readonly string[];
  /** Every list as it will be, those in the file first. */
  readonly #lists: Readonly<Record<SectionName, string[]>>;
  readonly #known = new Map<string, number>();
  #looks: readonly CellLook[] | null = null;

  /** @param theme the theme part, by which looks in the file are told apart @throws FileRefusal when damaged */
  constructor(source: string, theme: string | null = null) {
    this.#source = source;
    this.#sections = readSections(source);
    this.#formats = readNumberFormats(source, 'styles');
    this.#theme = readThemeColors(theme);
    this.#lists = Object.fromEntries(
      SECTIONS.map((name) => [name, [...this.#sections.of[name].items]]),
    ) as Record<SectionName, string[]>;
  }

  get changed(): boolean {
    return SECTIONS.some((name) => this.#lists[name].length > this.#sections.of[name].items.length);
  }

  formatAt(styleIndex: number): string {
    return this.#formats[styleIndex] ?? 'General';
  }

  /** The index of a style that differs from `styleIndex` in what is asked and in nothing else. */
  variant(styleIndex: number, variation: Variation): number {
    if (variation.format === undefined && !variation.quoted) return styleIndex;
    const key = `${styleIndex} ${variation.format ?? ''} ${variation.quoted}`;
    return this.#remembered(key, () => this.#add('cellXfs', this.#varied(this.#xf(styleIndex), variation)));
  }

  /** The index of a style that looks so; what `styleIndex` has of it already stays as it is written. */
  withLook(styleIndex: number, look: CellLook): number {
    const key = `${styleIndex} ${JSON.stringify(look)}`;
    return this.#remembered(key, () => {
      this.#looks ??= readLooks(this.#source, this.#theme).cells;
      const now = this.#looks[styleIndex] ?? PLAIN_LOOK;
      const xf = this.#xf(styleIndex);
      const made = this.#relooked(xf, now, look);
      return made === xf ? styleIndex : this.#add('cellXfs', made);
    });
  }

  /** The `dxfId` of a conditional format's look. */
  differential(look: ConditionalLook): number {
    return this.#add('dxfs', differentialXml(look, this.#sections.prefix));
  }

  /** The styles part, what was added in its lists. */
  text(): string {
    const splices = new Splices(this.#source);
    for (const name of SECTIONS) {
      const { items } = this.#sections.of[name];
      this.#sections.of[name].append(splices, this.#lists[name].slice(items.length));
    }
    return splices.result();
  }

  #xf(styleIndex: number): string {
    const list = this.#lists.cellXfs;
    if (list.length === 0) list.push(this.#element('xf', 'numFmtId="0" fontId="0" fillId="0" borderId="0"'));
    return list[styleIndex] ?? list[0]!;
  }

  #varied(xf: string, { format, quoted }: Variation): string {
    return changedTag(xf, {
      quotePrefix: quoted ? 1 : null,
      ...(format !== undefined && { numFmtId: this.#formatId(FORMAT_CODES[format]), applyNumberFormat: 1 }),
    });
  }

  #relooked(xf: string, now: CellLook, look: CellLook): string {
    const { prefix } = this.#sections;
    const differs = (...parts: (keyof CellLook)[]) =>
      parts.some((part) => JSON.stringify(now[part]) !== JSON.stringify(look[part]));
    let made = xf;
    if (differs('numberFormat'))
      made = changedTag(made, { numFmtId: this.#formatId(look.numberFormat), applyNumberFormat: 1 });
    if (differs(...FONT_PARTS))
      made = changedTag(made, { fontId: this.#add('fonts', fontXml(look, prefix)), applyFont: 1 });
    if (differs('fillColor')) made = changedTag(made, { fillId: this.#fillId(look.fillColor), applyFill: 1 });
    if (differs('borderTop', 'borderBottom', 'borderLeft', 'borderRight'))
      made = changedTag(made, { borderId: this.#add('borders', borderXml(look, prefix)), applyBorder: 1 });
    if (differs('horizontalAlignment', 'verticalAlignment', 'wrapsText', 'indentLevel', 'isLocked'))
      made = this.#placed(made, look);
    return made;
  }

  #placed(xf: string, look: CellLook): string {
    const { prefix } = this.#sections;
    const open = xf.slice(0, xf.indexOf('>') + 1).replace(/\s*\/>$/, '>');
    const tag = changedTag(open, { applyAlignment: 1, ...(!look.isLocked && { applyProtection: 1 }) });
    const protection = look.isLocked ? '' : `<${prefix}protection locked="0"/>`;
    return `${tag}${alignmentXml(look, prefix)}${protection}</${prefix}xf>`;
  }

  /** Fill 0 is none, in every workbook. */
  #fillId(color: string | null): number {
    return color === null ? 0 : this.#add('fills', fillXml(color, this.#sections.prefix));
  }

  #formatId(code: string): number {
    const { formatIds } = this.#sections;
    const known = builtInFormatId(code) ?? formatIds.get(code);
    if (known !== undefined) return known;
    const id = Math.max(LAST_RESERVED_FORMAT_ID, ...formatIds.values()) + 1;
    formatIds.set(code, id);
    this.#lists.numFmts.push(
      this.#element('numFmt', `numFmtId="${id}" formatCode="${escapeAttribute(code)}"`),
    );
    return id;
  }

  /** The place of the item in its list, added behind the others when it is not there. */
  #add(name: SectionName, item: string): number {
    const list = this.#lists[name];
    const same = list.indexOf(item);
    return same === -1 ? list.push(item) - 1 : same;
  }

  #remembered(key: string, make: () => number): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#known.set(key, made);
    return made;
  }

  #element(name: string, attributes: string): string {
    return `<${this.#sections.prefix}${name} ${attributes}/>`;
  }
}

const FONT_PARTS = [
  'fontName',
  'fontSize',
  'fontColor',
  'isBold',
  'isItalic',
  'isStruckThrough',
  'underline',
] as const satisfies readonly (keyof CellLook)[];

function changedTag(element: string, attributes: Readonly<Record<string, string | number | null>>): string {
  const tagEnd = element.indexOf('>') + 1;
  const tag = Object.entries(attributes).reduce(
    (changed, [name, value]) => withAttribute(changed, name, value),
    element.slice(0, tagEnd),
  );
  return tag + element.slice(tagEnd);
}
