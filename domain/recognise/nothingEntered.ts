/**
 * Rows in which nothing was entered: 2026年4月 | 本月无来信来访, 7 | 作废, and a number with formulas over blank cells.
 * Decides that they are no cases; refuses to count what was reported.
 */
import type { CellValue, SheetGrid } from '#domain/grid';
import { looksLikeIdNo, looksLikePhone, looksLikeProse } from '#domain/recognise/cellShapes';
import { normaliseText } from '#domain/recognise/normalise';

const PERIOD = '(?:本|当|该|全)?(?:\\d{4}年)?(?:\\d{1,2}月份?|[年季月旬周日]度?|半年)';
const NONE = '(?:均|暂)?(?:无|没有|未发生|未接到|未收到|未排查出|未发现)';
const WHAT =
  '(?:新增|发生|任何|相关|各类|群众|初次|重复|集体)*(?:来信|来访|来电|信访|上访|接访|矛盾|纠纷|隐患|投诉|举报|诉求)+(?:事项|案件|件|人员|情况|问题|记录|发生)*';
const NOTHING = new RegExp(
  `^(?:${PERIOD})?(?:${NONE}${WHAT}|零报告)[。.!]?$|^${PERIOD}${NONE}[。.]?$|^\\(?(?:此号|本号)?(?:作废|空号|漏号|跳号)\\)?$`,
);
const MOST_CELLS = 5;

/** @param filled the row's filled cells */
export function isZeroReport(filled: readonly CellValue[]): boolean {
  if (filled.length > MOST_CELLS) return false;
  const others = filled.filter((value) => !saysNothing(value));
  return (
    others.length < filled.length &&
    !others.some((value) => looksLikePhone(value) || looksLikeIdNo(value) || looksLikeProse(value))
  );
}

function saysNothing(value: CellValue): boolean {
  return typeof value === 'string' && value.length <= 24 && NOTHING.test(normaliseText(value));
}

/** Nothing but a number in front and what formulas make of blank cells: 7 | 1900-02-29 | -46000. */
export function isTemplate(grid: SheetGrid, columns: readonly number[], rowIndex: number): boolean {
  const row = grid.rows[rowIndex]!;
  let seen = 0;
  let formulas = 0;
  for (const column of columns) {
    const value = row[column] ?? null;
    if (value === null) continue;
    if (typeof value !== 'number') return false;
    if (grid.isFormulaAt(rowIndex, column)) formulas++;
    else if (seen > 0) return false;
    seen++;
  }
  return formulas > 0;
}
