/**
 * Where a package keeps the add-ins it was used with: the list of task panes and, behind it, one part for each add-in.
 * Decides by relationship types which part belongs to which add-in; refuses to know what an add-in keeps there.
 *
 * @source [MS-OWEXML] 2.1, 2.2: webextension and taskpanes parts, an add-in is named by its `reference`
 */
import { relationshipsOf } from '#cli/workbook/xlsx/packageIndex';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';
import type { ZipPackage } from '#cli/workbook/xlsx/zipPackage';

export const RELATIONSHIP = {
  panes: 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
  addin: 'http://schemas.microsoft.com/office/2011/relationships/webextension',
} as const;

export interface AddinPart {
  readonly part: string;
  /** Id of the relationship by which the list of panes names it. */
  readonly id: string;
  readonly text: string;
}

/** The package's list of task panes; null when it never held an add-in. */
export async function panesPart(zip: ZipPackage): Promise<string | null> {
  const roots = await relationshipsOf(zip, '');
  return roots.find(({ type }) => type === 'webextensiontaskpanes')?.target ?? null;
}

/** @param addinId as the manifest has it, in any case, with or without braces */
export async function addinPart(zip: ZipPackage, addinId: string): Promise<AddinPart | null> {
  const panes = await panesPart(zip);
  if (panes === null) return null;
  for (const { type, target, id } of await relationshipsOf(zip, panes)) {
    const text = type === 'webextension' ? await zip.text(target) : null;
    if (text !== null && names(text, target, addinId)) return { part: target, id, text };
  }
  return null;
}

function names(text: string, part: string, addinId: string): boolean {
  const tags = new XmlTags(text, part);
  while (tags.next()) {
    if (tags.kind === 'close' || !tags.is('reference')) continue;
    if (bareId(tags.attribute('id') ?? '') === bareId(addinId)) return true;
  }
  return false;
}

function bareId(id: string): string {
  return id.replace(/[{}]/g, '').toLowerCase();
}
