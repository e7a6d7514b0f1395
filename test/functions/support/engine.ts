/** An embedded DynamoDB for one test file, with the product's table in it. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CreateTableCommand,
  DynamoDBClient,
  waitUntilTableExists,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { openDocuments, type Documents } from '#functions/store/documents';
import { tableDefinition } from '#functions/store/table';

export interface Engine {
  readonly documents: Documents;
  readonly config: DynamoDBClientConfig;
  readonly close: () => Promise<void>;
}

export async function startDynalite(): Promise<Engine> {
  const server: Server = dynalite({ createTableMs: 0 });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const engine = await openEngine(`http://127.0.0.1:${port}`, 'cases');
  const close = async () => {
    await engine.close();
    server.closeAllConnections();
    await new Promise((closed) => void server.close(closed));
  };
  return { ...engine, close };
}

/** Creates the table on a running engine. */
export async function openEngine(endpoint: string, tableName: string): Promise<Engine> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const config: DynamoDBClientConfig = { endpoint, region: 'local', credentials };
  const admin = new DynamoDBClient(config);
  await admin.send(new CreateTableCommand(tableDefinition(tableName)));
  const often = { client: admin, maxWaitTime: 30, minDelay: 0.05, maxDelay: 0.2 };
  await waitUntilTableExists(often, { TableName: tableName });
  admin.destroy();
  const documents = openDocuments(tableName, config);
  const close = () => {
    documents.reads.destroy();
    documents.writes.destroy();
    return Promise.resolve();
  };
  return { documents, config, close };
}
