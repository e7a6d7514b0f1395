/** The store contract on every engine at hand: the tests' own fake, dynalite always, DynamoDB Local where it runs. */
import { dynamoCaseStore } from '#functions/store/dynamoCaseStore';
import { openEngine, startDynalite, type Engine } from '../functions/support/engine';
import { memoryStore } from '../functions/support/memoryStore';
import { describeStoreContract } from './storeContract';

const opened: Engine[] = [];

async function onEngine(starting: Promise<Engine>) {
  const engine = await starting;
  opened.push(engine);
  return dynamoCaseStore(engine.documents);
}

afterAll(async () => {
  for (const engine of opened) await engine.close();
});

describeStoreContract('plain maps', () => Promise.resolve(memoryStore()));
describeStoreContract('dynalite', () => onEngine(startDynalite()));

const endpoint = process.env['DYNAMODB_LOCAL_ENDPOINT'];
if (endpoint)
  describeStoreContract('DynamoDB Local', () => onEngine(openEngine(endpoint, `cases-${Date.now()}`)));
else process.stdout.write('store contract: DynamoDB Local not tested (DYNAMODB_LOCAL_ENDPOINT is not set)\n');
