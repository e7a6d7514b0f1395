/**
 * The table and its two indexes, as the request that creates it. Decides keys and projections (DESIGN of the items:
 * keys.ts); the cloud stack, the local database and the tests all create the same table.
 */
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** Cases of one home by change instant; local, so that it can be read strongly consistent. */
export const BY_CHANGE = 'byChange';
/** Cases with a running step by its last day; entries move only when a date or the calendar does. */
export const BY_SWEEP = 'bySweep';

export function tableDefinition(tableName: string): CreateTableCommandInput {
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'changedAt', 'sweepShard', 'sweepDay'].map((name) => ({
      AttributeName: name,
      AttributeType: 'S',
    })),
    KeySchema: keys('pk', 'sk'),
    LocalSecondaryIndexes: [
      {
        IndexName: BY_CHANGE,
        KeySchema: keys('pk', 'changedAt'),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['version'] },
      },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: BY_SWEEP,
        KeySchema: keys('sweepShard', 'sweepDay'),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['calendarRevision', 'version'] },
      },
    ],
  };
}

function keys(partition: string, sort: string): CreateTableCommandInput['KeySchema'] {
  return [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];
}
