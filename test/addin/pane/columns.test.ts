/** Agreeing on the columns: what is remembered when, and what a second opening still asks. */
import { stubPorts } from '../screens/stubPorts';
import { createPane, type Pane } from '#addin/pane/pane';
import type { LedgerApi } from '#addin/api/ledgerApi';
import type { PanePorts } from '#addin/pane/ports';
import { columnItems } from '#addin/pane/columnItems';
import type { CellValue } from '#domain/grid';
import { changeWords } from '#domain/recognise/columnChanges';
import type { ColumnMemory } from '#domain/recognise/columnMemory';
import type { AnswersReply, AnswersRequest } from '#domain/wire/answers';
import { calm } from '../../support/calm';
import { ASKED_HEADINGS, askedRows } from '../../support/askedLedger';

const renamed = (from: string, to: string) =>
  ASKED_HEADINGS.map((heading) => (heading === from ? to : heading));

function ports(rows: readonly (readonly CellValue[])[] = askedRows('2025年')): PanePorts {
  return stubPorts({ rows, language: 'zh', role: 'clerk', isSignedIn: true });
}

async function opened(given: PanePorts): Promise<Pane> {
  const pane = createPane(given);
  await pane.open();
  return pane;
}

/** The same workbook later, with other headings. */
function later(given: PanePorts, headings: readonly string[]): PanePorts {
  const changed = ports(askedRows('2025年', headings)).workbook;
  return { ...given, workbook: { ...given.workbook, sheet: (name) => changed.sheet(name) } };
}

function known(pane: Pane) {
  const { ledger } = pane.store.get();
  if (ledger.status !== 'known') throw new Error(`ledger ${ledger.status}`);
  return ledger.known;
}

const asked = (pane: Pane) =>
  columnItems(known(pane), 'zh')
    .filter(({ status }) => status === 'asked')
    .map(({ heading }) => heading);
const told = (pane: Pane) => known(pane).changes.map((change) => changeWords(change).zh);

async function memoryIn({ workbook }: PanePorts): Promise<ColumnMemory> {
  const read = await workbook.readColumnMemory();
  return 'memory' in read ? read.memory : {};
}

test('looking at a ledger remembers nothing; an answer is remembered with the columns', async () => {
  const given = ports();
  const pane = await opened(given);
  expect([asked(pane), await memoryIn(given)]).toEqual([['办理时间'], {}]);
  await pane.answerColumn('办理时间', 'closedOn');
  expect([asked(pane), asked(await opened(given))]).toEqual([[], []]);
  const [memory] = Object.values(await memoryIn(given));
  expect([memory!.answers, memory!.columns.length]).toEqual([{ 办理时间: 'closedOn' }, 8]);
});

test('going on to a check remembers the columns without a question', async () => {
  const given = ports();
  const pane = await opened(given);
  await pane.check();
  expect(Object.values(await memoryIn(given)).map((memory) => memory!.answers)).toEqual([{}]);
  const again = await opened(later(given, renamed('承办单位', '责任单位')));
  expect(told(again)).toEqual(['“承办单位”改成了“责任单位”']);
});

test('a renamed column whose meaning is clear is told until it was seen', async () => {
  const given = ports();
  await (await opened(given)).answerColumn('办理时间', 'closedOn');
  const now = later(given, renamed('承办单位', '责任单位'));
  const pane = await opened(now);
  expect([told(pane), asked(pane)]).toEqual([['“承办单位”改成了“责任单位”'], []]);
  await pane.acceptColumns();
  expect([told(pane), told(await opened(now))]).toEqual([[], []]);
});

test('a renamed column that is asked stays asked until it is answered, also after a check', async () => {
  const given = ports();
  await (await opened(given)).answerColumn('办理时间', 'closedOn');
  const now = later(given, renamed('承办单位', '交办单位'));
  const pane = await opened(now);
  expect(asked(pane)).toEqual(['交办单位']);
  await pane.acceptColumns();
  await pane.check();
  expect([asked(await opened(now)), told(await opened(now))]).toEqual([
    ['交办单位'],
    ['“承办单位”改成了“交办单位”'],
  ]);
  await pane.answerColumn('交办单位', 'assignedBy');
  await pane.check();
  expect([asked(await opened(now)), told(await opened(now))]).toEqual([[], []]);
});

test('a workbook that cannot be written is checked all the same', async () => {
  const given = ports();
  const locked = {
    problem: { code: 'excel.AccessDenied', message: { zh: '只读', en: 'read-only' } },
  };
  const pane = await opened({
    ...given,
    workbook: { ...given.workbook, rememberColumns: () => Promise.resolve(locked) },
  });
  await pane.check();
  expect([pane.store.get().check.status, pane.store.get().trouble]).toEqual(['done', null]);
});

