/**
 * Gives a styles part to a workbook that has none, with its content type and relationship. Decides nothing about the
 * styles in it.
 */
import { relationshipsOf, relationshipsPart } from '#cli/workbook/xlsx/packageIndex';
import type { PackageIndex } from '#cli/workbook/xlsx/packageIndex';
import { freeId, idsIn, withLastChild } from '#cli/workbook/xlsx/packageParts';
import type { PartTexts } from '#cli/workbook/xlsx/partTexts';
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

/** Writes the parts the workbook then has `styles` by. @throws FileRefusal */
export async function writeStyles(
  zip: ZipPackage,
  index: PackageIndex,
  parts: PartTexts,
  styles: string,
): Promise<void> {
  const isStrict = (await parts.read(index.workbookPart))?.includes(`"${STRICT}"`) ?? false;
  const folder = index.workbookPart.slice(0, index.workbookPart.lastIndexOf('/') + 1);
  const part = index.stylesPart ?? `${folder}styles.xml`;
  parts.write(part, isStrict ? styles.replace(TRANSITIONAL, STRICT) : styles);
  const override = `Override PartName="/${escapeAttribute(part)}" ContentType="${STYLES_TYPE}"`;
  parts.write(CONTENT_TYPES, withLastChild(await parts.read(CONTENT_TYPES), CONTENT_TYPES, override));
  if (index.stylesPart !== null) return;
  const name = relationshipsPart(index.workbookPart);
  const relationships = await parts.read(name);
  const taken = (await relationshipsOf(zip, index.workbookPart)).map(({ id }) => id);
  const id = freeId(new Set([...taken, ...idsIn(relationships ?? '')]));
  const type = RELATIONSHIP[isStrict ? 'strict' : 'transitional'];
  const relationship = `Relationship Id="${id}" Type="${type}" Target="/${escapeAttribute(part)}"`;
  parts.write(name, withLastChild(relationships, name, relationship));
}
