/** Cases and requests as tests need them, short to write. */
import type { FieldValue } from '#domain/fieldValue';
import type { SyncRequest, SyncRow } from '#domain/wire/sync';
import type { StoredCase } from '#functions/store/caseStore';

/** A caseId of a home from any short name in a–z and 2–7. */
export function caseIdOf(name: string, home = 'east'): string {
  return `${home}.${name.padEnd(20, 'a')}`;
}

export function opIdOf(name: string): string {
  return name.padEnd(16, 'a');
}

export const WORKBOOK = 'w'.padEnd(20, 'a');

export function storedCaseOf(over: Partial<StoredCase> = {}): StoredCase {
  return {
    caseId: caseIdOf('one'),
    kind: 'petition',
    systemNo: 'east-2026-000001',
    version: 1,
    fields: { name: '张三', people: 5, collective: true, petitionOn: { unread: '2月30日' } },
    fieldVersions: { name: 1, people: 1, collective: 1, petitionOn: 1 },
    changedAt: '2026-03-01T00:00:00.000Z',
    author: { subject: 's-east', name: '东山办事员' },
    opId: opIdOf('first'),
    workbookId: WORKBOOK,
    status: {
      stage: 'registered',
      step: 'acceptance',
      due: '2026-03-16',
      strictDue: '2026-03-16',
      article: 'petition-regulation-2022/23',
      provisional: false,
    },
    calendarRevision: 'r1',
    ...over,
  };
}

/** A new version of the case, a second later. */
export function successorOf(theirs: StoredCase, over: Partial<StoredCase> = {}): StoredCase {
  const changedAt = new Date(Date.parse(theirs.changedAt) + 1_000).toISOString();
  return {
    ...theirs,
    version: theirs.version + 1,
    changedAt,
    opId: opIdOf(`v${theirs.version + 1}`),
    ...over,
  };
}

type Values = Readonly<Record<string, FieldValue | null>>;

/** A row that creates: every field without a base. */
export function createOf(name: string, values: Values, over: Partial<SyncRow> = {}): SyncRow {
  const changes = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, { value, base: null }]),
  );
  return { key: name, caseId: caseIdOf(name), baseVersion: 0, changes, ops: [opIdOf(name)], ...over };
}

/** A row that edits fields whose bases stand at `baseVersion`, from `before` to `values`. */
export function editOf(
  caseId: string,
  baseVersion: number,
  changes: SyncRow['changes'],
  op: string,
): SyncRow {
  return { key: op, caseId, baseVersion, changes, ops: [opIdOf(op)] };
}

export function requestOf(rows: readonly SyncRow[], over: Partial<SyncRequest> = {}): SyncRequest {
  return { wire: 1, kind: 'petition', workbookId: WORKBOOK, rows: [...rows], ...over };
}
