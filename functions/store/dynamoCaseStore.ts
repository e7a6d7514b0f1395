/**
 * Cases in DynamoDB. Decides the condition of every put; the items are caseItems.ts, the keys keys.ts.
 *
 *   replace:   read v (consistent) ── put V#v (the same whoever puts it) ── put v+1 if version = v
 *                                  └ crash here: V#v stands in the history and as current; readers tell by version
 */
import { PutCommand, QueryCommand, UpdateCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { caseItem, caseVersion, historyItem, storedCase, sweepShardKey } from '#functions/store/caseItems';
import type { CaseStore, ChangeEntry, HeldClaim, SweepEntry, Write } from '#functions/store/caseStore';
import type { Documents } from '#functions/store/documents';
import { queryAll, readItems, type Item } from '#functions/store/dynamoRead';
import { outcomeOf } from '#functions/store/dynamoWrite';
import { caseKey, claimKey, historyKey, homeKey, lastSyncKey, numberKey } from '#functions/store/keys';
import { BY_CHANGE, BY_SWEEP } from '#functions/store/table';

type Condition = Omit<PutCommandInput, 'TableName' | 'Item'>;

const CASE_PREFIX = 'C#';
const CLAIM_PREFIX = 'I#';

export function dynamoCaseStore(documents: Documents): CaseStore {
  const { reads, writes, tableName: TableName } = documents;

  const put = (item: Item, condition: Condition): Promise<Write> =>
    outcomeOf(writes.send(new PutCommand({ TableName, Item: item, ...condition })));

  return {
    async readCases(caseIds) {
      const items = await readItems(documents, [...new Set(caseIds)].map(caseKey));
      return new Map(items.map((item) => [item['caseId'] as string, storedCase(item)]));
    },

    async readHistory(caseId, after) {
      const items = await queryAll(documents, {
        KeyConditionExpression: 'pk = :pk AND sk > :after',
        ExpressionAttributeValues: {
          ':pk': historyKey(caseId, 0).pk,
          ':after': historyKey(caseId, after).sk,
        },
        ScanIndexForward: false,
        ConsistentRead: true,
      });
      return items.map(caseVersion);
    },

    create: (first) => put(caseItem(first), { ConditionExpression: 'attribute_not_exists(pk)' }),

    async replace(theirs, next) {
      const kept = await put(historyItem(theirs), {});
      if (kept !== 'written') return kept;
      return put(caseItem(next), {
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':version': theirs.version },
      });
    },

    restamp: (theirs, calendarRevision) =>
      put(caseItem({ ...theirs, calendarRevision }), {
        ConditionExpression: 'version = :version AND calendarRevision = :revision',
        ExpressionAttributeValues: { ':version': theirs.version, ':revision': theirs.calendarRevision },
      }),

    async readClaims(home, keys) {
      const items = await readItems(
        documents,
        [...new Set(keys)].map((key) => claimKey(home, key)),
      );
      return new Map(
        items.map((item) => [(item['sk'] as string).slice(CLAIM_PREFIX.length), heldClaim(item)]),
      );
    },

    async claimHolders(home, beginning, limit) {
      const { pk, sk } = claimKey(home, beginning);
      const page = await reads.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
          ConsistentRead: true,
          Limit: limit,
        }),
      );
      const holders = (page.Items ?? []).map((item) => heldClaim(item).caseId);
      return [...new Set(holders)].filter((caseId) => caseId !== '');
    },

    layClaim: (home, key, claim, over) =>
      put({ ...claimKey(home, key), ...claim }, claimCondition(claim, over)),

    // May be repeated by the SDK: what a repeat reserves too many is a gap.
    async reserveNumbers(home, year, count) {
      const reserved = await reads.send(
        new UpdateCommand({
          TableName,
          Key: numberKey(home, year),
          UpdateExpression: 'ADD lastNumber :count',
          ExpressionAttributeValues: { ':count': count },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return (reserved.Attributes?.['lastNumber'] as number) - count + 1;
    },

    async readLastSyncs(homes, kind) {
      const items = await readItems(
        documents,
        [...new Set(homes)].map((home) => lastSyncKey(home, kind)),
      );
      return new Map(items.map((item) => [item['home'] as string, item['at'] as string]));
    },

    noteSync: (home, kind, at) =>
      put(
        { ...lastSyncKey(home, kind), home, at },
        {
          ConditionExpression: 'attribute_not_exists(pk) OR #at < :at',
          ExpressionAttributeNames: { '#at': 'at' },
          ExpressionAttributeValues: { ':at': at },
        },
      ),

    async changesPage(home, from, limit) {
      const since = 'since' in from ? from.since : from.behind.changedAt;
      const page = await reads.send(
        new QueryCommand({
          TableName,
          IndexName: BY_CHANGE,
          KeyConditionExpression: 'pk = :pk AND changedAt >= :since',
          ExpressionAttributeValues: { ':pk': homeKey(home), ':since': since },
          ConsistentRead: true,
          Limit: limit,
          ...('behind' in from
            ? { ExclusiveStartKey: { ...caseKey(from.behind.caseId), changedAt: from.behind.changedAt } }
            : {}),
        }),
      );
      return { entries: (page.Items ?? []).map(changeEntry), more: page.LastEvaluatedKey !== undefined };
    },

    async sweepPage(shard, behind) {
      const page = await reads.send(
        new QueryCommand({
          TableName,
          IndexName: BY_SWEEP,
          KeyConditionExpression: 'sweepShard = :shard',
          ExpressionAttributeValues: { ':shard': sweepShardKey(shard) },
          ...(behind
            ? {
                ExclusiveStartKey: {
                  ...caseKey(behind.caseId),
                  sweepShard: sweepShardKey(shard),
                  sweepDay: behind.sweepDay,
                },
              }
            : {}),
        }),
      );
      return { entries: (page.Items ?? []).map(sweepEntry), more: page.LastEvaluatedKey !== undefined };
    },
  };
}

/** Absent, or its own case's, or still exactly what was seen. */
function claimCondition(claim: HeldClaim, over: HeldClaim | null): Condition {
  const free = 'attribute_not_exists(pk) OR caseId = :own';
  if (!over) return { ConditionExpression: free, ExpressionAttributeValues: { ':own': claim.caseId } };
  return {
    ConditionExpression: `${free} OR (caseId = :over AND #at = :at AND requestId = :request)`,
    ExpressionAttributeNames: { '#at': 'at' },
    ExpressionAttributeValues: {
      ':own': claim.caseId,
      ':over': over.caseId,
      ':at': over.at,
      ':request': over.requestId,
    },
  };
}

function heldClaim(item: Item): HeldClaim {
  return {
    caseId: item['caseId'] as string,
    at: item['at'] as string,
    requestId: item['requestId'] as string,
  };
}

function changeEntry(item: Item): ChangeEntry {
  return {
    caseId: (item['sk'] as string).slice(CASE_PREFIX.length),
    changedAt: item['changedAt'] as string,
    version: item['version'] as number,
  };
}

function sweepEntry(item: Item): SweepEntry {
  return {
    caseId: (item['sk'] as string).slice(CASE_PREFIX.length),
    sweepDay: item['sweepDay'] as string,
    version: item['version'] as number,
    calendarRevision: item['calendarRevision'] as string,
  };
}
