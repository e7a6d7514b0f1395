/**
 * The smallest package that is a workbook: one empty sheet, no styles (patching adds what it needs). Decides nothing
 * about what will stand in it.
 *
 * @source ECMA-376 Part 1, 12.3 and 18.2: the parts and elements a workbook cannot be without
 */
import { ZipPackage } from '#cli/workbook/xlsx/zipPackage';
import { escapeAttribute } from '#cli/workbook/xlsx/xmlText';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** @param sheetName as Excel allows it: 1 to 31 characters, none of `[]:*?/\` */
export function blankXlsx(sheetName: string): Promise<Uint8Array> {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPES}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPES}.worksheet+xml"/></Types>`,
    '_rels/.rels': relationship('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      `<sheet name="${escapeAttribute(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationship('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData/></worksheet>`,
  };
  const named = Object.entries(parts).map(([name, text]) => [name, Buffer.from(HEAD + text)] as const);
  return ZipPackage.of(new Map(named));
}

function relationship(type: string, target: string): string {
  return (
    `<Relationships xmlns="${RELATIONSHIPS}">` +
    `<Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`
  );
}
