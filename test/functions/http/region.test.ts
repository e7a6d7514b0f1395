/** The region of a supervisor through the handler Lambda calls. */
import { regionReplySchema } from '#domain/wire/region';
import { backendOver } from '../support/backend';
import { MATTER } from '../support/desk';
import { gatewayBefore, type Gateway } from '../support/gateway';
import { memoryStore } from '../support/memoryStore';
import { createOf, requestOf } from '../support/samples';

let call: Gateway;
beforeEach(() => {
  call = gatewayBefore(backendOver(memoryStore()));
});

const region = async (units: string) => {
  const query = `kind=petition&units=${units}`;
  const { json } = await call('GET', '/v1/region', { subject: 's-county', query });
  return regionReplySchema.parse(json).units;
};

test('a supervisor reads his region masked, with who synced when', async () => {
  await call('POST', '/v1/sync', { body: requestOf([createOf('one', MATTER)]) });
  await call('GET', '/v1/changes');
  const units = await region('east,west,east');
  expect(
    units.map(({ unitId, lastSyncAt, cases }) => [unitId, lastSyncAt, cases.map(({ fields }) => fields)]),
  ).toEqual([
    ['east', '2026-03-02T01:00:00.000Z', [{ ...MATTER, name: '张*', phone: '139****5678' }]],
    ['west', null, []],
  ]);
});

test('a preview’s pull is no sync', async () => {
  await call('GET', '/v1/changes', { query: 'dryRun=true' });
  expect((await region('east'))[0]?.lastSyncAt).toBeNull();
});
