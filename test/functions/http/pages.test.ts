/** Changes that do not fit into one answer, through the handler Lambda calls. */
import { LIMITS } from '#domain/wire/limits';
import { changesReplySchema } from '#domain/wire/sync';
import { backendOver } from '../support/backend';
import { gatewayBefore } from '../support/gateway';
import { memoryStore } from '../support/memoryStore';
import { caseIdOf, createOf, requestOf } from '../support/samples';

test('a page holds what fits, and the cursor leads through the rest', async () => {
  const backend = backendOver(memoryStore());
  const call = gatewayBefore(backend);
  const long = '长'.repeat(20_000);
  const names = 'abcdefghijklmnopqrst'.split('');
  for (const name of names) {
    await call('POST', '/v1/sync', {
      body: requestOf([createOf(name, { name: `村民${name}`, content: `${name}${long}` })]),
    });
    backend.clock.ms += 1_000;
  }
  const seen: string[] = [];
  let query = '';
  for (let more = true; more;) {
    const page = changesReplySchema.parse((await call('GET', '/v1/changes', { query })).json);
    expect(Buffer.byteLength(JSON.stringify(page.cases))).toBeLessThan(LIMITS.bytesPerRequest + 1_000);
    seen.push(...page.cases.map(({ caseId }) => caseId));
    query = `cursor=${page.cursor}`;
    more = page.more;
  }
  expect(seen).toEqual(names.map((name) => caseIdOf(name)));
});
