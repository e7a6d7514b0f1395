/** Checking in the pane: fixes, acceptances and how findings are gathered, over plain data. */
import { acceptedGroups } from '#addin/pane/acceptedGroups';
import { findingGroups, placesOf } from '#addin/pane/findingGroups';
import { createPane, type Pane } from '#addin/pane/pane';
import type { PanePorts } from '#addin/pane/ports';
import { gridsOfFile } from '../../support/gridsOfFile';
import { stubPorts } from '../screens/stubPorts';

const [LEDGER] = gridsOfFile('test/fixtures/ledgers/town-register-2025.xlsx');

function ports(): PanePorts {
  return stubPorts({ rows: LEDGER!.rows, language: 'zh', role: 'clerk', isSignedIn: true });
}

async function opened(given: PanePorts = ports()): Promise<Pane> {
  const pane = createPane(given);
  await pane.open();
  return pane;
}

test('a fix is written, checked again, and taken back', async () => {
  const pane = await opened();
  await pane.check();
  const before = pane.store.get().check.result!;
  const fixable = findingGroups(before.findings, before.recognition)
    .flatMap(({ gathered }) => gathered)
    .find((gathered) => gathered.fixable.length > 1)!.fixable;
  await pane.fix(fixable);
  const fixed = pane.store.get().check;
  if (fixed.lastAct?.kind !== 'fixed') throw new Error('nothing was fixed');
  expect(fixed.lastAct.done.length).toBe(fixable.length);
  expect(fixed.result!.findings.length).toBe(before.findings.length - fixable.length);
  await pane.undoFix();
  const undone = pane.store.get().check;
  expect(undone.lastAct).toMatchObject({ kind: 'undone', left: [] });
  expect(undone.undoable).toEqual([]);
  expect(undone.result!.findings).toEqual(before.findings);
});

test('after every act the list is what gathering all findings anew in the order seen would give', async () => {
  const pane = await opened();
  await pane.check();
  const isAsGathered = () => {
    const { findings, recognition, groups, places } = pane.store.get().check.result!;
    expect(groups).toEqual(findingGroups(findings, recognition, places));
    return groups.map(({ rule, findings: { length } }) => `${rule} ${length}`);
  };
  const first = isAsGathered();
  const dates = pane.store.get().check.result!.groups.find(({ rule }) => rule === 'date-form')!.gathered[0]!;
  await pane.fix(dates.fixable);
  const fixed = isAsGathered();
  await pane.accept(pane.store.get().check.result!.groups.at(-1)!.findings, '已核实');
  const accepted = isAsGathered();
  await pane.undoFix();
  const undone = isAsGathered();
  expect(new Set([first, fixed, accepted, undone].map(String)).size).toBe(4);
});

test('an accepted finding leaves the counts, is kept with the workbook, and can be taken back', async () => {
  const given = ports();
  const pane = await opened(given);
  await pane.check();
  const before = pane.store.get().check.result!;
  const accepted = before.findings.filter(({ rule }) => rule === 'id-check-digit');
  pane.setFold('id-check-digit', true);
  pane.askReason(accepted);
  await pane.accept(accepted, ' 已与信访人核实 ');
  const after = pane.store.get().check;
  expect(after.result!.findings).toEqual(before.findings.filter((finding) => !accepted.includes(finding)));
  expect(after.result!.accepted.map(({ finding }) => finding)).toEqual(accepted);
  expect([after.asking, after.folds.get('id-check-digit'), after.lastAct?.kind]).toEqual([
    null,
    true,
    'accepted',
  ]);

  const again = await opened(given);
  await again.check();
  const [group, ...others] = acceptedGroups(again.store.get().check.result!.accepted);
  expect([group!.reason, group!.on, group!.accepted.length, others]).toEqual([
    '已与信访人核实',
    '2026-01-20',
    accepted.length,
    [],
  ]);
  await again.reopen(group!.accepted.map(({ acceptance }) => acceptance));
  expect(again.store.get().check.result!.findings).toEqual(before.findings);
});

test('findings of one cause in one column are gathered, the most first', async () => {
  const pane = await opened();
  await pane.check();
  const { findings, recognition } = pane.store.get().check.result!;
  const dates = findingGroups(findings, recognition).find(({ rule }) => rule === 'date-form')!;
  expect(
    dates.gathered.map(({ heading, columnLetters, said, fixable }) => [
      heading,
      columnLetters,
      said?.zh,
      fixable.length,
    ]),
  ).toEqual([
    ['办结时间', 'P', '失去日期格式的数字', 40],
    ['来访日期', 'B', '失去日期格式的数字', 35],
    ['来访日期', 'B', '写成文本的日期', 34],
    ['办结时间', 'P', '写成文本的日期', 12],
    ['办结时间', 'P', '没有写年份，取自标题', 5],
    ['来访日期', 'B', '没有写年份，取自标题', 4],
  ]);
  expect(new Set(dates.gathered.map(({ key }) => key)).size).toBe(6);
});

test('where the same words are offered for a wrong one, a person chooses once for all its cells', async () => {
  const rows = LEDGER!.rows.map((row) => [...row]);
  for (const rowIndex of [4, 5, 6]) rows[rowIndex]![10] = '邻里纠份';
  const pane = await opened(stubPorts({ rows, language: 'zh', role: 'clerk', isSignedIn: true }));
  await pane.check();
  const { findings, recognition } = pane.store.get().check.result!;
  const [gathered] = findingGroups(findings, recognition).find(
    ({ rule }) => rule === 'category-not-in-list',
  )!.gathered;
  expect(gathered!.choosable.map(({ cell, offers }) => [cell, offers])).toEqual(
    ['K5', 'K6', 'K7'].map((cell) => [cell, ['邻里', '邻里纠纷']]),
  );
});

test('what a person has seen keeps its place while findings are mended', async () => {
  const pane = await opened();
  await pane.check();
  const { findings, recognition } = pane.store.get().check.result!;
  const before = findingGroups(findings, recognition);
  const seen = placesOf(before, []);
  const names = (groups: typeof before) =>
    groups.flatMap(({ rule, gathered }) => [rule, ...gathered.map(({ key }) => key)]);
  const left = before.flatMap(({ gathered }) => gathered.flatMap((found) => found.findings.slice(0, 2)));
  expect(names(findingGroups(left.toReversed(), recognition, seen))).toEqual(names(before));
  expect(placesOf([before[1]!], seen)).toEqual(seen);
});
