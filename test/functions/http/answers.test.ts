/** What units said of columns, through the handler Lambda calls: kept for the own unit, inherited, denied to others. */
import { answersReplySchema } from '#domain/wire/answers';
import type { AnswerStore } from '#functions/store/answerStore';
import { backendOver } from '../support/backend';
import { gatewayBefore, type Gateway } from '../support/gateway';
import { memoryAnswers } from '../support/memoryAnswers';
import { memoryStore } from '../support/memoryStore';

const HANDLED = { heading: '办理时间', field: 'closedOn', over: null };

function opened(answers: AnswerStore = memoryAnswers()): Gateway {
  return gatewayBefore(backendOver(memoryStore(), { answers }));
}

const bodyOf = (...answers: readonly object[]) => ({ wire: 1, kind: 'petition', answers });

async function said(call: Gateway, subject: string, kind = 'petition') {
  const reply = await call('GET', '/v1/answers', { subject, query: `kind=${kind}` });
  return answersReplySchema
    .parse(reply.json)
    .answers.map(({ heading, field, unit }) => [heading, field, unit]);
}

test('an answer is kept for the unit, for its colleagues and no other unit', async () => {
  const call = opened();
  const kept = await call('POST', '/v1/answers', { body: bodyOf(HANDLED) });
  expect([kept.status, kept.json]).toEqual([
    200,
    {
      wire: 1,
      kind: 'petition',
      answers: [{ ...HANDLED, unit: null, at: '2026-03-02T01:00:00.000Z' }],
    },
  ]);
  expect(await said(call, 's-east-2')).toEqual([['办理时间', 'closedOn', null]]);
  for (const subject of ['s-west', 's-county', 's-other']) expect(await said(call, subject)).toEqual([]);
  expect(await said(call, 's-east', 'dispute')).toEqual([]);
});

test('a unit above helps those below it; the nearest answer counts', async () => {
  const call = opened();
  const told = (subject: string, ...answers: readonly object[]) =>
    call('POST', '/v1/answers', { subject, body: bodyOf(...answers) });
  await told('s-county', HANDLED, { ...HANDLED, heading: '备注', field: null, over: 'remark' });
  expect(await said(call, 's-west')).toEqual([
    ['办理时间', 'closedOn', '清河县'],
    ['备注', null, '清河县'],
  ]);
  await told('s-east', { ...HANDLED, field: 'assignedOn' });
  expect(await said(call, 's-east')).toEqual([
    ['办理时间', 'assignedOn', null],
    ['备注', null, '清河县'],
  ]);
  expect(await said(call, 's-west')).toEqual([
    ['办理时间', 'closedOn', '清河县'],
    ['备注', null, '清河县'],
  ]);
  expect(await said(call, 's-other')).toEqual([]);
});

test('a later answer replaces the former, whatever the spelling of the heading', async () => {
  const call = opened();
  await call('POST', '/v1/answers', { body: bodyOf(HANDLED) });
  await call('POST', '/v1/answers', { body: bodyOf({ ...HANDLED, heading: '办 理\n時間', field: null }) });
  expect(await said(call, 's-east')).toEqual([['办理时间', null, null]]);
});

test('an operator neither reads nor writes', async () => {
  const call = opened();
  const reading = await call('GET', '/v1/answers', { subject: 's-op', query: 'kind=petition' });
  const writing = await call('POST', '/v1/answers', { subject: 's-op', body: bodyOf(HANDLED) });
  for (const { status, json } of [reading, writing])
    expect([status, json['code']]).toEqual([403, 'access.denied']);
  expect(await said(call, 's-east')).toEqual([]);
});

test('who is unknown or not signed in learns nothing', async () => {
  const call = opened();
  const query = 'kind=petition';
  expect((await call('GET', '/v1/answers', { subject: null, query })).status).toBe(401);
  expect((await call('GET', '/v1/answers', { subject: 's-nobody', query })).status).toBe(403);
});

test.each([
  ['another unit’s answers', { ...bodyOf(HANDLED), unitId: 'west' }],
  ['a heading with a phone number', bodyOf({ ...HANDLED, heading: '张三13912345678' })],
  ['a heading with an ID number', bodyOf({ ...HANDLED, heading: '440222199001011234' })],
  ['a heading that is a text', bodyOf({ ...HANDLED, heading: '长'.repeat(81) })],
  ['a blank heading', bodyOf({ ...HANDLED, heading: '　' })],
  ['a field of no kind', bodyOf({ ...HANDLED, field: 'noSuchField' })],
  ['a field that was overruled and is none', bodyOf({ ...HANDLED, over: 'noSuchField' })],
  ['more than its heading and fields', bodyOf({ ...HANDLED, value: '2025.2.5' })],
  ['too many at once', bodyOf(...Array.from({ length: 51 }, () => HANDLED))],
  ['none', bodyOf()],
  ['a kind there is not', { ...bodyOf(HANDLED), kind: 'diary' }],
])('%s: refused, and the refusal repeats no heading', async (_what, body) => {
  const call = opened();
  const { status, json } = await call('POST', '/v1/answers', { body });
  expect([status, json['code']]).toEqual([400, 'request.invalid']);
  expect(JSON.stringify(json)).not.toMatch(/张三|139|440222|长长/);
  expect(await said(call, 's-east')).toEqual([]);
});

test('of too many answers the oldest go', async () => {
  const call = opened();
  for (let round = 0; round < 9; round++) {
    const answers = Array.from({ length: 50 }, (_, at) => ({ ...HANDLED, heading: `列${round * 50 + at}` }));
    await call('POST', '/v1/answers', { body: bodyOf(...answers) });
  }
  const headings = (await said(call, 's-east')).map(([heading]) => heading);
  expect([headings.length, headings[0], headings.at(-1)]).toEqual([400, '列50', '列449']);
});

test('two who answer at once are both kept; the same again writes nothing', async () => {
  const store = memoryAnswers();
  let puts = 0;
  const slow: AnswerStore = {
    ...store,
    putAnswers: async (next) => {
      puts++;
      await Promise.resolve();
      return store.putAnswers(next);
    },
  };
  const call = opened(slow);
  const tell = (subject: string, heading: string) =>
    call('POST', '/v1/answers', { subject, body: bodyOf({ ...HANDLED, heading }) });
  await Promise.all([tell('s-east', '甲'), tell('s-east-2', '乙'), tell('s-east', '丙')]);
  expect(new Set((await said(call, 's-east')).map(([heading]) => heading))).toEqual(
    new Set(['甲', '乙', '丙']),
  );
  const before = puts;
  await tell('s-east', '甲');
  expect(puts).toBe(before);
});

test('a store that is overloaded is told, and nothing is claimed to be kept', async () => {
  const call = opened({ ...memoryAnswers(), putAnswers: () => Promise.resolve('unknown') });
  const { status, json } = await call('POST', '/v1/answers', { body: bodyOf(HANDLED) });
  expect([status, json['code']]).toEqual([503, 'server.busy']);
});
