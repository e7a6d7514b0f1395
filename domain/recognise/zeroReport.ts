/**
 * A row by which an office says that there was nothing to enter: 2026年4月 | 本月无来信来访. Decides that it is no case;
 * refuses to count what was reported.
 */
import type { CellValue } from '#domain/grid';
import { looksLikeIdNo, looksLikePhone, looksLikeProse } from '#domain/recognise/cellShapes';
import { normaliseText } from '#domain/recognise/normalise';

const PERIOD = '(?:本|当|该|全)?(?:\\d{4}年)?(?:\\d{1,2}月份?|[年季月旬周日]度?|半年)';
const NONE = '(?:均|暂)?(?:无|没有|未发生|未接到|未收到|未排查出|未发现)';
const WHAT =
  '(?:新增|发生|任何|相关|各类|群众|初次|重复|集体)*(?:来信|来访|来电|信访|上访|接访|矛盾|纠纷|隐患|投诉|举报|诉求)+(?:事项|案件|件|人员|情况|问题|记录|发生)*';
const NOTHING = new RegExp(`^(?:${PERIOD})?(?:${NONE}${WHAT}|零报告)[。.!]?$|^${PERIOD}${NONE}[。.]?$`);
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
