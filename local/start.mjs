/**
 * The first thing `npm start` runs. Decides whether this machine can run the rest at all (Node's version, installed
 * packages) and says in a sentence what to do when it cannot; then loads local/main.ts in this same process.
 * Plain JavaScript without recent syntax, so that an old Node reaches the sentence instead of a syntax error.
 */
import { createRequire } from 'module';

const OLDEST_NODE = [20, 12];

function isTooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

function areInstalled(packages) {
  const require = createRequire(import.meta.url);
  try {
    packages.forEach((name) => require.resolve(name));
    return true;
  } catch {
    return false;
  }
}

function refuse(zh, en) {
  process.stderr.write('\n' + zh + '\n' + en + '\n\n');
  process.exitCode = 1;
}

async function start() {
  const oldest = OLDEST_NODE.join('.');
  if (isTooOld(process.versions.node)) {
    refuse(
      '本机的 Node.js 是 ' +
        process.versions.node +
        '，需要 ' +
        oldest +
        ' 或更新的版本，请到 nodejs.org 下载安装后再试。',
      'This is Node.js ' +
        process.versions.node +
        '; ' +
        oldest +
        ' or newer is needed. Install it from nodejs.org and try again.',
    );
    return;
  }
  if (!areInstalled(['tsx/esm/api', 'dynalite', 'zod', 'jose'])) {
    refuse('依赖的软件包尚未安装，请先运行：npm ci', 'The packages are not installed yet. Run first: npm ci');
    return;
  }
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('./main.ts');
  await main(process.argv.slice(2));
}

void start();