describe('with the unit', () => {
  const AT = '2026-03-02T01:00:00.000Z';

  /** A server that keeps answers; everything else is the stub's. */
  function unitServer(start: AnswersReply['answers'] = []) {
    let answers = start;
    const told: AnswersRequest[] = [];
    let asked = 0;
    const reply = (kind: AnswersReply['kind']) =>
      Promise.resolve({ value: { wire: 1 as const, kind, answers } });
    const over = (api: LedgerApi): LedgerApi => ({
      ...api,
      answers: (kind) => {
        asked++;
        return reply(kind);
      },
      keepAnswers: (request) => {
        told.push(request);
        answers = [...answers, ...request.answers.map((answer) => ({ ...answer, unit: null, at: AT }))];
        return reply(request.kind);
      },
    });
    return { over, told, asked: () => asked };
  }

  const withServer = (server: ReturnType<typeof unitServer>, given = ports()): PanePorts => ({
    ...given,
    api: (...call) => server.over(given.api(...call)),
  });
  const settledDown = () => calm().settled(() => 0);

  test('an answer reaches the unit, and a workbook without one asks nothing', async () => {
    const server = unitServer();
    const first = await opened(withServer(server));
    await first.answerColumn('办理时间', 'closedOn');
    await settledDown();
    expect(server.told).toEqual([
      { wire: 1, kind: 'petition', answers: [{ heading: '办理时间', field: 'closedOn', over: null }] },
    ]);
    const second = await opened(withServer(server));
    await settledDown();
    const item = columnItems(known(second), 'zh').find(({ heading }) => heading === '办理时间')!;
    expect([asked(second), item.certainty, item.meaning, item.reason]).toEqual([
      [],
      'byUnit',
      '办结日期',
      '本单位以前认定“办理时间”是办结日期',
    ]);
    await second.answerColumn('办理时间', null);
    const own = columnItems(known(second), 'zh').find(({ heading }) => heading === '办理时间')!;
    expect([own.status, own.chosen, known(second).fromUnit.size]).toEqual(['kept', '', 0]);
  });

  test('a check uses what the unit said', async () => {
    const server = unitServer([
      { heading: '办理时间', field: 'closedOn', over: null, unit: '青山县', at: AT },
    ]);
    const pane = await opened(withServer(server));
    await settledDown();
    await pane.check();
    const { recognition } = pane.store.get().check.result!;
    expect(recognition.columns.find(({ heading }) => heading === '办理时间')!.field).toBe('closedOn');
  });

  test('the unit is asked once for a kind, not at all without a sign-in, and again after one', async () => {
    const server = unitServer([{ heading: '办理时间', field: 'closedOn', over: null, unit: null, at: AT }]);
    const rows = askedRows('2025年');
    const out = stubPorts({ rows, language: 'zh', role: 'clerk', isSignedIn: false });
    const pane = createPane(withServer(server, out));
    await pane.open();
    await pane.readLedger();
    await pane.answerColumn('备注', null);
    await settledDown();
    expect([server.asked(), server.told, asked(pane)]).toEqual([0, [], ['办理时间']]);
    await pane.signIn();
    await settledDown();
    expect([server.asked(), asked(pane)]).toEqual([1, []]);
    await pane.readLedger();
    await settledDown();
    expect([server.asked(), asked(pane)]).toEqual([1, []]);
  });

  test('a heading that could name a person stays in the workbook', async () => {
    const server = unitServer();
    const rows = askedRows('2025年', renamed('备注', '备注1234567'));
    const pane = await opened(withServer(server, ports(rows)));
    await pane.answerColumn('备注1234567', 'remark');
    await settledDown();
    expect([server.told, known(pane).knowledge.answers]).toEqual([[], { 备注1234567: 'remark' }]);
  });

  test('without a server everything goes on as it would alone', async () => {
    const given = ports();
    const problem = { code: 'api.unreachable', message: { zh: '', en: '' }, requestId: null } as const;
    const pane = await opened({
      ...given,
      api: (...call) => ({
        ...given.api(...call),
        answers: () => Promise.resolve({ problem }),
        keepAnswers: () => Promise.resolve({ problem }),
      }),
    });
    await pane.answerColumn('办理时间', 'closedOn');
    await settledDown();
    expect([asked(pane), pane.store.get().trouble]).toEqual([[], null]);
  });
});
