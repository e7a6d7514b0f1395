/**
 * The cell styles of a workbook and variants of them: the same look with another number format, or with the mark that
 * text was typed as text (`quotePrefix`). Decides the index a variant gets; existing styles keep theirs and their
 * text. Refuses to know which cell wants what.
 */
import type { CellFormat } from '#cli/workbook/sheetEdits';
import { readNumberFormats } from '#cli/workbook/xlsx/numberFormats';
import { Splices } from '#cli/workbook/splices';
import { withAttribute } from '#cli/workbook/xlsx/tagText';
import { readSections } from '#cli/workbook/xlsx/styleSections';
import type { StyleSections } from '#cli/workbook/xlsx/styleSections';

const DATE_FORMAT = 'yyyy-mm-dd';
const LAST_RESERVED_FORMAT_ID = 163;
/** ECMA-376 Part 1, 18.8.30. */
const BUILT_IN_ID = { text: 49, integer: 1 } as const;

export interface Variation {
  readonly format?: CellFormat | undefined;
  /** Text that begins like a formula: Excel keeps it text even when someone edits the cell. */
  readonly quoted: boolean;
}

export class StyleBook {
  readonly #source: string;
  readonly #sections: StyleSections;
  readonly #formats: readonly string[];
  readonly #xfs: string[];
  readonly #known = new Map<string, number>();
  #addedFormat: string | null = null;

  /** @throws FileRefusal when the part is damaged. */
  constructor(source: string) {
    this.#source = source;
    this.#sections = readSections(source);
    this.#formats = readNumberFormats(source, 'styles');
    this.#xfs = [...this.#sections.styles.items];
  }

  get changed(): boolean {
    return this.#xfs.length > this.#sections.styles.items.length;
  }

  formatAt(styleIndex: number): string {
    return this.#formats[styleIndex] ?? 'General';
  }

  /** The index of a style that differs from `styleIndex` in what is asked and in nothing else. */
  variant(styleIndex: number, variation: Variation): number {
    if (variation.format === undefined && !variation.quoted) return styleIndex;
    const key = `${styleIndex} ${variation.format ?? ''} ${variation.quoted}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#xfs.length === 0)
      this.#xfs.push(this.#element('xf', 'numFmtId="0" fontId="0" fillId="0" borderId="0"'));
    const varied = this.#varied(this.#xfs[styleIndex] ?? this.#xfs[0]!, variation);
    const same = this.#xfs.indexOf(varied);
    const index = same === -1 ? this.#xfs.push(varied) - 1 : same;
    this.#known.set(key, index);
    return index;
  }

  /** The styles part, the variants added to it. */
  text(): string {
    const splices = new Splices(this.#source);
    const { formats, styles } = this.#sections;
    if (this.#addedFormat !== null) formats.append(splices, [this.#addedFormat]);
    styles.append(splices, this.#xfs.slice(styles.items.length));
    return splices.result();
  }

  #varied(xf: string, { format, quoted }: Variation): string {
    const tagEnd = xf.indexOf('>') + 1;
    let tag = withAttribute(xf.slice(0, tagEnd), 'quotePrefix', quoted ? 1 : null);
    if (format !== undefined) {
      tag = withAttribute(tag, 'numFmtId', format === 'date' ? this.#dateFormatId() : BUILT_IN_ID[format]);
      tag = withAttribute(tag, 'applyNumberFormat', 1);
    }
    return tag + xf.slice(tagEnd);
  }

  #dateFormatId(): number {
    const { formatIds } = this.#sections;
    const known = formatIds.get(DATE_FORMAT);
    if (known !== undefined) return known;
    const id = Math.max(LAST_RESERVED_FORMAT_ID, ...formatIds.values()) + 1;
    formatIds.set(DATE_FORMAT, id);
    this.#addedFormat = this.#element('numFmt', `numFmtId="${id}" formatCode="${DATE_FORMAT}"`);
    return id;
  }

  #element(name: string, attributes: string): string {
    return `<${this.#sections.prefix}${name} ${attributes}/>`;
  }
}
