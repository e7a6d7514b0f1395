/**
 * Adds an empty worksheet behind the others: its part, its line in the workbook, its relationship, its content type.
 * Decides free names and ids; what stands on the sheet is patched in afterwards.
 */
import { FileRefusal } from '#cli/workbook/fileProblems';
import { relationshipsOf, relationshipsPart } from '#cli/workbook/xlsx/packageIndex';
import type { PackageIndex, SheetPart } from '#cli/workbook/xlsx/packageIndex';
import { freeId, idsIn, withLastChild } from '#cli/workbook/xlsx/packageParts';
import { textOfPart } from '#cli/workbook/xlsx/partTexts';
import type { PartTexts } from '#cli/workbook/xlsx/partTexts';
import { Splices } from '#cli/workbook/splices';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';
import { escapeAttribute } from '#cli/workbook/xlsx/xmlText';
import type { ZipPackage } from '#cli/workbook/xlsx/zipPackage';

const NAMESPACES = {
  transitional: {
    main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  },
  strict: {
    main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
    relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
} as const;
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const CONTENT_TYPES = '[Content_Types].xml';

/** @throws FileRefusal when the package is damaged */
export async function addSheet(
  zip: ZipPackage,
  index: PackageIndex,
  parts: PartTexts,
  name: string,
): Promise<SheetPart> {
  const workbook = await textOfPart(parts, index.workbookPart);
  const names = workbook.includes(NAMESPACES.strict.main) ? NAMESPACES.strict : NAMESPACES.transitional;
  const part = await freePart(parts, index.workbookPart);
  const relationshipsName = relationshipsPart(index.workbookPart);
  const taken = (await relationshipsOf(zip, index.workbookPart)).map(({ id }) => id);
  const relationships = await textOfPart(parts, relationshipsName);
  const id = freeId(new Set([...taken, ...idsIn(relationships)]));
  const target = `/${escapeAttribute(part)}`;
  parts.write(
    relationshipsName,
    withLastChild(
      relationships,
      relationshipsName,
      `Relationship Id="${id}" Type="${names.relationships}/worksheet" Target="${target}"`,
    ),
  );
  const override = `Override PartName="${target}" ContentType="${SHEET_TYPE}"`;
  parts.write(CONTENT_TYPES, withLastChild(await textOfPart(parts, CONTENT_TYPES), CONTENT_TYPES, override));
  parts.write(index.workbookPart, withSheet(workbook, name, id, names.relationships));
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${names.main}"><sheetData/></worksheet>`;
  parts.write(part, empty);
  return { name, visibility: 'visible', part };
}

/** The workbook part with a line for the sheet behind the others. */
function withSheet(source: string, name: string, id: string, relationships: string): string {
  const tags = new XmlTags(source, 'workbook');
  let largestId = 0;
  while (tags.next()) {
    if (tags.is('sheet') && tags.kind !== 'close')
      largestId = Math.max(largestId, tags.wholeNumber('sheetId') ?? 0);
    if (!tags.is('sheets') || tags.kind !== 'close') continue;
    const splices = new Splices(source);
    const attributes = `name="${escapeAttribute(name)}" sheetId="${largestId + 1}" xmlns:r="${relationships}" r:id="${id}"`;
    splices.insert(tags.start, `<${tags.prefix}sheet ${attributes}/>`);
    return splices.result();
  }
  throw new FileRefusal('file.corrupt', 'the workbook lists no sheets');
}

async function freePart(parts: PartTexts, workbookPart: string): Promise<string> {
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  for (let number = 1; ; number++) {
    const part = `${folder}worksheets/sheet${number}.xml`;
    if ((await parts.read(part)) === null) return part;
  }
}
