/**
 * The two DynamoDB clients of a process. Decides which calls the SDK may repeat by itself: reads, never writes
 * (a repeated write must carry a new change instant). Refuses to know items.
 */
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { WRITE_TIMEOUT_MS } from '#functions/store/timing';

export interface Documents {
  /** Repeats throttled and failed calls by the SDK's standard strategy. */
  readonly reads: DynamoDBDocumentClient;
  /** Sends every call exactly once, and gives up after WRITE_TIMEOUT_MS. */
  readonly writes: DynamoDBDocumentClient;
  readonly tableName: string;
}

const CONNECT_TIMEOUT_MS = 1_000;
const MARSHALLING = { marshallOptions: { removeUndefinedValues: true } };

export function openDocuments(tableName: string, config: DynamoDBClientConfig = {}): Documents {
  const timeouts = {
    connectionTimeout: CONNECT_TIMEOUT_MS,
    requestTimeout: WRITE_TIMEOUT_MS,
    throwOnRequestTimeout: true,
  };
  const reads = new DynamoDBClient({ requestHandler: timeouts, ...config });
  const writes = new DynamoDBClient({ requestHandler: timeouts, ...config, maxAttempts: 1 });
  return {
    reads: DynamoDBDocumentClient.from(reads, MARSHALLING),
    writes: DynamoDBDocumentClient.from(writes, MARSHALLING),
    tableName,
  };
}
