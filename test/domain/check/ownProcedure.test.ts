/** Matters of art. 31(1)–(5), led to courts, arbitration or reconsideration, carry no 60-day alarm. */
import { checkLedger } from '#domain/check/checkLedger';
import { day } from '#domain/day';
import { readLedger } from '#domain/read/readLedger';
import { sheetOfFields } from '../../support/sheetOfFields';

function findingsOf(handling: string): readonly string[] {
  const columns = ['registeredOn', 'name', 'content', 'handling', 'closedOn'];
  const rows = [['2026-03-02', '张三', '反映拖欠工资', handling, null]];
  const { kind, grid, recognition } = sheetOfFields({ columns, rows });
  const context = { kind, grid, recognition, today: day('2026-12-01') };
  return checkLedger(readLedger(grid, recognition), context).map(({ rule }) => rule);
}

test.each(['引导', '导入法定途径', '引导诉讼', '劳动仲裁', '行政复议', '涉法涉诉', '诉访分离'])(
  '%s: nothing is late',
  (handling) => {
    expect(findingsOf(handling)).toEqual([]);
  },
);

test('the same matter taken up here is late', () => {
  expect(findingsOf('受理告知')).toEqual(['handling-late']);
});
