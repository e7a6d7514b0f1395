/** A small county: two towns below it, one other county, and their people. */
import type { Member, Unit } from '#domain/access/directory';
import type { DirectoryStore } from '#functions/store/directoryStore';

const unit = (id: string, name: string, path: readonly string[]): Unit => ({
  id,
  name,
  parentId: path.at(-2) ?? null,
  path,
});

export const UNITS = {
  county: unit('county', '清河县', ['county']),
  east: unit('east', '东山镇', ['county', 'east']),
  west: unit('west', '西河镇', ['county', 'west']),
  other: unit('other', '外县', ['other']),
} as const;

const member = (subject: string, name: string, role: Member['role'], unitId: string): Member => ({
  subject,
  name,
  role,
  unitId,
});

export const MEMBERS = {
  eastClerk: member('s-east', '东山办事员', 'clerk', 'east'),
  eastClerk2: member('s-east-2', '东山办事员乙', 'clerk', 'east'),
  westClerk: member('s-west', '西河办事员', 'clerk', 'west'),
  supervisor: member('s-county', '县督办', 'supervisor', 'county'),
  otherSupervisor: member('s-other', '外县督办', 'supervisor', 'other'),
  operator: member('s-op', '管理员', 'operator', 'county'),
} as const;

export async function putCounty(directory: DirectoryStore): Promise<void> {
  await Promise.all([
    ...Object.values(UNITS).map((each) => directory.putUnit(each)),
    ...Object.values(MEMBERS).map((each) => directory.putMember(each)),
  ]);
}
