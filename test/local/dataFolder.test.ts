import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clearDataFolder, openDataFolder, type DataFolder } from '#local/data/dataFolder';
import { isTrouble } from '#local/trouble';
import { temporaryFolder } from '../support/localBackend';

const MARK = 'petition-ledger-data.json';
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

async function opened(fresh: boolean): Promise<DataFolder> {
  const result = await openDataFolder(folder.path, fresh);
  if (isTrouble(result)) throw new Error(result.trouble);
  return result;
}

test('an empty folder is taken and marked; the next run finds its data', async () => {
  expect((await opened(false)).hadData).toBe(false);
  expect(await readFile(join(folder.path, MARK), 'utf8')).toBe('{"format":1}\n');
  expect((await opened(false)).hadData).toBe(true);
});

test('a folder with other files is refused, afresh or not, and stays as it is', async () => {
  await writeFile(join(folder.path, 'letter.docx'), 'x');
  for (const fresh of [false, true]) {
    expect(await openDataFolder(folder.path, fresh)).toEqual({
      trouble: 'data.not-ours',
      folder: folder.path,
    });
  }
  expect(await readdir(folder.path)).toEqual(['letter.docx']);
});

test.each([
  ['{"format":2}', { trouble: 'data.newer' }],
  ['{"format":', { trouble: 'data.damaged' }],
  ['null', { trouble: 'data.damaged' }],
])('a mark %s is trouble, and none when starting afresh', async (mark, trouble) => {
  await writeFile(join(folder.path, MARK), mark);
  expect(await openDataFolder(folder.path, false)).toMatchObject(trouble);
  await clearDataFolder(await opened(true));
  expect((await opened(false)).hadData).toBe(true);
});

test('starting afresh removes what the program put there and nothing else', async () => {
  const data = await opened(false);
  await writeFile(data.issuerKeysFile, '{}');
  await mkdir(data.tryoutFolder);
  await writeFile(join(folder.path, 'notes.txt'), 'x');
  await clearDataFolder(data);
  expect((await readdir(folder.path)).sort()).toEqual(['notes.txt', MARK]);
});

test('a file in the folder’s place is said', async () => {
  const file = join(folder.path, 'file');
  await writeFile(file, 'x');
  expect(await openDataFolder(file, false)).toEqual({ trouble: 'data.not-a-folder', folder: file });
  expect(await openDataFolder(join(file, 'below'), false)).toEqual({
    trouble: 'data.not-a-folder',
    folder: join(file, 'below'),
  });
});
