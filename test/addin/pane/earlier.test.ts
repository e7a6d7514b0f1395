/** The card "has this matter been here before?" as a person uses it, over plain data. */
import type { AskedMatter } from '#addin/flows/earlierMatters';
import { askEarlier } from '#addin/pane/askEarlier';
import type { PaneContext } from '#addin/pane/paneContext';
import { createPane, type Pane } from '#addin/pane/pane';
import type { PanePorts } from '#addin/pane/ports';
import { problemWords } from '#domain/wire/problems';
import type { EarlierRequest } from '#domain/wire/joins';
import type { CellValue } from '#domain/grid';
import { caseIdOf } from '../../functions/support/samples';
import { stubPorts } from '../screens/stubPorts';

const ROWS: readonly (readonly CellValue[])[] = [
  ['马市镇2026年信访登记台账'],
  ['序号', '来访日期', '姓名', '联系电话', '是否重复', '反映问题', '责任单位'],
  [1, '2026.2.1', '蒋丽娟', '13900000001', '否', '反映邻居宅基地越界建房', '县交通局'],
  [2, '2026.2.9', '蒋丽娟', '13900000001', '否', '再次反映邻居宅基地越界建房，要求拆除', null],
];

interface Options {
  readonly role?: 'clerk' | 'supervisor';
  readonly isSignedIn?: boolean;
  readonly earlier?: ReturnType<PanePorts['api']>['earlier'];
}

async function opened({ role = 'clerk', isSignedIn = true, earlier }: Options = {}) {
  const asked: EarlierRequest[] = [];
  const base = stubPorts({ rows: ROWS, language: 'zh', role, isSignedIn });
  const pane = createPane({
    ...base,
    api: (url, session) => {
      const inner = base.api(url, session);
      return {
        ...inner,
        earlier: (request) => {
          asked.push(request);
          return earlier ? earlier(request) : inner.earlier(request);
        },
      };
    },
  });
  await pane.open();
  return { pane, asked, sheet: base.workbook.sheet('2025年') };
}

function found(pane: Pane) {
  const { earlier } = pane.store.get();
  if (earlier?.status !== 'found') throw new Error(`earlier ${earlier?.status}`);
  return earlier;
}

test('from a finding the card opens on its row; a row without a case says so', async () => {
  const { pane } = await opened();
  pane.show('check');
  await pane.lookEarlier(4);
  expect([pane.store.get().screen, found(pane).asked.rowNumber]).toEqual(['ledger', 4]);
  await pane.lookEarlier(1);
  expect(pane.store.get().earlier).toEqual({ status: 'no-case' });
});

test('without signing in the sheet alone is searched', async () => {
  const { pane, asked } = await opened({ isSignedIn: false });
  await pane.lookEarlier(4);
  expect([found(pane).server, found(pane).asked.matters.length, asked]).toEqual(['signed-out', 1, []]);
});

test('a clerk asks by what the row says; a supervisor never does', async () => {
  const clerk = await opened();
  await clerk.pane.lookEarlier(4);
  expect(clerk.asked.map(({ rows }) => rows.map(({ fields }) => fields?.['name']))).toEqual([['蒋丽娟']]);
  const supervisor = await opened({ role: 'supervisor' });
  await supervisor.pane.lookEarlier(4);
  expect([found(supervisor.pane).server, supervisor.asked]).toEqual(['failed', []]);
});

test('a supervisor asks about a registered case, over his units, its own first', async () => {
  const sent: EarlierRequest[] = [];
  const units = ['county', 'east', 'west'].map((id) => ({ id, name: id, parentId: null }));
  const reply = { wire: 1, rows: [{ key: '1', candidates: [] }] } as const;
  const context = {
    store: { get: () => ({ account: { status: 'in', person: { role: 'supervisor' } } }) },
    connection: {
      api: {
        directory: () => Promise.resolve({ value: { units } }),
        earlier: (request: EarlierRequest) => Promise.resolve({ value: reply, sent: sent.push(request) }),
      },
    },
  } as unknown as PaneContext;
  const caseId = caseIdOf('one', 'west');
  const asked = { kind: 'petition', caseId, fields: { name: '张*' } } as unknown as AskedMatter;
  expect(await askEarlier(context, asked)).toEqual({ server: 'answered', found: [], joins: null });
  expect(sent).toEqual([
    { wire: 1, kind: 'petition', units: ['west', 'county', 'east'], rows: [{ key: '1', caseId }] },
  ]);
});

test('a server that fails is told, and the sheet’s own candidates stay', async () => {
  const problem = { code: 'server.busy', message: problemWords['server.busy'], requestId: 'r1' } as const;
  const { pane } = await opened({ earlier: () => Promise.resolve({ problem }) });
  await pane.lookEarlier(4);
  expect([found(pane).server, found(pane).asked.matters.length]).toEqual(['failed', 1]);
  expect(pane.store.get().trouble?.requestId).toBe('r1');
});

test('the office’s column is written on a person’s word and taken back', async () => {
  const { pane, sheet } = await opened();
  const cell = async () => {
    const read = await sheet.readCells([{ rowIndex: 3, columnIndex: 4 }]);
    return 'cells' in read ? read.cells[0]!.value : read.problem;
  };
  await pane.lookEarlier(4);
  expect(await cell()).toBe('否');
  await pane.markRepeat(true);
  expect([await cell(), found(pane).marked?.after]).toEqual(['是', '是']);
  await pane.markRepeat(false);
  expect([await cell(), found(pane).marked]).toEqual(['否', null]);
});

test('a row that is not registered is neither linked nor merged', async () => {
  const { pane } = await opened();
  await pane.lookEarlier(4);
  const [matter] = found(pane).asked.matters;
  await pane.linkRepeat(matter!);
  await pane.previewMerge(matter!);
  expect([found(pane).done, found(pane).merging]).toEqual([null, null]);
});

test('who signs out leaves nothing the server said for the next one', async () => {
  const { pane } = await opened();
  await pane.lookEarlier(4);
  await pane.previewSync();
  expect([pane.store.get().earlier?.status, pane.store.get().sync.status]).toEqual(['found', 'previewed']);
  pane.signOut();
  const { earlier, sync, region, account } = pane.store.get();
  expect([earlier, sync.report, region.pulled, account.person]).toEqual([null, null, null, null]);
});
