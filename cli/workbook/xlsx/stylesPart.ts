/**
 * Gives a styles part to a workbook that has none, with its content type and relationship. Decides nothing about the
 * styles in it.
 */
import { FileRefusal } from '#cli/workbook/fileProblems';
import { relationshipsOf, relationshipsPart } from '#cli/workbook/xlsx/packageIndex';
import type { PackageIndex } from '#cli/workbook/xlsx/packageIndex';
import { Splices } from '#cli/workbook/splices';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';
import { escapeAttribute } from '#cli/workbook/xlsx/xmlText';
import type { ZipPackage } from '#cli/workbook/xlsx/zipPackage';

const CONTENT_TYPES = '[Content_Types].xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const RELATIONSHIP = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships/styles',
} as const;

/** What a workbook without styles looks like: one font, the two fills Excel reserves, no border, one cell style. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<styleSheet xmlns="${TRANSITIONAL}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** The parts to write so that the workbook has `styles`, by name. @throws FileRefusal */
export async function partsForStyles(
  zip: ZipPackage,
  index: PackageIndex,
  styles: string,
): Promise<Map<string, string>> {
  const isStrict = (await zip.text(index.workbookPart))?.includes(`"${STRICT}"`) ?? false;
  const folder = index.workbookPart.slice(0, index.workbookPart.lastIndexOf('/') + 1);
  const part = index.stylesPart ?? `${folder}styles.xml`;
  const parts = new Map([[part, isStrict ? styles.replace(TRANSITIONAL, STRICT) : styles]]);
  const override = `Override PartName="/${escapeAttribute(part)}" ContentType="${STYLES_TYPE}"`;
  parts.set(CONTENT_TYPES, withLastChild(await zip.text(CONTENT_TYPES), CONTENT_TYPES, override));
  if (index.stylesPart === null) {
    const taken = new Set((await relationshipsOf(zip, index.workbookPart)).map(({ id }) => id));
    const id = freeId(taken);
    const type = RELATIONSHIP[isStrict ? 'strict' : 'transitional'];
    const name = relationshipsPart(index.workbookPart);
    const relationship = `Relationship Id="${id}" Type="${type}" Target="/${escapeAttribute(part)}"`;
    parts.set(name, withLastChild(await zip.text(name), name, relationship));
  }
  return parts;
}

function withLastChild(source: string | null, where: string, element: string): string {
  const tags = source === null ? null : new XmlTags(source, where);
  if (!tags?.next() || tags.kind !== 'open') throw new FileRefusal('file.corrupt', `${where}: no content`);
  const { prefix } = tags;
  tags.skip();
  const splices = new Splices(tags.text);
  splices.insert(tags.start, `<${prefix}${element}/>`);
  return splices.result();
}

function freeId(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`rId${number}`)) number++;
  return `rId${number}`;
}
