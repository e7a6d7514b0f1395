/**
 * The closed list of what can keep the local backend from running, and the sentences for it. Every sentence says
 * what to do. Trouble is an expected refusal, returned as a value; anything thrown is a bug.
 */
import type { Words } from '#domain/words';

export type Service = 'api' | 'issuer' | 'dynamo' | 'workbench';

export type Trouble =
  | { readonly trouble: 'settings.unknown'; readonly argument: string }
  | { readonly trouble: 'settings.port'; readonly flag: string; readonly value: string }
  | { readonly trouble: 'port.used'; readonly service: Service; readonly port: number }
  | { readonly trouble: 'port.forbidden'; readonly service: Service; readonly port: number }
  | { readonly trouble: 'data.in-use'; readonly folder: string }
  | { readonly trouble: 'data.not-a-folder'; readonly folder: string }
  | { readonly trouble: 'data.not-ours'; readonly folder: string }
  | { readonly trouble: 'data.no-permission'; readonly path: string }
  | { readonly trouble: 'data.damaged'; readonly path: string }
  | { readonly trouble: 'data.newer'; readonly folder: string }
  | { readonly trouble: 'disk.full'; readonly path: string }
  | { readonly trouble: 'dynamo.stopped'; readonly reason: string };

export type TroubleCode = Trouble['trouble'];

type WordsOf = { readonly [C in TroubleCode]: (trouble: Extract<Trouble, { trouble: C }>) => Words };

const serviceNames: Record<Service, Words> = {
  api: { zh: '接口', en: 'API' },
  issuer: { zh: '登录服务', en: 'sign-in issuer' },
  dynamo: { zh: '数据库', en: 'DynamoDB' },
  workbench: { zh: '工作台', en: 'workbench' },
};

const words: WordsOf = {
  'settings.unknown': ({ argument }) => ({
    zh: `不认识的参数 ${argument}。可用：--fresh、--data 文件夹、--api-port、--issuer-port、--dynamo-port、--workbench-port。`,
    en: `Unknown argument ${argument}. There are: --fresh, --data DIR, --api-port, --issuer-port, --dynamo-port, --workbench-port.`,
  }),
  'settings.port': ({ flag, value }) => ({
    zh: `${flag} 的值“${value}”不是端口号，请给 0 到 65535 的整数（0 表示任选空闲端口）。`,
    en: `The value "${value}" of ${flag} is no port. Give a whole number from 0 to 65535 (0 takes any free port).`,
  }),
  'port.used': ({ service, port }) => ({
    zh: `端口 ${port}（${serviceNames[service].zh}）已被占用。可能另一个窗口里已经运行了 npm start：请用那一个，或先停止它；也可换端口：npm start -- --${service}-port ${another(port)}`,
    en: `Port ${port} (${serviceNames[service].en}) is in use. Perhaps npm start already runs in another window: use that one or stop it first; or take another port: npm start -- --${service}-port ${another(port)}`,
  }),
  'port.forbidden': ({ service, port }) => ({
    zh: `系统不允许使用端口 ${port}（${serviceNames[service].zh}）。请换一个：npm start -- --${service}-port 4700`,
    en: `The system does not allow port ${port} (${serviceNames[service].en}). Take another: npm start -- --${service}-port 4700`,
  }),
  'data.in-use': ({ folder }) => ({
    zh: `数据文件夹 ${folder} 正由另一个 npm start 使用。请用那一个，或先停止它；也可换文件夹：npm start -- --data 另一个文件夹`,
    en: `The data folder ${folder} is in use by another npm start. Use that one or stop it first; or take another folder: npm start -- --data DIR`,
  }),
  'data.not-a-folder': ({ folder }) => ({
    zh: `${folder} 不是文件夹，不能存放数据。请换一个：npm start -- --data 另一个文件夹`,
    en: `${folder} is not a folder and cannot hold the data. Take another: npm start -- --data DIR`,
  }),
  'data.not-ours': ({ folder }) => ({
    zh: `文件夹 ${folder} 里有别的文件，不是本程序的数据文件夹，未作任何改动。请给一个空文件夹：npm start -- --data 另一个文件夹`,
    en: `The folder ${folder} holds other files and is not a data folder of this program; nothing was touched. Give an empty one: npm start -- --data DIR`,
  }),
  'data.no-permission': ({ path }) => ({
    zh: `没有读写 ${path} 的权限。请修改其权限，或换文件夹：npm start -- --data 另一个文件夹`,
    en: `No permission to read and write ${path}. Change its permissions, or take another folder: npm start -- --data DIR`,
  }),
  'data.damaged': ({ path }) => ({
    zh: `本机数据已损坏，无法读取：${path}。如需保留，请先把整个数据文件夹复制到别处；然后重新开始：npm start -- --fresh`,
    en: `The local data is damaged and cannot be read: ${path}. To keep it, copy the whole data folder elsewhere first; then start afresh: npm start -- --fresh`,
  }),
  'data.newer': ({ folder }) => ({
    zh: `${folder} 里的数据由更新版本的程序写成。请升级本程序，或换文件夹：npm start -- --data 另一个文件夹；不再需要旧数据时可重新开始：npm start -- --fresh`,
    en: `The data in ${folder} was written by a newer version. Upgrade this program, or take another folder: npm start -- --data DIR. If the data is no longer needed: npm start -- --fresh`,
  }),
  'disk.full': ({ path }) => ({
    zh: `磁盘已满，无法写入 ${path}。请腾出空间后再运行 npm start；已保存的数据不受影响。`,
    en: `The disk is full; ${path} cannot be written. Free some space and run npm start again; what was saved is not affected.`,
  }),
  'dynamo.stopped': ({ reason }) => ({
    zh: `数据库进程意外结束（${reason}）。请再次运行 npm start；已保存的数据不受影响。`,
    en: `The database process ended unexpectedly (${reason}). Run npm start again; what was saved is not affected.`,
  }),
};

export function isTrouble(value: unknown): value is Trouble {
  return typeof value === 'object' && value !== null && 'trouble' in value;
}

export function troubleWords<C extends TroubleCode>(trouble: Extract<Trouble, { trouble: C }>): Words {
  return words[trouble.trouble](trouble);
}

function another(port: number): number {
  return port + 100 > 65_535 ? port - 100 : port + 100;
}

/**
 * Trouble a file operation on `path` met, by the system's error code.
 * @throws the error itself when it is none we expect.
 */
export function troubleOfFileError(error: unknown, path: string): Trouble {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { trouble: 'data.no-permission', path };
    case 'ENOSPC':
    case 'EDQUOT':
      return { trouble: 'disk.full', path };
    case 'ENOTDIR':
    case 'EEXIST':
      return { trouble: 'data.not-a-folder', folder: path };
    case 'EISDIR':
      return { trouble: 'data.damaged', path };
    default:
      throw error;
  }
}
