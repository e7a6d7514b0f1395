/** Earlier cases and joins through the handler Lambda calls. */
import { earlierReplySchema, joinReplySchema } from '#domain/wire/joins';
import { backendOver } from '../support/backend';
import { MATTER, OTHER } from '../support/desk';
import { gatewayBefore } from '../support/gateway';
import { memoryStore } from '../support/memoryStore';
import { caseIdOf, createOf, requestOf } from '../support/samples';

test('earlier cases are found, linked and unlinked', async () => {
  const call = gatewayBefore(backendOver(memoryStore()));
  await call('POST', '/v1/sync', { body: requestOf([createOf('one', MATTER), createOf('two', OTHER)]) });
  const rows = [{ key: '1', fields: MATTER }];
  const asked = await call('POST', '/v1/earlier', { body: { wire: 1, kind: 'petition', rows } });
  const found = earlierReplySchema.parse(asked.json);
  expect(found.rows[0]?.candidates.map(({ caseId }) => caseId)).toEqual([caseIdOf('one')]);

  const join = async (body: object) => {
    const path = `/v1/cases/${caseIdOf('two')}/join`;
    return joinReplySchema.parse(
      (await call('POST', path, { body: { wire: 1, other: caseIdOf('one'), ...body } })).json,
    );
  };
  const linked = await join({ verb: 'link', reason: 'same-name' });
  expect([linked.outcome, linked.case.joins?.repeatOf[0]?.caseId]).toEqual(['written', caseIdOf('one')]);
  const undone = await join({ verb: 'unlink' });
  expect([undone.outcome, undone.case.joins]).toEqual(['written', undefined]);
});
