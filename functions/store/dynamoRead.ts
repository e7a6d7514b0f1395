/**
 * Consistent reads of many items at once. Decides batching and what is done with keys the engine left out.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { BatchGetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Documents } from '#functions/store/documents';
import type { Key } from '#functions/store/keys';

export type Item = Record<string, unknown>;

/** DynamoDB's own limit of keys in one BatchGetItem. */
const KEYS_PER_BATCH = 100;
const LEFT_OUT_ROUNDS = 8;
const LEFT_OUT_WAIT_MS = 25;

/** The items that exist, in no order. @throws Error named ProvisionedThroughputExceededException when too busy */
export async function readItems(documents: Documents, keys: readonly Key[]): Promise<Item[]> {
  const batches: Key[][] = [];
  for (let i = 0; i < keys.length; i += KEYS_PER_BATCH) batches.push(keys.slice(i, i + KEYS_PER_BATCH));
  const read = await Promise.all(batches.map((batch) => readBatch(documents, batch)));
  return read.flat();
}

async function readBatch({ reads, tableName }: Documents, keys: readonly Key[]): Promise<Item[]> {
  const items: Item[] = [];
  let left: Item[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  for (let round = 0; left.length > 0; round++) {
    if (round === LEFT_OUT_ROUNDS) throw tooBusy();
    if (round > 0) await wait(LEFT_OUT_WAIT_MS * 2 ** (round - 1));
    const reply = await reads.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys: left, ConsistentRead: true } } }),
    );
    items.push(...(reply.Responses?.[tableName] ?? []));
    left = reply.UnprocessedKeys?.[tableName]?.Keys ?? [];
  }
  return items;
}

/** All items of a query, over all its pages. */
export async function queryAll(
  { reads, tableName }: Documents,
  query: Omit<QueryCommandInput, 'TableName'>,
): Promise<Item[]> {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const page = await reads.send(
      new QueryCommand({ ...query, TableName: tableName, ...(from ? { ExclusiveStartKey: from } : {}) }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}

function tooBusy(): Error {
  const error = new Error('BatchGetItem left keys unprocessed in every round');
  error.name = 'ProvisionedThroughputExceededException';
  return error;
}
