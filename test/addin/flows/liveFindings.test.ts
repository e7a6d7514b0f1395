/** A checked sheet while a person types: which rows change, and what is accepted meanwhile. */
import {
  acceptFindings,
  sortFindings,
  sortFindingsOf,
  standingAcceptances,
  withoutAcceptances,
} from '#addin/flows/acceptFindings';
import { checkSheet, type CheckedSheet } from '#addin/flows/checkSheet';
import { LiveFindings } from '#addin/flows/liveCheck';
import { day } from '#domain/day';
import { sheetOfFields } from '../../support/sheetOfFields';

const TODAY = day('2026-08-03');
const rows = [
  ['XF1', '张三', '2026-03-05', '反映道路破损', '1391234567'],
  ['XF2', '李四', '2026-04-05', '反映噪音扰民', '13812345678'],
  ['XF1', '王五', '2026-05-05', '反映路灯不亮', '13712345678'],
];

async function checked(): Promise<CheckedSheet> {
  const { grid, recognition } = sheetOfFields({
    columns: ['caseNo', 'name', 'petitionOn', 'content', 'phone'],
    rows,
  });
  const outcome = await checkSheet({
    sheet: { read: async () => ({ grid }), write: async () => ({ refusedCells: [] }) },
    recognise: function* () {
      yield 1;
      return recognition;
    },
    today: () => TODAY,
    breathe: async () => {},
    clock: () => 0,
  });
  if (!('live' in outcome)) throw new Error('the sheet was not checked');
  return outcome;
}

function accepted(sheet: CheckedSheet, findings: CheckedSheet['findings'], reason: string) {
  const outcome = acceptFindings([], sheet, findings, reason, TODAY);
  if ('problem' in outcome) throw new Error(outcome.problem.message.en);
  return outcome.acceptances;
}

test('an edit changes its own row and the rows it is compared with', async () => {
  const sheet = await checked();
  const live = new LiveFindings(sheet.live, sheet.findings);
  expect(live.all().map(({ rule, cell }) => `${rule} ${cell}`)).toEqual([
    'duplicate-case-number A2',
    'phone-form E2',
    'duplicate-case-number A4',
  ]);
  expect(live.edit([{ rowIndex: 3, columnIndex: 0, value: 'XF3' }])).toEqual({
    kind: 'rechecked',
    rows: [2, 4],
  });
  expect(live.all().map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(['phone-form E2']);
  expect(live.edit([{ rowIndex: 2, columnIndex: 3, value: '反映噪音' }])).toEqual({
    kind: 'rechecked',
    rows: [],
  });
});

test('a row outside all cases, or one emptied, asks for a check of the whole', async () => {
  const sheet = await checked();
  const live = new LiveFindings(sheet.live, sheet.findings);
  expect(live.edit([{ rowIndex: 9, columnIndex: 0, value: '新' }])).toEqual({ kind: 'structure' });
});

test('an accepted finding is told apart with its reason, until its cell changes', async () => {
  const sheet = await checked();
  const phone = sheet.findings.filter(({ rule }) => rule === 'phone-form');
  const held = accepted(sheet, phone, ' 已与信访人核实 ');
  const sorted = sortFindings(sheet, sheet.findings, held);
  expect(sorted.accepted.map(({ finding, acceptance }) => [finding.cell, acceptance.reason])).toEqual([
    ['E2', '已与信访人核实'],
  ]);
  expect(sorted.open.map(({ cell }) => cell)).toEqual(['A2', 'A4']);
  expect(standingAcceptances(held, sorted)).toEqual(held);

  const live = new LiveFindings(sheet.live, sheet.findings);
  live.edit([{ rowIndex: 1, columnIndex: 4, value: '1391234568' }]);
  const after = sortFindings(sheet, live.all(), held);
  expect(after.accepted).toEqual([]);
  expect(standingAcceptances(held, after)).toEqual([]);
});

test('after an edit the other rows keep what was accepted there, in the sheet’s order', async () => {
  const sheet = await checked();
  const held = accepted(sheet, sheet.findings, '已核对');
  const before = sortFindings(sheet, sheet.findings, held).accepted;
  const live = new LiveFindings(sheet.live, sheet.findings);
  live.edit([{ rowIndex: 1, columnIndex: 4, value: '1391234568' }]);
  const sorted = sortFindingsOf(new Set([2]), sheet, live.all(), held, before);
  expect(sorted).toEqual(sortFindings(sheet, live.all(), held));
  expect(sorted.accepted.map(({ finding }) => finding.cell)).toEqual(['A2', 'A4']);
  expect(sortFindingsOf(new Set([2]), sheet, live.all(), [], before).accepted).toEqual([]);
});

test('an acceptance can be taken back; one without a reason is refused', async () => {
  const sheet = await checked();
  const held = accepted(sheet, sheet.findings, '已核对');
  const sorted = sortFindings(sheet, sheet.findings, held);
  expect(sorted.accepted).toHaveLength(3);
  const left = withoutAcceptances(held, [sorted.accepted[0]!.acceptance]);
  expect(sortFindings(sheet, sheet.findings, left).open).toEqual([sorted.accepted[0]!.finding]);
  expect(acceptFindings([], sheet, sheet.findings, '  ', TODAY)).toMatchObject({
    problem: { code: 'acceptance.no-reason' },
  });
});
