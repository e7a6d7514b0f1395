/** The add-in's settings in a package: read as Office writes them, written as it reads them, gone without a trace. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDIN_ID, ADDIN_VERSION } from '#cli/workbook/addinIdentity';
import { readAddinSettings, withAddinSettings } from '#cli/workbook/xlsx/addinSettings';
import { ZipPackage } from '#cli/workbook/xlsx/zipPackage';
import { parseXml } from '../../support/parseXml';
import { packageParts } from './support/packages';
import { readZip, writeZip } from './support/zipBytes';

const LEDGER = readFileSync(join(__dirname, '../../fixtures/ledgers/town-register-2025.xlsx'));
const SETTINGS = new Map([
  ['petition-ledger.columns', JSON.stringify('{"2025年":{"answers":{"备注 <A&B>":"remark"}}}\n')],
  ['petition-ledger.other', '1'],
]);

const WE = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const WETP = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Parts as Office writes them: another add-in's, and ours with a property of Office's own beside our setting. */
function usedInOffice(ours: string): [string, string][] {
  const reference = (id: string) =>
    `<we:reference id="${id}" version="1.0.0.0" store="EXCatalog" storeType="EXCatalog"/><we:alternateReferences/>`;
  const part = (id: string, properties: string) =>
    `<we:webextension xmlns:we="${WE}" id="{0B2A}">${reference(id)}${properties}<we:bindings/><we:snapshot xmlns:r="${R}"/></we:webextension>`;
  const pane = (id: string) =>
    `<wetp:taskpane dockstate="right" visibility="1" width="350" row="4"><wetp:webextensionref xmlns:r="${R}" r:id="${id}"/></wetp:taskpane>`;
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const type = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
  const parts = packageParts({
    sheet: '<sheetData/>',
    others: {
      '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/webextensions/webextension2.xml" ContentType="application/vnd.ms-office.webextension+xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationship('r', `${R}/officeDocument`, 'xl/workbook.xml')}${relationship('r2', `${type}taskpanes`, 'xl/webextensions/taskpanes.xml')}</Relationships>`,
      'xl/webextensions/taskpanes.xml': `<wetp:taskpanes xmlns:wetp="${WETP}">${pane('rId1')}${pane('rId2')}</wetp:taskpanes>`,
      'xl/webextensions/_rels/taskpanes.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', type, 'webextension1.xml')}${relationship('rId2', type, 'webextension2.xml')}</Relationships>`,
      'xl/webextensions/webextension1.xml': part('11111111-2222-3333-4444-555555555555', '<we:properties/>'),
      'xl/webextensions/webextension2.xml': part(`{${ADDIN_ID.toUpperCase()}}`, ours),
    },
  });
  return parts;
}

const ofText = (parts: [string, string][]) => new Uint8Array(writeZip(parts));
const texts = (bytes: Uint8Array) =>
  new Map(readZip(bytes).map(({ name, content }) => [name, content.toString()]));
const settingsIn = async (bytes: Uint8Array) => readAddinSettings(await ZipPackage.read(bytes));

test('the identity is the manifest’s', () => {
  const manifest = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');
  expect([/<Id>(.*)<\/Id>/.exec(manifest)?.[1], /<Version>(.*)<\/Version>/.exec(manifest)?.[1]]).toEqual([
    ADDIN_ID,
    ADDIN_VERSION,
  ]);
});

test('a workbook that never met the add-in gets three parts and two lines, and is read back', async () => {
  const before = texts(LEDGER);
  const kept = await withAddinSettings(LEDGER, SETTINGS);
  const after = texts(kept);
  expect([...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/webextensions/taskpanes.xml',
    'xl/webextensions/webextension1.xml',
    'xl/webextensions/_rels/taskpanes.xml.rels',
  ]);
  for (const [name, text] of after) if (name.includes('webextension')) parseXml(text);
  expect(await settingsIn(kept)).toEqual(SETTINGS);
});

test('settings that go leave every part as it was', async () => {
  const kept = await withAddinSettings(LEDGER, SETTINGS);
  const gone = await withAddinSettings(kept, new Map());
  expect(texts(gone)).toEqual(texts(LEDGER));
  expect(await settingsIn(gone)).toEqual(new Map());
});

test('the same settings again change no byte', async () => {
  const kept = await withAddinSettings(LEDGER, SETTINGS);
  expect(await withAddinSettings(kept, SETTINGS)).toBe(kept);
  expect(await withAddinSettings(LEDGER, new Map())).toBe(LEDGER);
});

test('what Office wrote is read, and of its part only the properties change', async () => {
  const shown = '<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>';
  const bytes = ofText(
    usedInOffice(
      `<we:properties>${shown}<we:property name="a" value="&quot;1 &lt; 2&quot;"/></we:properties>`,
    ),
  );
  const found = await settingsIn(bytes);
  expect(found).toEqual(
    new Map([
      ['Office.AutoShowTaskpaneWithDocument', 'true'],
      ['a', '"1 < 2"'],
    ]),
  );
  const after = texts(await withAddinSettings(bytes, new Map([...found, ['a', '2']])));
  const before = new Map(
    usedInOffice(`<we:properties>${shown}<we:property name="a" value="2"/></we:properties>`),
  );
  expect(after).toEqual(before);
});

test('an add-in part without properties gets them at their place in the schema', async () => {
  const after = await withAddinSettings(ofText(usedInOffice('')), new Map([['a', '2']]));
  expect(texts(after)).toEqual(
    new Map(usedInOffice('<we:properties><we:property name="a" value="2"/></we:properties>')),
  );
});

test('beside another add-in ours comes and goes alone', async () => {
  const gone = await withAddinSettings(
    ofText(usedInOffice('<we:properties><we:property name="a" value="1"/></we:properties>')),
    new Map(),
  );
  const left = texts(gone);
  expect([...left.keys()].filter((name) => name.includes('webext'))).toEqual([
    'xl/webextensions/taskpanes.xml',
    'xl/webextensions/_rels/taskpanes.xml.rels',
    'xl/webextensions/webextension1.xml',
  ]);
  expect(left.get('xl/webextensions/taskpanes.xml')!.match(/r:id="[^"]*"/g)).toEqual(['r:id="rId1"']);
  const back = await withAddinSettings(gone, SETTINGS);
  expect(await settingsIn(back)).toEqual(SETTINGS);
  expect(texts(back).get('xl/webextensions/webextension1.xml')).toBe(
    left.get('xl/webextensions/webextension1.xml'),
  );
  expect(
    texts(back)
      .get('xl/webextensions/taskpanes.xml')!
      .match(/r:id="[^"]*"/g),
  ).toEqual(['r:id="rId1"', 'r:id="rId2"']);
});
