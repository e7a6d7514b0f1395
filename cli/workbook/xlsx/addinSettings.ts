/**
 * What the add-in keeps in a workbook (Office's document settings), read from and patched into the package's part for
 * it. Decides that nothing else of that part changes, and that an add-in without settings leaves no part behind;
 * refuses to know what the settings say. That Excel finds what was written here is *assumed*.
 *
 * @source [MS-OWEXML] 2.2.1, 2.2.2: properties with name and value; Office writes the value as JSON
 */
import { ADDIN_ID } from '#cli/workbook/addinIdentity';
import { Splices } from '#cli/workbook/splices';
import { addAddin, removeAddin } from '#cli/workbook/xlsx/addinParts';
import { PatchedParts } from '#cli/workbook/xlsx/partTexts';
import { addinPart } from '#cli/workbook/xlsx/webExtensions';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';
import { escapeAttribute } from '#cli/workbook/xlsx/xmlText';
import { ZipPackage } from '#cli/workbook/xlsx/zipPackage';

/** Values by key, each as JSON text. */
export type AddinSettings = ReadonlyMap<string, string>;

/** @throws FileRefusal when the package is damaged */
export async function readAddinSettings(zip: ZipPackage): Promise<AddinSettings> {
  const kept = await addinPart(zip, ADDIN_ID);
  return kept ? propertiesOf(kept.text, kept.part) : new Map();
}

/** The package with these settings in the place of those it has. @throws FileRefusal when the package is damaged */
export async function withAddinSettings(bytes: Uint8Array, settings: AddinSettings): Promise<Uint8Array> {
  const zip = await ZipPackage.read(bytes);
  const kept = await addinPart(zip, ADDIN_ID);
  if (sameSettings(kept ? propertiesOf(kept.text, kept.part) : new Map(), settings)) return bytes;
  const parts = new PatchedParts(zip);
  if (settings.size === 0) await removeAddin(zip, parts, kept!);
  else if (kept) parts.write(kept.part, withProperties(kept.text, kept.part, settings));
  else await addAddin(zip, parts, (prefix) => propertiesXml(settings, prefix));
  return parts.bytes();
}

function sameSettings(a: AddinSettings, b: AddinSettings): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

function propertiesOf(text: string, part: string): AddinSettings {
  const found = new Map<string, string>();
  const tags = new XmlTags(text, part);
  while (tags.next()) {
    if (tags.kind === 'close' || !tags.is('property')) continue;
    found.set(tags.attribute('name') ?? '', tags.attribute('value') ?? '');
  }
  return found;
}

/** Behind what stands before it in the schema where the part has no properties yet. */
function withProperties(source: string, part: string, settings: AddinSettings): string {
  const tags = new XmlTags(source, part);
  const splices = new Splices(source);
  tags.next();
  const xml = propertiesXml(settings, tags.prefix);
  let behind = tags.end;
  while (tags.nextChild()) {
    const { start } = tags;
    const isProperties = tags.is('properties');
    const standsBefore = tags.is('reference') || tags.is('alternateReferences');
    tags.skip();
    if (isProperties) {
      splices.replace(start, tags.end, xml);
      return splices.result();
    }
    if (standsBefore) behind = tags.end;
  }
  splices.insert(behind, xml);
  return splices.result();
}

function propertiesXml(settings: AddinSettings, prefix: string): string {
  const properties = [...settings].map(
    ([name, value]) =>
      `<${prefix}property name="${escapeAttribute(name)}" value="${escapeAttribute(value)}"/>`,
  );
  return `<${prefix}properties>${properties.join('')}</${prefix}properties>`;
}
