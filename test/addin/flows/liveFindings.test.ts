/** A checked sheet while a person types: which rows change, and what is accepted meanwhile. */
import {
  acceptFindings,
  dropVoidAcceptances,
  reopenFindings,
  sortFindings,
  type AcceptanceMemory,
} from '#addin/flows/acceptFindings';
import { checkSheet, type CheckedSheet } from '#addin/flows/checkSheet';
import { LiveFindings } from '#addin/flows/liveCheck';
import type { Acceptance } from '#domain/check/acceptance';
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
    recognise: () => recognition,
    today: () => TODAY,
    breathe: async () => {},
    clock: () => 0,
  });
  if (!('live' in outcome)) throw new Error('the sheet was not checked');
  return outcome;
}

function memory(): AcceptanceMemory {
  let held: readonly Acceptance[] = [];
  return {
    load: async () => held,
    save: async (acceptances) => {
      held = acceptances;
    },
  };
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
  const kept = memory();
  const phone = sheet.findings.filter(({ rule }) => rule === 'phone-form');
  await acceptFindings(kept, sheet, phone, ' 已与信访人核对 ', TODAY);
  const sorted = sortFindings(sheet, sheet.findings, await kept.load());
  expect(sorted.accepted.map(({ finding, acceptance }) => [finding.cell, acceptance.reason])).toEqual([
    ['E2', '已与信访人核对'],
  ]);
  expect(sorted.open.map(({ cell }) => cell)).toEqual(['A2', 'A4']);

  const live = new LiveFindings(sheet.live, sheet.findings);
  live.edit([{ rowIndex: 1, columnIndex: 4, value: '1391234568' }]);
  const after = sortFindings(sheet, live.all(), await kept.load());
  expect(after.accepted).toEqual([]);
  await dropVoidAcceptances(kept, after);
  expect(await kept.load()).toEqual([]);
});

test('an acceptance can be taken back; one without a reason is refused', async () => {
  const sheet = await checked();
  const kept = memory();
  await acceptFindings(kept, sheet, sheet.findings, '已核对', TODAY);
  const { accepted } = sortFindings(sheet, sheet.findings, await kept.load());
  expect(accepted).toHaveLength(3);
  await reopenFindings(kept, [accepted[0]!.acceptance]);
  expect(sortFindings(sheet, sheet.findings, await kept.load()).open).toEqual([accepted[0]!.finding]);
  expect(await acceptFindings(kept, sheet, sheet.findings, '  ', TODAY)).toMatchObject({
    problem: { code: 'acceptance.no-reason' },
  });
});
