/** Agreeing on the columns: what is remembered when, and what a second opening still asks. */
import { stubPorts } from '../screens/stubPorts';
import { createPane, type Pane } from '#addin/pane/pane';
import type { PanePorts } from '#addin/pane/ports';
import { columnItems } from '#addin/pane/columnItems';
import type { CellValue } from '#domain/grid';
import { changeWords } from '#domain/recognise/columnChanges';
import type { ColumnMemory } from '#domain/recognise/columnMemory';
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
