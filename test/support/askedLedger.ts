/**
 * A town's letters-and-visits register with one column nobody can be sure of (办理时间: when it was handed on, or when
 * it was closed), as a file. Made up for these tests: headings in the order of the petition ledgers in test/fixtures,
 * people and matters fictitious.
 */
import { writeFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';

export const ASKED_HEADINGS = [
  '序号',
  '来访日期',
  '姓名',
  '联系电话',
  '反映问题',
  '承办单位',
  '办理时间',
  '备注',
] as const;

const MATTERS = [
  ['2025.1.6', '王建国', '13911110001', '反映征地补偿款没有发放到位', '县自然资源局', '2025.2.5'],
  ['2025.1.8', '李秀英', '13911110002', '反映邻居违章搭建影响采光', '县住建局', '2025.2.8'],
  ['2025.1.9', '张桂兰', '13911110003', '反映村道破损雨天无法通行', '县交通运输局', '2025.2.9'],
  ['2025.1.13', '刘永强', '13911110004', '反映低保申请长期没有答复', '县民政局', '2025.2.12'],
  ['2025.1.15', '陈丽华', '13911110005', '反映工厂夜间排放异味扰民', '县生态环境局', '2025.2.14'],
] as const;

/** @param from,to which of the matters */
export function askedRows(
  sheetName: string,
  headings: readonly string[] = ASKED_HEADINGS,
  from = 0,
  to: number = MATTERS.length,
): (string | number)[][] {
  const rows = MATTERS.slice(from, to).map((matter, at) => [at + 1, ...matter, '']);
  return [[`青山镇${sheetName}信访登记台账`], [...headings], ...rows];
}

/** @param sheets by name */
export function writeAskedLedger(
  path: string,
  sheets: Readonly<
    Record<string, { readonly headings?: readonly string[]; readonly from?: number; readonly to?: number }>
  >,
): void {
  const workbook = utils.book_new();
  for (const [name, { headings, from, to }] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(askedRows(name, headings, from, to));
    sheet['!cols'] = [6, 12, 10, 14, 34, 16, 12, 10].map((wch) => ({ wch }));
    utils.book_append_sheet(workbook, sheet, name);
  }
  writeFileSync(path, write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}
