import { createServer, request, type Server } from 'node:http';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { workbenchListener } from '#local/workbench/serving/workbenchListener';
import { temporaryFolder } from '../../support/localBackend';

const LEDGERS = join(__dirname, '../../fixtures/ledgers');
const LIBRARY = join(__dirname, '../../../node_modules/@microsoft/office-js/dist');
const PANE = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  const addinFolder = join(folder.path, 'addin');
  await mkdir(addinFolder);
  await writeFile(join(addinFolder, 'taskpane.html'), PANE);
  await writeFile(join(folder.path, 'secret.txt'), 'not for anyone');
  server = createServer(
    workbenchListener({
      page: new Map([['main.js', Buffer.from('1')]]),
      addinFolder,
      libraryFolder: LIBRARY,
      libraryMetadata: '{}',
      manifest: '<OfficeApp/>',
      samplesFolder: LEDGERS,
      onBug: (bug) => {
        throw bug;
      },
    }),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await folder.remove();
});

/** As sent: fetch would tidy the path up. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((settle) => {
    request(url, { path }, (response) => {
      response.resume();
      settle(response.statusCode);
    }).end();
  });
}

test('the pane is served as it is but for where office.js comes from, and that is there', async () => {
  const pane = await (await fetch(`${url}/addin/taskpane.html`)).text();
  expect(pane).toBe('<script src="/office-js/office.js"></script>');
  const library = await (await fetch(`${url}/office-js/office.js`)).text();
  expect(library).toBe(await readFile(join(LIBRARY, 'office.js'), 'utf8'));
});

test.each([
  '/addin/../secret.txt',
  '/addin/..%2fsecret.txt',
  '/addin/%2e%2e/secret.txt',
  '/samples/../README.md',
  '/office-js/',
  '/nothing',
  '/%E0%A4%A',
])('%s is not found', async (path) => {
  expect(await statusOf(path)).toBe(404);
});

test('a file that is no workbook is answered with a sentence', async () => {
  const response = await fetch(`${url}/files/open?name=a.pdf`, { method: 'POST', body: '%PDF-1.7' });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    message: { zh: expect.stringContaining('a.pdf') as string },
  });
});

test('sample ledgers are listed and open', async () => {
  const names = (await (await fetch(`${url}/samples`)).json()) as string[];
  expect(names).toContain('town-register-2025.xlsx');
  const sample = await (await fetch(`${url}/samples/${names[0]}`)).arrayBuffer();
  const opened = await fetch(`${url}/files/open?name=${names[0]}`, { method: 'POST', body: sample });
  const { sheets } = (await opened.json()) as { sheets: { cells: unknown[] }[] };
  expect(sheets[0]!.cells.length).toBeGreaterThan(100);
});
