/** Late past the superior's day, whatever columns the ledger has; the golden shows one that has them all. */
import { checkLedger } from '#domain/check/checkLedger';
import { day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import { readLedger } from '#domain/read/readLedger';
import { sheetOfFields } from '../../support/sheetOfFields';

function late(today: string, more: Readonly<Record<string, CellValue>>): readonly string[] {
  const row = { registeredOn: '2026-06-01', superiorDue: '2026-07-04', ...more };
  const { kind, grid, recognition } = sheetOfFields({
    columns: Object.keys(row),
    rows: [Object.values(row)],
  });
  const findings = checkLedger(readLedger(grid, recognition), {
    kind,
    grid,
    recognition,
    today: day(today),
  });
  return findings.flatMap(({ rule, field, message }) =>
    rule === 'superior-report-late' ? [`${field}: ${message.zh}`] : [],
  );
}

const OPEN =
  'superiorDue: “上级要求办结日期”为2026-07-04，已过30天，未见上报、办结（《信访工作条例》第二十二条第三项）；请抓紧上报，已上报的补记日期。';

test('open past his day in a ledger with no column for a report, a closing or a reply: told at his day', () => {
  expect(late('2026-08-03', {})).toEqual([OPEN]);
  expect(late('2026-08-03', { closed: '否' })).toEqual([OPEN]);
  expect(late('2026-08-03', { closed: '是' })).toEqual([]);
  expect(late('2026-08-03', { status: '办理中' })).toEqual([OPEN]);
  expect(late('2026-07-04', {})).toEqual([]);
});

test('answered after his day, with nothing else on record', () => {
  const answered = (repliedOn: string) => late('2026-08-03', { repliedOn });
  expect(answered('2026-07-10')).toEqual([
    'repliedOn: “答复日期”为2026-07-10，比期限2026-07-04晚6天（《信访工作条例》第二十二条第三项，上级所定2026-07-04）；请核对日期，属实的说明原因。',
  ]);
  expect(answered('2026-07-04')).toEqual([]);
  expect(
    late('2026-08-03', { superiorReportedOn: null, closedOn: null, repliedOn: '2026-07-10' }),
  ).toHaveLength(1);
});

test('open past his day where a day should stand: told there', () => {
  expect(late('2026-08-03', { repliedOn: null })).toEqual([
    'repliedOn: “答复日期”为空，期限2026-07-04已过30天（《信访工作条例》第二十二条第三项，上级所定2026-07-04）；请补填，或抓紧办理。',
  ]);
  expect(late('2026-08-03', { closedOn: null, closed: '否' })).toHaveLength(1);
});
