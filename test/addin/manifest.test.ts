/** The manifest as Office reads it: order of elements, references, lengths, words in both languages, icons. */
import { existsSync, readFileSync } from 'node:fs';
import { commandsOf } from '#addin/commands/ribbon';
import { ICON_SIZES, iconFile } from '#addin/assets/iconFiles';
import { DRAWINGS } from '#addin/assets/drawings';
import { FUNCTIONS, NAMESPACE } from '#addin/functions/catalogue';
import { DEV_HOST, manifestFor } from '#addin/build/installManifest';
import type { Pane } from '#addin/pane/pane';
import { parseXml, type XmlElement } from '../support/parseXml';

const text = readFileSync('manifest.xml', 'utf8');
const root = parseXml(text);
const ASSETS = 'addin/assets';
/** The one string that is no word: it is the same in every language, or formulas would not travel. */
const NAMESPACE_ID = 'Functions.Namespace';

function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

const one = (name: string) => {
  const [found, ...others] = all(root, name);
  if (!found || others.length > 0) throw new Error(`${name} stands ${others.length + 1} times`);
  return found;
};
const names = (element: XmlElement) => element.children.map((child) => child.name);

/** Order of the schemas; an element out of place makes Office refuse the whole file without saying which. */
test('elements stand in the order of the schemas', () => {
  expect(names(root)).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ]);
  expect(names(one('VersionOverrides'))).toEqual(['Requirements', 'Hosts', 'Resources']);
  const [, host] = all(root, 'Host');
  expect(names(host!)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
  const [functions] = all(root, 'ExtensionPoint');
  expect(functions!.attributes['xsi:type']).toBe('CustomFunctions');
  expect(names(functions!)).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
  expect(names(one('DesktopFormFactor'))).toEqual(['FunctionFile', 'ExtensionPoint']);
  expect(names(one('Group'))).toEqual(['Label', 'Icon', 'Control', 'Control', 'Control', 'Control']);
  for (const control of all(root, 'Control')) {
    expect(names(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  }
  expect(names(one('Resources'))).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
});

test('id, version, permission and hosts', () => {
  expect(one('Id').text).toMatch(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/);
  expect(one('Version').text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(one('Version').text).toBe(`${version}.0`);
  expect(one('Permissions').text).toBe('ReadWriteDocument');
  expect(all(root, 'Host').map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type'])).toEqual([
    'Workbook',
    'Workbook',
  ]);
});

test('one shared runtime: buttons and pane are the same page', () => {
  const resid = (name: string) => all(root, name).map(({ attributes }) => attributes['resid']);
  expect([...resid('Runtime'), ...resid('FunctionFile')]).toEqual(['Taskpane.Url', 'Taskpane.Url']);
  expect(one('Runtime').attributes['lifetime']).toBe('long');
});

test('functions: the namespace of the catalogue, the metadata of each language, the page of the pane', () => {
  const [functions] = all(root, 'ExtensionPoint');
  expect(all(functions!, 'SourceLocation').map(({ attributes }) => attributes['resid'])).toEqual([
    'Functions.Script.Url',
    'Taskpane.Url',
    'Functions.Metadata.Url',
  ]);
  const resource = (id: string) =>
    [...all(root, 'bt:Url'), ...all(root, 'bt:String')].find(({ attributes }) => attributes['id'] === id)!;
  expect(resource(NAMESPACE_ID).attributes['DefaultValue']).toBe(NAMESPACE);
  const metadata = resource('Functions.Metadata.Url');
  const addresses = [
    metadata.attributes['DefaultValue']!,
    ...metadata.children.map(({ attributes }) => attributes['Value']!),
  ];
  const files = addresses.map((address) => address.replace(DEV_HOST, 'addin'));
  expect(files).toEqual(['addin/functions/functions.zh-CN.json', 'addin/functions/functions.en-US.json']);
  for (const file of files) {
    const { functions: listed } = JSON.parse(readFileSync(file, 'utf8')) as { functions: { id: string }[] };
    expect(listed.map(({ id }) => id)).toEqual(FUNCTIONS.map(({ id }) => id));
  }
});

test('the buttons run what the pane binds', () => {
  const called = all(root, 'FunctionName').map(({ text: name }) => name);
  const bound = Object.keys(commandsOf({} as Pane, () => Promise.resolve()));
  expect(called).toEqual(bound);
});

test('every reference has its resource, and every resource is used', () => {
  const ids = [...all(root, 'bt:Image'), ...all(root, 'bt:Url'), ...all(root, 'bt:String')]
    .map(({ attributes }) => attributes['id'])
    .filter((id) => id !== undefined);
  const used = [...text.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id!);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(used)].sort()).toEqual([...ids].sort());
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

test('ids of group and buttons are distinct and short enough', () => {
  const ids = [...all(root, 'Group'), ...all(root, 'Control')].map(({ attributes }) => attributes['id']!);
  expect(new Set(ids).size).toBe(5);
  expect(ids.filter((id) => id.length > 125)).toEqual([]);
});

test('every word is there in Chinese and in English, within the limits', () => {
  const description = root.children.find(({ name }) => name === 'Description')!;
  const strings = all(root, 'bt:String').filter(({ attributes }) => attributes['id'] !== NAMESPACE_ID);
  const said = [one('DisplayName'), description, ...strings];
  const limits = { DisplayName: 125, Description: 250, 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };
  expect(said.length).toBe(15);
  for (const element of said) {
    const chinese = element.attributes['DefaultValue']!;
    const [override, ...others] = element.children;
    const english = override!.attributes['Value']!;
    expect([override!.attributes['Locale'], others]).toEqual(['en-US', []]);
    expect(chinese).toMatch(/[\u4e00-\u9fff]/);
    expect(english).not.toMatch(/[\u4e00-\u9fff]/);
    const limit = element.name === 'DisplayName' ? limits.DisplayName : limits.Description;
    expect(Math.max(chinese.length, english.length)).toBeLessThanOrEqual(limit);
  }
  for (const { attributes, children } of one('bt:ShortStrings').children) {
    if (attributes['id'] === NAMESPACE_ID) continue;
    const longest = Math.max(attributes['DefaultValue']!.length, children[0]!.attributes['Value']!.length);
    expect(longest).toBeLessThanOrEqual(limits['bt:ShortStrings']);
  }
});

test('addresses are https, on the one host that the command replaces', () => {
  const addresses = [...text.matchAll(/(?:Value|>)="?(http[^"<]+)/g)].map(([, address]) => address!);
  expect(addresses.length).toBeGreaterThan(15);
  expect(addresses.filter((address) => !address.startsWith(DEV_HOST))).toEqual([]);
  const installed = manifestFor(text, {
    host: 'https://pane.county.example/',
    issuer: 'https://id.county.example',
  });
  expect(installed).not.toContain('localhost');
  expect(installed).toContain('<AppDomain>https://id.county.example</AppDomain>');
  expect(() => manifestFor(text, { host: 'http://x', issuer: 'https://y' })).toThrow(
    '--host must be an https address',
  );
});

test('every icon exists and has the size its name says', () => {
  for (const name of Object.keys(DRAWINGS)) {
    for (const size of ICON_SIZES) {
      const png = readFileSync(`${ASSETS}/${iconFile(name, size)}`);
      expect([png.readUInt32BE(0), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
        0x89504e47,
        size,
        size,
      ]);
    }
  }
  const named = [...text.matchAll(/assets\/([\w-]+\.png)/g)].map(([, file]) => `${ASSETS}/${file}`);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
  for (const image of one('bt:Images').children) {
    const size = image.attributes['id']!.split('.').at(-1);
    expect(image.attributes['DefaultValue']).toMatch(new RegExp(`-${size}\\.png$`));
  }
});
