/**
 * The fictitious county every local backend begins with: its units, and the users one may sign in as. Decides names
 * only; what a role may do is domain/access. Unit names are those the sample ledgers use.
 */
import type { Member, Role, Unit } from '#domain/access/directory';
import type { Words } from '#domain/words';

const COUNTY = { id: 'qinglan', name: '青岚县信访局' };

const TOWNS = [
  { id: 'mashi', name: '马市镇' },
  { id: 'taiping', name: '太平镇' },
  { id: 'chengjiao', name: '城郊镇' },
  { id: 'dungang', name: '顿岗镇' },
  { id: 'luoba', name: '罗坝镇' },
  { id: 'shensuo', name: '沈所镇' },
];

const DEPARTMENTS = [
  { id: 'gongan', name: '县公安局' },
  { id: 'jiaoyu', name: '县教育局' },
  { id: 'minzheng', name: '县民政局' },
  { id: 'renshe', name: '县人社局' },
  { id: 'ziranziyuan', name: '县自然资源局' },
  { id: 'nongye', name: '县农业农村局' },
  { id: 'zhujian', name: '县住建局' },
  { id: 'shuiwu', name: '县水务局' },
  { id: 'jiaotong', name: '县交通局' },
  { id: 'weijian', name: '县卫健局' },
];

export const COUNTY_NAME: Words = { zh: '青岚县', en: 'Qinglan County' };

export const SAMPLE_UNITS: readonly Unit[] = [
  { ...COUNTY, parentId: null, path: [COUNTY.id] },
  ...[...TOWNS, ...DEPARTMENTS].map(({ id, name }) => ({
    id,
    name,
    parentId: COUNTY.id,
    path: [COUNTY.id, id],
  })),
];

export interface SampleUser extends Member {
  readonly purpose: Words;
}

const sampleUser = (
  subject: string,
  name: string,
  role: Role,
  unitId: string,
  purpose: Words,
): SampleUser => ({
  subject,
  name,
  role,
  unitId,
  purpose,
});

/** The subject is also the user name. */
export const SAMPLE_USERS: readonly SampleUser[] = [
  sampleUser('clerk-mashi', '林晓', 'clerk', 'mashi', {
    zh: '马市镇信访办经办人：登记、同步本镇台账',
    en: 'clerk of Mashi town: registers and syncs the town’s ledger',
  }),
  sampleUser('clerk-taiping', '周航', 'clerk', 'taiping', {
    zh: '太平镇信访办经办人：与马市镇互不可见',
    en: 'clerk of Taiping town: the two towns do not see each other',
  }),
  sampleUser('supervisor', '何静', 'supervisor', 'qinglan', {
    zh: '县信访局督查员：可见全县',
    en: 'county supervisor: sees the whole county',
  }),
  sampleUser('operator', '吴越', 'operator', 'qinglan', {
    zh: '系统管理员：管单位与用户，不看信访内容',
    en: 'operator: units and users, no case content',
  }),
];

export function findSampleUser(subject: string): SampleUser | null {
  return SAMPLE_USERS.find((user) => user.subject === subject) ?? null;
}
