/** Small .xlsx packages written by hand, so that a test shows the XML it is about. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeZip } from './zipBytes';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface PackageParts {
  /** The inside of `worksheet`. */
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  /** The inside of `workbook` besides its sheets. */
  readonly workbook?: string;
  /** Further parts, or others in the place of the usual ones; null leaves one out. */
  readonly others?: Readonly<Record<string, string | null>>;
}

export function packageParts({
  sheet,
  strings,
  styles,
  workbook = '',
  others = {},
}: PackageParts): [string, string][] {
  const relationships = ['worksheet', 'styles', 'sharedStrings'].map((type, at) => {
    const target = type === 'worksheet' ? 'worksheets/sheet1.xml' : `${type}.xml`;
    return `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  });
  if (strings === undefined) relationships.splice(2, 1);
  if (styles === undefined) relationships.splice(1, 1);
  const parts: Record<string, string | null | undefined> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="r" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${relationships.join('')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    'xl/styles.xml': styles && `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    'xl/sharedStrings.xml': strings && `<sst xmlns="${MAIN}">${strings}</sst>`,
    ...others,
  };
  return Object.entries(parts).filter((part): part is [string, string] => typeof part[1] === 'string');
}

const root = mkdtempSync(join(tmpdir(), 'ledger-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A folder of its own, gone after the test file. */
export function folder(): string {
  return mkdtempSync(join(root, 'f-'));
}

/** Writes a file into a folder of its own and gives its path. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

export function xlsxFile(parts: PackageParts): string {
  return fileOf('ledger.xlsx', writeZip(packageParts(parts)));
}
