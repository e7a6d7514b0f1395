/** A row whose case was merged is nobody's double or repeat any more; its partner neither. */
import { checkLedger } from '#domain/check/checkLedger';
import { day } from '#domain/day';
import { gridFromRows, type CellValue } from '#domain/grid';
import { ledgerKind } from '#domain/kinds/kinds';
import { readLedger } from '#domain/read/readLedger';
import { recogniseSheet } from '#domain/recognise/recogniseSheet';

const rows = (stage: CellValue): CellValue[][] => [
  ['东山镇2026年信访登记台账'],
  ['序号', '来访日期', '姓名', '联系电话', '反映内容', '责任单位', '◇办理阶段'],
  [1, '2026-02-01', '蒋丽娟', '13900000001', '反映邻居宅基地越界建房', '县交通局', '已登记'],
  [2, '2026-02-01', '蒋丽娟', '13900000001', '反映邻居宅基地越界建房', '县交通局', stage],
  [3, '2026-02-09', '金美玲', '13900000002', '反映路灯不亮半年无人修理', '县住建局', '已登记'],
];

function found(stage: CellValue): string[] {
  const grid = gridFromRows('台账', rows(stage));
  const recognition = recogniseSheet(grid);
  if (!('kind' in recognition)) throw new Error('no ledger');
  const kind = ledgerKind(recognition.kind);
  const context = { kind, grid, recognition, today: day('2026-02-10') };
  const findings = checkLedger(readLedger(grid, recognition), context);
  return findings.filter(({ others }) => others).map(({ rule, row }) => `${rule} ${row}`);
}

test.each([
  ['已登记', ['duplicate-row 3', 'duplicate-row 4']],
  [null, ['duplicate-row 3', 'duplicate-row 4']],
  ['已并入 east-2026-000001', []],
  ['merged into east-2026-000001', []],
])('the stage says %s', (stage, expected) => {
  expect(found(stage)).toEqual(expected);
});
