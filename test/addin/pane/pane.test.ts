/** What a person does in the pane, over plain data: no Excel, no network, no screen. */
import { gridsOfFile } from '../../support/gridsOfFile';
import { stubPorts } from '../screens/stubPorts';
import { createPane, type Pane } from '#addin/pane/pane';
import type { SheetEvents } from '#addin/excel/sheetEvents';
import type { PanePorts } from '#addin/pane/ports';
import { conflictItems, refusedItems } from '#addin/pane/conflictItems';
import { commandsOf } from '#addin/commands/ribbon';

const [LEDGER] = gridsOfFile('test/fixtures/ledgers/town-register-2025.xlsx');

function ports(change: Partial<PanePorts> = {}, role: 'clerk' | 'supervisor' = 'clerk'): PanePorts {
  return { ...stubPorts({ rows: LEDGER!.rows, language: 'zh', role, isSignedIn: true }), ...change };
}

async function opened(given: PanePorts = ports()): Promise<Pane> {
  const pane = createPane(given);
  await pane.open();
  return pane;
}

function known(pane: Pane) {
  const { ledger } = pane.store.get();
  if (ledger.status !== 'known') throw new Error(`ledger ${ledger.status}`);
  return ledger.known;
}

test('opening says who is here and reads the sheet', async () => {
  const pane = await opened();
  expect(pane.store.get().account.person).toEqual({ name: '林晓', role: 'clerk', unitName: '马市镇' });
  expect([known(pane).recognition.kind, known(pane).recognition.cases.length]).toEqual(['petition', 86]);
});

test('someone not signed in is welcomed first, and can check without signing in', async () => {
  const pane = createPane(
    stubPorts({ rows: LEDGER!.rows, language: 'zh', role: 'clerk', isSignedIn: false }),
  );
  await pane.open();
  expect([pane.store.get().screen, pane.store.get().ledger.status]).toEqual(['welcome', 'none']);
  await pane.check();
  expect(pane.store.get().check.result?.cases).toBe(86);
});

test('signing in leads on to the ledger; signing out back to the welcome', async () => {
  const pane = createPane(
    stubPorts({ rows: LEDGER!.rows, language: 'zh', role: 'clerk', isSignedIn: false }),
  );
  await pane.signIn();
  expect([pane.store.get().screen, pane.store.get().account.status]).toEqual(['ledger', 'in']);
  pane.signOut();
  expect([pane.store.get().screen, pane.store.get().account.person]).toEqual(['welcome', null]);
});

test('after rows were inserted the check is said to be out of date', async () => {
  let changed: SheetEvents['onChanged'] = () => undefined;
  const base = ports();
  const watch: PanePorts['workbook']['watch'] = (events) => {
    changed = events.onChanged;
    return Promise.resolve(() => Promise.resolve());
  };
  const pause = () => new Promise<void>(() => undefined);
  const pane = await opened({ ...base, pause, workbook: { ...base.workbook, watch } });
  await pane.check();
  const inserted = { area: { firstRow: 9, firstColumn: 0, lastRow: 9, lastColumn: 16_383 }, isShift: true };
  changed('另一张表', [inserted]);
  await base.pause(0);
  expect(pane.store.get().check.isStale).toBe(false);
  changed('2025年', [inserted]);
  await base.pause(0);
  expect(pane.store.get().check.isStale).toBe(true);
});

test('an answer for a column is kept in the workbook and applied', async () => {
  const given = ports();
  const pane = await opened(given);
  const remark = known(pane).recognition.columns.find((column) => column.field === 'remark')!;
  await pane.answerColumn(remark.heading, null);
  expect(
    known(pane).recognition.columns.find(({ columnIndex }) => columnIndex === remark.columnIndex)!.field,
  ).toBe(null);
  const again = await opened(given);
  expect(known(again).knowledge.answers).toEqual({ [remark.heading]: null });
});

test('a preview sends nothing for good and lists refusals and conflicts with their places', async () => {
  const pane = await opened();
  await pane.previewSync();
  const { sync } = pane.store.get();
  expect(sync.status).toBe('previewed');
  const conflicts = conflictItems(sync.report!.fates, known(pane).recognition, 'zh');
  const refused = refusedItems(sync.report!.fates, known(pane).recognition, 'zh');
  expect([conflicts[0]!.cell, conflicts[0]!.heading, conflicts[0]!.author]).toEqual([
    'J9',
    '反映问题',
    '何静',
  ]);
  expect([refused[0]!.rowNumber, refused[0]!.headings, refused[0]!.mayBeNew]).toEqual([7, ['姓名'], true]);
  expect(refused[0]!.reason).toBe('该行与已登记的事项相同或极为相似，未新建以免重复。');
});

