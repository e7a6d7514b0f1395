/**
 * The table and the sample county in it, made when missing. Running it again changes nothing: units and members are
 * put as they are, cases are never touched.
 */
import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { directoryStore } from '#functions/store/directoryStore';
import { openDocuments } from '#functions/store/documents';
import { tableDefinition } from '#functions/store/table';
import { SAMPLE_UNITS, SAMPLE_USERS } from '#local/sampleCounty';

/** @param tableName the database's address and credentials are taken from the environment, as the functions do */
export async function seedCounty(tableName: string): Promise<void> {
  await createTable(tableName);
  const directory = directoryStore(openDocuments(tableName));
  for (const unit of SAMPLE_UNITS) await directory.putUnit(unit);
  for (const { subject, name, role, unitId } of SAMPLE_USERS) {
    await directory.putMember({ subject, name, role, unitId });
  }
}

async function createTable(tableName: string): Promise<void> {
  const client = new DynamoDBClient({});
  try {
    await client.send(new CreateTableCommand(tableDefinition(tableName)));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  // A table that is still being created takes no puts.
  const often = { client, maxWaitTime: 30, minDelay: 0.05, maxDelay: 0.2 };
  await waitUntilTableExists(often, { TableName: tableName });
  client.destroy();
}
