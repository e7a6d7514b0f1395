/** One row against a backend of its own, and what the tests of rows say of it. */
import { shortHash } from '#domain/sync/hash';
import { canonicalText, type FieldValue } from '#domain/fieldValue';
import type { RowResult, SyncRow } from '#domain/wire/sync';
import type { StoredCase } from '#functions/store/caseStore';
import { backendOver, sync, type TestBackend } from './backend';
import { memoryStore } from './memoryStore';
import { requestOf } from './samples';

export const MATTER = {
  name: '张三',
  phone: '13912345678',
  petitionOn: '2026-03-01',
  content: '反映村道多年未修',
};
export const OTHER = { name: '李四', petitionOn: '2026-02-01', content: '咨询低保办理的条件' };

type Who = Parameters<typeof sync>[2];

export interface Desk {
  readonly backend: TestBackend;
  /** Syncs one row, a second after the one before. */
  readonly one: (row: SyncRow, who?: Who) => Promise<RowResult>;
  /** The refusal of the row, or the outcome when it is not refused. */
  readonly problemOf: (row: SyncRow, who?: Who) => Promise<RowResult['problem'] | string>;
  readonly stored: (caseId: string) => Promise<StoredCase | null>;
}

export function openDesk(): Desk {
  const backend = backendOver(memoryStore());
  const one = async (row: SyncRow, who: Who = 'eastClerk') => {
    backend.clock.ms += 1_000;
    return (await sync(backend, requestOf([row]), who))[0]!;
  };
  return {
    backend,
    one,
    problemOf: async (row, who) => {
      const result = await one(row, who);
      return result.outcome === 'refused' ? result.problem : result.outcome;
    },
    stored: async (caseId) => (await backend.cases.readCases([caseId])).get(caseId) ?? null,
  };
}

/** A field changed to `value` over the `before` of that version. */
export function change(
  value: FieldValue | null,
  version: number,
  before: FieldValue | null,
): SyncRow['changes'][string] {
  return { value, base: { version, hash: shortHash(canonicalText(before)) } };
}
