import { execFile } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../support/localBackend';

const START = join(__dirname, '../../local/start.mjs');

function run(args: readonly string[]): Promise<{ exitCode: unknown; err: string }> {
  return new Promise((settle) => {
    execFile(process.execPath, args, (error, _out, err) => settle({ exitCode: error?.code ?? 0, err }));
  });
}

test.each(['18.20.8', '20.11.1', '16.0.0'])('Node %s is too old, said in a sentence', async (version) => {
  const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
  const { exitCode, err } = await run(['--import', pretend, START]);
  expect(exitCode).toBe(1);
  expect(err.trim().split('\n')).toEqual([
    `本机的 Node.js 是 ${version}，需要 20.12 或更新的版本，请到 nodejs.org 下载安装后再试。`,
    `This is Node.js ${version}; 20.12 or newer is needed. Install it from nodejs.org and try again.`,
  ]);
});

test('missing packages are said with the command that installs them', async () => {
  const folder = await temporaryFolder();
  try {
    const copy = join(folder.path, 'start.mjs');
    await copyFile(START, copy);
    expect(await run([copy])).toEqual({
      exitCode: 1,
      err: '\n依赖的软件包尚未安装，请先运行：npm ci\nThe packages are not installed yet. Run first: npm ci\n\n',
    });
  } finally {
    await folder.remove();
  }
});

test('an unknown argument lists those there are', async () => {
  const { exitCode, err } = await run([START, '--frsh']);
  expect(exitCode).toBe(1);
  expect(err).toContain('Unknown argument --frsh. There are: --fresh, --data DIR');
});
