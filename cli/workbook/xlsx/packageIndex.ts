/**
 * Where the parts of a workbook are: its sheets in tab order, styles, shared strings, tables. Decides by relationship
 * types, never by file names, in transitional and strict packages alike. Refuses to know what is inside a sheet.
 */
import { FileRefusal } from '#cli/workbook/fileProblems';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';
import type { ZipPackage } from '#cli/workbook/xlsx/zipPackage';
import type { DateSystem } from '#domain/day';
import type { SheetGrid } from '#domain/grid';

export interface Relationship {
  readonly id: string;
  /** Last word of the type: `worksheet`, `sharedStrings`, `styles`, `table` … the same in strict packages. */
  readonly type: string;
  /** Name of the part it points to, without a leading slash. */
  readonly target: string;
}

export interface SheetPart {
  readonly name: string;
  readonly visibility: SheetGrid['visibility'];
  readonly part: string;
}

export interface PackageIndex {
  readonly workbookPart: string;
  readonly dateSystem: DateSystem;
  /** Worksheets only: chart, dialog and macro sheets hold no cells. */
  readonly sheets: readonly SheetPart[];
  readonly stylesPart: string | null;
  readonly sharedStringsPart: string | null;
}

/** @throws FileRefusal `file.unknown-format` when the package is no .xlsx or .xlsm. */
export async function readPackageIndex(zip: ZipPackage): Promise<PackageIndex> {
  const roots = await relationshipsOf(zip, '');
  const workbookPart = roots.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const text = /\.xml$/i.test(workbookPart) ? await zip.text(workbookPart) : null;
  const tags = text === null ? null : new XmlTags(text, workbookPart);
  if (!tags?.next() || !tags.is('workbook'))
    throw new FileRefusal('file.unknown-format', 'no workbook in the package');
  const relationships = await relationshipsOf(zip, workbookPart);
  const targetOf = (type: string) => relationships.find((each) => each.type === type)?.target ?? null;
  return {
    workbookPart,
    ...readWorkbook(tags, new Map(relationships.map((each) => [each.id, each]))),
    stylesPart: targetOf('styles'),
    sharedStringsPart: targetOf('sharedStrings'),
  };
}

/** The relationships of a part (of the package for ''); empty when it has none. */
export async function relationshipsOf(zip: ZipPackage, part: string): Promise<Relationship[]> {
  const text = await zip.text(relationshipsPart(part));
  if (text === null) return [];
  const found: Relationship[] = [];
  const tags = new XmlTags(text, part);
  while (tags.next()) {
    if (tags.kind === 'close' || !tags.is('Relationship') || tags.attribute('TargetMode') === 'External')
      continue;
    found.push({
      id: tags.attribute('Id') ?? '',
      type: (tags.attribute('Type') ?? '').replace(/^.*\//, ''),
      target: resolveTarget(part, tags.attribute('Target') ?? ''),
    });
  }
  return found;
}

/** `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function readWorkbook(
  tags: XmlTags,
  relationships: ReadonlyMap<string, Relationship>,
): Pick<PackageIndex, 'dateSystem' | 'sheets'> {
  let dateSystem: DateSystem = 1900;
  const sheets: SheetPart[] = [];
  while (tags.next()) {
    if (tags.kind === 'close') continue;
    if (tags.is('workbookPr') && tags.flag('date1904')) dateSystem = 1904;
    if (!tags.is('sheet')) continue;
    const target = relationships.get(tags.prefixedAttribute('id') ?? '');
    if (target?.type !== 'worksheet') continue;
    const state = tags.attribute('state');
    const visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
    sheets.push({ name: tags.attribute('name') ?? '', visibility, part: target.target });
  }
  return { dateSystem, sheets };
}

function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
