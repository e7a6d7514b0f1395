/**
 * Gives a package a part for the add-in, or takes it out again: the part, its line in the list of task panes, and that
 * list where it is the first or was the last. The pane is written as closed: a file opens nothing by itself.
 *
 * @source [MS-OWEXML] 2.1.1, 2.1.2, 2.2.5–2.2.9: elements and their order
 */
import { ADDIN_ID, ADDIN_VERSION } from '#cli/workbook/addinIdentity';
import { relationshipsOf, relationshipsPart } from '#cli/workbook/xlsx/packageIndex';
import { freeId, idsIn, withLastChild, withLastXml, withoutChildren } from '#cli/workbook/xlsx/packageParts';
import { textOfPart, type PatchedParts } from '#cli/workbook/xlsx/partTexts';
import { RELATIONSHIP, panesPart, type AddinPart } from '#cli/workbook/xlsx/webExtensions';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';
import { escapeAttribute } from '#cli/workbook/xlsx/xmlText';
import type { ZipPackage } from '#cli/workbook/xlsx/zipPackage';

const CONTENT_TYPES = '[Content_Types].xml';
const ROOT_RELATIONSHIPS = '_rels/.rels';
const FOLDER = 'xl/webextensions';
const TYPE = {
  panes: 'application/vnd.ms-office.webextensiontaskpanes+xml',
  addin: 'application/vnd.ms-office.webextension+xml',
} as const;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PANES = 'xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"';
const EMPTY_PANES = `${DECLARATION}<wetp:taskpanes ${PANES}></wetp:taskpanes>`;
const EMPTY_RELATIONSHIPS = `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** @param properties the add-in's settings as XML, made with the prefix given */
export async function addAddin(
  zip: ZipPackage,
  parts: PatchedParts,
  properties: (prefix: string) => string,
): Promise<void> {
  const panes = (await panesPart(zip)) ?? (await addPanes(parts));
  const part = await freePart(parts, 'webextension');
  parts.write(part, addinXml(properties('we:')));
  await declare(parts, part, TYPE.addin);
  const id = await relate(parts, relationshipsPart(panes), RELATIONSHIP.addin, part);
  const pane =
    `<wetp:taskpane ${PANES} dockstate="right" visibility="0" width="350" row="1">` +
    `<wetp:webextensionref xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${id}"/></wetp:taskpane>`;
  parts.write(
    panes,
    withLastXml(await parts.read(panes), panes, () => pane),
  );
}

export async function removeAddin(zip: ZipPackage, parts: PatchedParts, kept: AddinPart): Promise<void> {
  const panes = (await panesPart(zip))!;
  const list = relationshipsPart(panes);
  const others = (await relationshipsOf(zip, panes)).filter(({ id }) => id !== kept.id);
  parts.drop(kept.part);
  parts.drop(relationshipsPart(kept.part));
  await undeclare(parts, kept.part);
  if (others.length > 0) {
    await unrelate(parts, list, kept.id);
    const text = await textOfPart(parts, panes);
    parts.write(
      panes,
      withoutChildren(text, panes, (pane) => referenceIn(text, pane) === kept.id),
    );
    return;
  }
  parts.drop(panes);
  parts.drop(list);
  await undeclare(parts, panes);
  const root = (await relationshipsOf(zip, '')).find(({ target }) => target === panes)!;
  await unrelate(parts, ROOT_RELATIONSHIPS, root.id);
}

/** The relationship a task pane names its add-in by. */
function referenceIn(text: string, pane: XmlTags): string | null {
  const inside = new XmlTags(text, pane.where, pane.end);
  return inside.next() && inside.is('webextensionref') ? inside.prefixedAttribute('id') : null;
}

async function addPanes(parts: PatchedParts): Promise<string> {
  const part = await freePart(parts, 'taskpanes');
  parts.write(part, EMPTY_PANES);
  await declare(parts, part, TYPE.panes);
  await relate(parts, ROOT_RELATIONSHIPS, RELATIONSHIP.panes, part);
  return part;
}

/** As deployed by an administrator; the alternative is the add-in as developers load it. */
function addinXml(properties: string): string {
  const reference = (store: string, storeType: string) =>
    `<we:reference id="${ADDIN_ID}" version="${ADDIN_VERSION}" store="${store}" storeType="${storeType}"/>`;
  return (
    `${DECLARATION}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"` +
    ` id="{${ADDIN_ID.toUpperCase()}}">${reference('EXCatalog', 'EXCatalog')}` +
    `<we:alternateReferences>${reference('developer', 'Registry')}</we:alternateReferences>${properties}` +
    `<we:bindings/><we:snapshot xmlns:r="${OFFICE_RELATIONSHIPS}"/></we:webextension>`
  );
}

async function freePart(parts: PatchedParts, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const part = `${FOLDER}/${name}${name === 'taskpanes' && number === 1 ? '' : number}.xml`;
    if ((await parts.read(part)) === null) return part;
  }
}

async function declare(parts: PatchedParts, part: string, contentType: string): Promise<void> {
  const override = `Override PartName="/${escapeAttribute(part)}" ContentType="${contentType}"`;
  parts.write(CONTENT_TYPES, withLastChild(await parts.read(CONTENT_TYPES), CONTENT_TYPES, override));
}

async function undeclare(parts: PatchedParts, part: string): Promise<void> {
  const name = `/${part}`.toLowerCase();
  const text = await textOfPart(parts, CONTENT_TYPES);
  parts.write(
    CONTENT_TYPES,
    withoutChildren(text, CONTENT_TYPES, (child) => child.attribute('PartName')?.toLowerCase() === name),
  );
}

/** @returns the id of the new relationship */
async function relate(parts: PatchedParts, list: string, type: string, part: string): Promise<string> {
  const text = (await parts.read(list)) ?? EMPTY_RELATIONSHIPS;
  const id = freeId(new Set(idsIn(text)));
  const relationship = `Relationship Id="${id}" Type="${type}" Target="/${escapeAttribute(part)}"`;
  parts.write(list, withLastChild(text, list, relationship));
  return id;
}

async function unrelate(parts: PatchedParts, list: string, id: string): Promise<void> {
  const text = await textOfPart(parts, list);
  parts.write(
    list,
    withoutChildren(text, list, (child) => child.attribute('Id') === id),
  );
}
