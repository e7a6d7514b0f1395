/** What is late of a matter that was passed on depends on which days the ledger keeps. */
import { checkLedger } from '#domain/check/checkLedger';
import { caseStatus } from '#domain/clock/caseStatus';
import { day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import { readLedger } from '#domain/read/readLedger';
import { sheetOfFields } from '../../support/sheetOfFields';

const LATE = new Set(['transfer-late', 'acceptance-late', 'handling-late']);

function late(today: string, row: Readonly<Record<string, CellValue>>): readonly string[] {
  const { kind, grid, recognition } = sheetOfFields({
    columns: Object.keys(row),
    rows: [Object.values(row)],
  });
  const context = { kind, grid, recognition, today: day(today) };
  return checkLedger(readLedger(grid, recognition), context).flatMap(({ rule, message }) =>
    LATE.has(rule) ? [message.zh] : [],
  );
}

const MATTER = { registeredOn: '2026-06-01', content: '反映路灯不亮' };

test('a ledger that keeps acceptances: what was passed on and has none is overdue 15 days after the transfer', () => {
  const row = { ...MATTER, assignedOn: '2026-06-05', acceptedOn: null };
  expect(late('2026-06-22', row)).toEqual([]);
  expect(late('2026-08-03', row)).toEqual([
    '“受理日期”为空，期限2026-06-22已过42天（《信访工作条例》第二十三条，2026-06-05转送交办 + 15天）；请补填，或抓紧办理。',
  ]);
});

test('a ledger that keeps none: nothing is overdue, in the check or in the stored status', () => {
  const row = { ...MATTER, assignedOn: '2026-06-05' };
  expect(late('2026-08-03', row)).toEqual([]);
  expect(caseStatus('petition', row)).toMatchObject({ step: 'handling', due: '2026-07-31' });
});

test('passed on by word only: as if on the last day for it', () => {
  const row = { ...MATTER, handling: '转送', closedOn: null };
  expect(late('2026-08-25', row)).toEqual([]);
  expect(late('2026-08-31', row)).toEqual([]);
  expect(late('2026-09-01', row)).toEqual([
    '“办结日期”为空，期限2026-08-31已过1天（《信访工作条例》第三十四条，受理日未登记，按最迟2026-07-01受理 + 60天）；请补填，或抓紧办理。',
  ]);
  expect(late('2026-07-02', { ...MATTER, handling: '转送', acceptedOn: null })).toEqual([
    '“受理日期”为空，期限2026-07-01已过1天（《信访工作条例》第二十三条，最迟2026-06-16转送交办 + 15天）；请补填，或抓紧办理。',
  ]);
});