test('choices are sent once and then forgotten', async () => {
  const settled: unknown[] = [];
  const base = ports();
  const api: PanePorts['api'] = (apiUrl, session) => {
    const inner = base.api(apiUrl, session);
    return {
      ...inner,
      sync: (request) => {
        settled.push(...request.rows.filter((row) => row.baseVersion === 0 && row.changes['content']?.base));
        return inner.sync(request);
      },
    };
  };
  const pane = await opened({ ...base, api });
  await pane.previewSync();
  const conflicts = conflictItems(pane.store.get().sync.report!.fates, known(pane).recognition, 'zh');
  pane.chooseConflicts([conflicts[0]!.key], 'mine');
  pane.chooseConflicts([conflicts[1]!.key], 'theirs');
  await pane.sync();
  expect(settled.length).toBe(1);
  expect([pane.store.get().sync.status, pane.store.get().sync.choices.size]).toEqual(['sent', 0]);
});

test('an ended sign-in is said and keeps everything', async () => {
  const base = ports();
  const ended = { code: 'auth.required', message: { zh: '', en: '' }, requestId: null } as const;
  let isOver = false;
  const api: PanePorts['api'] = (apiUrl, session) => {
    const inner = base.api(apiUrl, session);
    return { ...inner, directory: () => (isOver ? Promise.resolve({ problem: ended }) : inner.directory()) };
  };
  const pane = await opened({ ...base, api });
  await pane.check();
  isOver = true;
  await pane.previewSync();
  const { account, check, trouble } = pane.store.get();
  expect([account.status, check.result!.cases, trouble]).toEqual(['expired', 86, null]);
});

test('a bug is told with its number, and the pane goes on', async () => {
  const base = ports();
  const bugs: unknown[] = [];
  const sheetNames = () => Promise.reject(new Error('broken'));
  const pane = createPane({
    ...base,
    workbook: { ...base.workbook, sheetNames },
    onBug: (bug) => {
      bugs.push(bug);
      return 'n1';
    },
  });
  await pane.readLedger();
  expect([bugs.length, pane.store.get().trouble!.requestId, pane.store.get().ledger.status]).toEqual([
    1,
    'n1',
    'none',
  ]);
});

test('while one action runs another does nothing', async () => {
  const pane = await opened();
  const running = pane.check();
  await pane.previewSync();
  expect(pane.store.get().sync.status).toBe('idle');
  await running;
});

test('a check can be stopped', async () => {
  let time = 0;
  const pane = await opened(ports({ clock: () => (time += 100) }));
  const running = pane.check();
  pane.store.subscribe(() => pane.stopCheck());
  await running;
  expect([pane.store.get().check.status, pane.store.get().check.result]).toEqual(['stopped', null]);
});

test('removing every trace forgets the ledger', async () => {
  const pane = await opened();
  await pane.check();
  await pane.removeTraces();
  const { removed, ledger, check } = pane.store.get();
  expect([removed, ledger.status, check.result]).toEqual([8, 'none', null]);
});

test.each([
  ['check', 'check'],
  ['sync', 'sync'],
  ['pull', 'sync'],
] as const)('the ribbon’s %s opens the pane at its section', async (command, screen) => {
  const pane = await opened();
  let isShown = false;
  await commandsOf(pane, () => {
    isShown = true;
    return Promise.resolve();
  })[command]();
  expect([isShown, pane.store.get().screen]).toEqual([true, screen]);
});

test('a supervisor’s Pull gathers the region', async () => {
  const pane = await opened(ports({}, 'supervisor'));
  await commandsOf(pane, () => Promise.resolve()).pull();
  expect([pane.store.get().screen, pane.store.get().region.pulled!.cases]).toEqual(['region', 412]);
});

describe('why a day is what it is', () => {
  const select = (selected: { sheetName: string; rowIndex: number }) => {
    const base = ports();
    return { ...base, workbook: { ...base.workbook, selectedRow: () => Promise.resolve(selected) } };
  };

  test('the case of the selected row, under the law of the unit that is signed in', async () => {
    const pane = await opened(select({ sheetName: '2025年', rowIndex: 8 }));
    await pane.explainSelected();
    const { explained } = pane.store.get();
    if (explained?.status !== 'found') throw new Error('no case');
    expect([explained.today, explained.case.rowNumber, explained.case.profileId]).toEqual([
      '2026-01-20',
      9,
      'national-2022',
    ]);
    await pane.readLedger();
    expect(pane.store.get().explained).toBeNull();
  });

  test.each([
    { sheetName: '2025年', rowIndex: 0 },
    { sheetName: '别的表', rowIndex: 8 },
  ])('no case stands at %j', async (selected) => {
    const pane = await opened(select(selected));
    await pane.explainSelected();
    expect(pane.store.get().explained).toEqual({ status: 'no-case' });
  });
});

test('a check counts by the line of law the unit is under', async () => {
  const late = async (lawLine?: string) => {
    const base = ports();
    const api: PanePorts['api'] = (...given) => ({
      ...base.api(...given),
      directory: async () => {
        const reply = await base.api(...given).directory();
        if ('problem' in reply) return reply;
        const units = reply.value.units.map((unit) => (lawLine ? { ...unit, lawLine } : unit));
        return { value: { ...reply.value, units } };
      },
    });
    const pane = await opened({ ...base, api });
    await pane.check();
    return pane.store.get().check.result!.findings.filter(({ rule }) => rule === 'handling-late').length;
  };
  expect([await late(), await late('national'), await late('hotline'), await late('atlantis')]).toEqual([
    23, 23, 72, 23,
  ]);
});
