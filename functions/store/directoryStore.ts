/**
 * Units and members in the table. Decides their items; who may see what is domain/access/policy.ts.
 * A unit is stored twice, found by id and found by subtree; both are put whenever it is put.
 */
import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Member, Unit } from '#domain/access/directory';
import type { Documents } from '#functions/store/documents';
import { DATA_KEY, memberKey, unitKey, unitTreeKey, type Key } from '#functions/store/keys';

export interface DirectoryStore {
  readonly putUnit: (unit: Unit) => Promise<void>;
  readonly putMember: (member: Member) => Promise<void>;
  readonly memberBySubject: (subject: string) => Promise<Member | null>;
  readonly unitById: (unitId: string) => Promise<Unit | null>;
  /** Random, given once: tells this table's data from another's. */
  readonly dataId: () => Promise<string>;
  /** The unit and everything below it, parents before children, the first `most`; empty when there is no such unit. */
  readonly unitsWithin: (unitId: string, most?: number) => Promise<readonly Unit[]>;
}

export function directoryStore(documents: Documents): DirectoryStore {
  const { reads, writes, tableName: TableName } = documents;

  async function read<T>(key: Key): Promise<T | null> {
    const found = await reads.send(new GetCommand({ TableName, Key: key }));
    return found.Item ? (found.Item['entry'] as T) : null;
  }

  async function put(key: Key, entry: Unit | Member): Promise<void> {
    await writes.send(new PutCommand({ TableName, Item: { ...key, entry } }));
  }

  async function unitsWithin(unitId: string, most = Infinity): Promise<readonly Unit[]> {
    const top = await read<Unit>(unitKey(unitId));
    if (!top) return [];
    const { pk, sk } = unitTreeKey(top);
    const units: Unit[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await reads.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
          ...(from ? { ExclusiveStartKey: from } : {}),
          ...(most < Infinity ? { Limit: most - units.length } : {}),
        }),
      );
      for (const item of page.Items ?? []) units.push(item['entry'] as Unit);
      from = page.LastEvaluatedKey;
    } while (from && units.length < most);
    return units;
  }

  async function dataId(): Promise<string> {
    const known = await reads.send(new GetCommand({ TableName, Key: DATA_KEY, ConsistentRead: true }));
    if (known.Item) return known.Item['dataId'] as string;
    const Item = { ...DATA_KEY, dataId: randomUUID() };
    try {
      await writes.send(new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }));
      return Item.dataId;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return dataId();
    }
  }

  return {
    dataId,
    putUnit: async (unit) => {
      await put(unitTreeKey(unit), unit);
      await put(unitKey(unit.id), unit);
    },
    putMember: (member) => put(memberKey(member.subject), member),
    memberBySubject: (subject) => read<Member>(memberKey(subject)),
    unitById: (unitId) => read<Unit>(unitKey(unitId)),
    unitsWithin,
  };
}
