/**
 * How a case becomes an item and back. Decides attribute names, and which attributes stand only in the current item:
 * a history item has no `changedAt`, `sweepShard` or `sweepDay`, so that it enters no index.
 */
import { homeOf } from '#domain/sync/ids';
import type { CaseVersion } from '#domain/sync/caseVersion';
import { SWEEP_SHARDS, type StoredCase } from '#functions/store/caseStore';
import { caseKey, historyKey, type Key } from '#functions/store/keys';

type Item = Record<string, unknown>;

export function caseItem(stored: StoredCase): Item & Key {
  return {
    ...caseKey(stored.caseId),
    ...attributes(stored),
    changedAt: stored.changedAt,
    ...sweepAttributes(stored),
  };
}

export function historyItem(stored: StoredCase): Item & Key {
  return { ...historyKey(stored.caseId, stored.version), ...attributes(stored), madeAt: stored.changedAt };
}

export function storedCase(item: Item): StoredCase {
  return { ...caseVersion(item), calendarRevision: item['calendarRevision'] as string };
}

export function caseVersion(item: Item): CaseVersion {
  return {
    caseId: item['caseId'] as string,
    kind: item['kind'] as CaseVersion['kind'],
    systemNo: item['systemNo'] as string,
    version: item['version'] as number,
    fields: item['fields'] as CaseVersion['fields'],
    fieldVersions: item['fieldVersions'] as CaseVersion['fieldVersions'],
    changedAt: (item['changedAt'] ?? item['madeAt']) as string,
    author: item['author'] as CaseVersion['author'],
    opId: item['opId'] as string,
    workbookId: item['workbookId'] as string,
    status: item['status'] as CaseVersion['status'],
    ...(item['joins'] ? { joins: item['joins'] as NonNullable<CaseVersion['joins']> } : {}),
  };
}

export function sweepShardKey(shard: number): string {
  return `S#${shard}`;
}

/** Present exactly while a step runs that has a last day. */
function sweepAttributes({ caseId, status }: StoredCase): Item {
  if (status.step === null || status.due === null) return {};
  return { sweepShard: sweepShardKey(shardOf(caseId)), sweepDay: status.due };
}

/** The last characters of a caseId are a hash already. */
function shardOf(caseId: string): number {
  let sum = 0;
  for (let i = homeOf(caseId).length + 1; i < caseId.length; i++) sum += caseId.charCodeAt(i);
  return sum % SWEEP_SHARDS;
}

function attributes({ caseId, kind, systemNo, version, ...rest }: StoredCase): Item {
  const { fields, fieldVersions, author, opId, workbookId, status, calendarRevision, joins } = rest;
  return {
    caseId,
    kind,
    systemNo,
    version,
    fields,
    fieldVersions,
    author,
    opId,
    workbookId,
    status,
    calendarRevision,
    ...(joins ? { joins } : {}),
  };
}
