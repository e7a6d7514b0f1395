/**
 * Which rows below the headings hold data. Decides what is a total, a footer, a repeated heading, a row of numbers or
 * instructions, a band between sections, a report of nothing; refuses to know what the columns mean.
 */
import { type CellValue, type SheetGrid } from '#domain/grid';
import { looksLikeNumber, looksLikeProse } from '#domain/recognise/cellShapes';
import { isKnownHeading } from '#domain/recognise/headingIndex';
import { isNumberRow, type Header } from '#domain/recognise/headerRows';
import { normaliseText } from '#domain/recognise/normalise';
import { isTemplate, isZeroReport } from '#domain/recognise/nothingEntered';

export type RowRole =
  | 'blank'
  | 'numbers'
  | 'instructions'
  | 'headings'
  | 'title'
  | 'total'
  | 'footer'
  | 'band'
  | 'nothing'
  | 'data'
  | 'end';

const TOTAL = /^.{0,10}(?:合计|小计|总计|共计|累计|总合计|汇总)(?:数|:|\d|件|人|批|起|次|共|$|\().{0,20}$/;
const FOOTER =
  /^(?:填表|制表|填报|审核|复核|统计|报表|经办|分管|主管|主要|单位|部门|科室|局|镇|领导|负责|值班|接访|记录|联系|报送|上报|备注|附注|注|说明|填写|打印|导出|签|盖章|制|校)[^:]{0,12}:|^(?:备注|说明|注|附注|填表说明|填报说明)\d*[:.、]|^注\d|^第\d+页|^\(?以下空白\)?$|^\(?本页无正文|^—+完?—*$/;
const BAND =
  /^(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月份?$|^\d{4}年(?:度)?$|^第?[一二三四1-4]季度$|^[上下]半年$|^\(?[一二三四五六七八九十]{1,3}\)?[、.]|^(?:来信|来访|网上信访|网上|电话|上级交办|领导信箱)(?:类|件|部分)?$/;
const INSTRUCTION = /^\(|填写|格式|必填|选填|下拉|请|^例|^示例|^样例|^如:/;

/** Headings, labels and instructions are shorter; longer texts are contents. */
const LONGEST_LABEL = 60;
const LONGEST_HEADING = 12;
const LONGEST_BAND = 8;
const LAST_BAND_COLUMN = 1;
const MOST_IN_FOOTER = 6;

export interface RowContext {
  readonly grid: SheetGrid;
  readonly header: Header;
  /** Columns of the ledger, own columns left out. */
  readonly columns: readonly number[];
  /** Normalised heading per column of `columns`. */
  readonly headings: readonly string[];
  /** Normalised texts above the headings: a page break may repeat them. */
  readonly titles: ReadonlySet<string>;
}

/** @param afterGap whether a blank row, or a lone title below one, stands above: only there another table begins */
export function rowRole(context: RowContext, rowIndex: number, afterGap = false): RowRole {
  const row = context.grid.rows[rowIndex]!;
  if (isTemplate(context.grid, context.columns, rowIndex)) return 'nothing';
  if (isPlainlyData(context, row)) return 'data';
  const filled: { readonly at: number; readonly value: CellValue }[] = [];
  for (let at = 0; at < context.columns.length; at++) {
    const value = row[context.columns[at]!] ?? null;
    if (value !== null && !(typeof value === 'string' && value.trim() === '')) filled.push({ at, value });
  }
  const first = filled[0];
  if (!first) return 'blank';
  if (typeof first.value === 'string') {
    const text = normaliseText(first.value);
    if (context.titles.has(text)) return 'title';
    if (isTotal(text, filled)) return 'total';
    if (isFooter(context, text, filled)) return 'footer';
    if (filled.length === 1 && isBand(text, first.at)) return 'band';
    if (isExample(text)) return 'instructions';
  }
  if (isZeroReport(filled.map(({ value }) => value))) return 'nothing';
  if (afterGap && beginsTable(context, filled)) return 'end';
  return textRole(context, rowIndex, filled);
}

/** Quick answer for most rows: a number above 1 in front, and no label of a total or report of nothing in the next cells. */
function isPlainlyData(context: RowContext, row: readonly CellValue[]): boolean {
  let seen = 0;
  for (const column of context.columns) {
    const value = row[column] ?? null;
    if (value === null) continue;
    if (seen === 0 && !(typeof value === 'number' && value >= 2)) return false;
    if (typeof value === 'string' && value.length <= 24 && /[计計汇匯总總无無没未零废廢空漏跳]/.test(value))
      return false;
    if (++seen > 3) return true;
  }
  return seen > 0;
}

/** 二、来信部分 in front; further to the right 二、要求公开账目 goes on with what the case is about. */
function isBand(text: string, at: number): boolean {
  return BAND.test(text) && (at <= LAST_BAND_COLUMN || text.length <= LONGEST_BAND);
}

/** A label with few cells behind it; where most columns are filled, “单位拖欠社保：要求补缴” is a case's own text. */
function isFooter({ columns }: RowContext, firstText: string, filled: Filled): boolean {
  const first = filled[0]!;
  if (filled.length > MOST_IN_FOOTER || !FOOTER.test(firstText) || first.at > columns.length / 2)
    return false;
  const share = filled.length / columns.length;
  if (filled.slice(1).some(({ value }) => FOOTER.test(normaliseText(String(value))))) return true;
  return share <= 0.5 || (share < 0.8 && !filled.slice(1).some(({ value }) => isUnlabelledProse(value)));
}

function isUnlabelledProse(value: CellValue): boolean {
  return looksLikeProse(value) && !/[:：]/.test(String(value));
}

type Filled = readonly { readonly at: number; readonly value: CellValue }[];

/** 合计 in front, and nothing behind it but numbers and short counts. */
function isTotal(firstText: string, filled: Filled): boolean {
  const label = TOTAL.test(firstText)
    ? 0
    : filled.findIndex(
        ({ value }, at) => at <= 2 && typeof value === 'string' && TOTAL.test(normaliseText(value)),
      );
  if (label < 0) return false;
  return (
    filled.every(({ value }, at) => at <= label || isCountText(value)) &&
    filled.slice(0, label).every(({ value }) => looksLikeNumber(value))
  );
}

function isCountText(value: CellValue): boolean {
  if (typeof value !== 'string') return true;
  const text = normaliseText(value);
  return (
    looksLikeNumber(value) ||
    text === '-' ||
    text === '/' ||
    (text.length <= 24 && /\d+(?:件|人|批|起|次|户|宗|%)/.test(text))
  );
}

function isExample(text: string): boolean {
  return /^\(?(?:例|示例|样例|范例|填写示例|例如|举例)\d*\)?(?:$|:)/.test(text);
}

function textRole(context: RowContext, rowIndex: number, filled: Filled): RowRole {
  if (
    filled.length < 2 ||
    filled.some(({ value }) => typeof value === 'string' && value.length > LONGEST_LABEL)
  )
    return 'data';
  const allText = filled.every(({ value }) => typeof value === 'string');
  if (!allText) return isNumberRow(context.grid.rows[rowIndex]!) ? 'numbers' : 'data';
  const texts = filled.map(({ value }) => normaliseText(value as string));
  const repeated = texts.filter((text, at) => context.headings[filled[at]!.at] === text).length;
  if (repeated >= 2 && repeated / texts.length >= 0.5) return 'headings';
  if (isNumberRow(context.grid.rows[rowIndex]!)) return 'numbers';
  if (
    texts.length >= 3 &&
    filled.filter(({ value }, at) => texts[at]!.length <= LONGEST_HEADING && isKnownHeading(value as string))
      .length >=
      0.7 * texts.length
  ) {
    return isOtherTable(context, filled) ? 'end' : 'headings';
  }
  const last = context.header.rows[context.header.rows.length - 1]!;
  const instructed = texts.filter((text) => INSTRUCTION.test(text)).length;
  if (rowIndex <= last + 2 && instructed >= 2 && instructed / texts.length >= 0.5) return 'instructions';
  if (rowIndex === last + 1 && isCodeRow(context.grid, rowIndex, filled)) return 'instructions';
  return 'data';
}

/** A hidden row of a system's own names for the columns: case_no, name, mobile. */
function isCodeRow(grid: SheetGrid, rowIndex: number, filled: Filled): boolean {
  return (
    grid.hiddenRows.has(rowIndex) &&
    filled.length >= 3 &&
    filled.every(({ value }) => /^[a-z]\w*$/i.test(String(value).trim()))
  );
}

/** A few known headings among short words begin another table. */
function beginsTable(context: RowContext, filled: Filled): boolean {
  if (filled.length < 3) return false;
  const isLabelled = filled.every(
    ({ value }) => typeof value === 'string' && normaliseText(value).length <= LONGEST_HEADING,
  );
  if (!isLabelled || !isOtherTable(context, filled)) return false;
  const known = filled.filter(({ value }) => isKnownHeading(value as string)).length;
  return known >= 2 && known / filled.length >= 0.4;
}

/** Headings that are not the ledger's own start another table. */
function isOtherTable(context: RowContext, filled: Filled): boolean {
  const own = new Set(context.headings);
  const foreign = filled.filter(({ value }) => !own.has(normaliseText(value as string))).length;
  return foreign / filled.length >= 0.4;
}
