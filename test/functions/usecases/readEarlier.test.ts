/** "Has this matter been here before?" asked of the server: what is found, how it is shown, and to whom. */
import { isRefusal } from '#functions/refusal';
import { joinCases } from '#functions/usecases/joinCases';
import { readEarlier } from '#functions/usecases/readEarlier';
import type { EarlierRequest } from '#domain/wire/joins';
import { backendOver, readerOf, sync, type TestBackend } from '../support/backend';
import type { MEMBERS } from '../support/county';
import { MATTER } from '../support/desk';
import { memoryStore } from '../support/memoryStore';
import { caseIdOf, createOf, requestOf } from '../support/samples';

const AGAIN = {
  name: '张三',
  phone: '13912345678',
  petitionOn: '2026-05-01',
  content: '村道多年未修，要求修复',
};

let backend: TestBackend;

beforeEach(async () => {
  backend = backendOver(memoryStore());
  await sync(
    backend,
    requestOf([
      createOf('earlier', MATTER),
      createOf('other', { ...MATTER, petitionOn: '2026-01-08', content: '反映低保审批不公开没有公示' }),
      createOf('anyone', { name: '李四', petitionOn: '2026-02-01', content: '反映村道多年未修' }),
    ]),
  );
  const west = createOf('west', MATTER, { caseId: caseIdOf('west', 'west') });
  await sync(backend, requestOf([west]), 'westClerk');
});

async function ask(over: Partial<EarlierRequest>, who: keyof typeof MEMBERS = 'eastClerk') {
  const request: EarlierRequest = { wire: 1, kind: 'petition', rows: [{ key: '9', fields: AGAIN }], ...over };
  const reply = await readEarlier(backend, readerOf(who), request);
  return isRefusal(reply) ? reply.refused : reply.rows;
}

const FOUND = {
  caseId: caseIdOf('earlier'),
  unitId: 'east',
  as: 'repeat',
  reason: 'same-phone',
  day: '2026-03-01',
  name: '张三',
  number: null,
  words: '反映村道多年未修',
  stage: 'registered',
};

test('an earlier case of the same person with the same matter is found; his other matters are not', async () => {
  const rows = await ask({});
  expect(rows).toMatchObject([{ key: '9', candidates: [FOUND] }]);
  expect(rows).not.toHaveProperty('0.joins');
});

test('a name without the matter finds nothing: this is no list of a person’s cases', async () => {
  expect(await ask({ rows: [{ key: '9', fields: { name: '张三', phone: '13912345678' } }] })).toEqual([
    { key: '9', candidates: [] },
  ]);
});

test('an anonymous case and an unknown one find nothing', async () => {
  const rows = [
    { key: '1', fields: { ...AGAIN, name: '匿名', phone: '' } },
    { key: '2', caseId: caseIdOf('nobody') },
  ];
  expect(await ask({ rows })).toEqual([
    { key: '1', candidates: [] },
    { key: '2', candidates: [] },
  ]);
});

test('a registered case is not its own repeat, and tells what it is joined to', async () => {
  await sync(backend, requestOf([createOf('again', AGAIN)]));
  const again = caseIdOf('again');
  const call = { requestId: 'r', deadlineMs: backend.clock.now() + 29_000 };
  const link = { wire: 1, caseId: again, other: FOUND.caseId, verb: 'link', reason: 'same-phone' } as const;
  await joinCases(backend, readerOf('eastClerk'), link, call);
  expect(await ask({ rows: [{ key: '9', caseId: again }] })).toMatchObject([
    {
      candidates: [FOUND],
      joins: { repeatOf: [{ caseId: FOUND.caseId, by: '东山办事员' }], mergedInto: null },
    },
  ]);
});

test('a merged case is proposed no more', async () => {
  await sync(backend, requestOf([createOf('again', AGAIN)]));
  const merge = {
    wire: 1,
    caseId: FOUND.caseId,
    other: caseIdOf('again'),
    verb: 'merge',
    seen: { case: 1, other: 1 },
    choices: { petitionOn: 'survivor', content: 'survivor' },
  } as const;
  const call = { requestId: 'r', deadlineMs: backend.clock.now() + 29_000 };
  expect(await joinCases(backend, readerOf('eastClerk'), merge, call)).toMatchObject({ outcome: 'written' });
  expect(await ask({ rows: [{ key: '9', caseId: caseIdOf('again') }] })).toMatchObject([{ candidates: [] }]);
});

describe('who may ask', () => {
  const registered = { rows: [{ key: '9', caseId: FOUND.caseId }] };

  test('a clerk his own unit only, and not about a case of another', async () => {
    expect(await ask({ units: ['west'] })).toBe('access.denied');
    expect(await ask({ units: ['east', 'west'] })).toBe('access.denied');
    expect(await ask({ rows: [{ key: '9', caseId: caseIdOf('west', 'west') }] })).toBe('access.denied');
    expect(await ask({ units: ['county'] })).toBe('access.denied');
  });

  test('a supervisor about a registered case in all his units, masked; never by values he typed', async () => {
    const units = ['east', 'west'];
    expect(await ask({ ...registered, units }, 'supervisor')).toMatchObject([
      { candidates: [{ caseId: caseIdOf('west', 'west'), unitId: 'west', as: 'doubled', name: '张*' }] },
    ]);
    expect(await ask({ units }, 'supervisor')).toBe('access.denied');
  });

  test('an accusation of his own unit is not shown to him', async () => {
    const content = '举报清河县干部收受礼金并且吃拿卡要';
    const fields = { ...MATTER, petitionOn: '2026-02-09', purpose: '揭发控告', content };
    await sync(
      backend,
      requestOf([
        createOf('accuse', fields),
        createOf('accuse2', { ...fields, petitionOn: '2026-02-19' }, { distinctFrom: [caseIdOf('accuse')] }),
      ]),
    );
    const about = { rows: [{ key: '9', caseId: caseIdOf('accuse') }], units: ['east'] };
    expect(await ask(about, 'eastClerk')).toMatchObject([{ candidates: [{ caseId: caseIdOf('accuse2') }] }]);
    expect(await ask(about, 'supervisor')).toEqual([{ key: '9', candidates: [] }]);
  });

  test('nobody else: another county, an operator', async () => {
    expect(await ask({ ...registered, units: ['east'] }, 'otherSupervisor')).toBe('access.denied');
    expect(await ask(registered, 'operator')).toBe('access.denied');
    expect(await ask({}, 'operator')).toBe('access.denied');
  });
});
