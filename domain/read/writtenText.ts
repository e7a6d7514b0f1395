/**
 * Text as offices type it, brought to one form: outer white space of every kind, line ends, composed characters,
 * full-width digits. Decides what differences in writing mean nothing; refuses to know what the text is about.
 */
import { unitAt } from '#domain/codeUnits';

/** NFC, LF line ends, without outer white space (U+3000, NBSP, zero-width and tabs included). */
export function cleanText(raw: string): string {
  let start = 0;
  let end = raw.length;
  while (start < end && isSpace(unitAt(raw, start))) start++;
  while (end > start && isSpace(unitAt(raw, end - 1))) end--;
  const trimmed = start === 0 && end === raw.length ? raw : raw.slice(start, end);
  return isPlain(trimmed) ? trimmed : trimmed.replaceAll(/\r\n?/g, '\n').normalize('NFC');
}

/** Full-width forms (０-９, Ａ, ：, ／, U+3000) as their half-width ones. */
export function halfWidth(text: string): string {
  for (let index = 0, end = text.length; index < end; index++) {
    if (isFullWidth(unitAt(text, index))) return text.replaceAll(/[\uFF01-\uFF5E\u3000]/g, toHalfWidth);
  }
  return text;
}

/** Without any white space, half-width: for numbers and words that carry no meaning in their spacing. */
export function compactText(text: string): string {
  const narrow = halfWidth(text);
  for (let index = 0, end = narrow.length; index < end; index++) {
    if (isSpace(unitAt(narrow, index))) return narrow.replaceAll(/[\s\u200B]+/g, '');
  }
  return narrow;
}

const NO_VALUE_WORDS =
  '无 没有 不详 未知 不明 不清楚 未提供 未留 未填 未登记 未写 暂无 保密 匿名 空 无电话 无手机 无号码 无联系方式 无联系电话 ' +
  '未留电话 未留号码 未留联系方式 未提供电话 不愿提供 拒绝提供 不愿留 拒留 ' +
  '无身份证 无证件 未带 未带证件 未携带 忘带 未出示 不愿透露';
const NO_VALUE: ReadonlySet<string> = new Set(NO_VALUE_WORDS.split(' '));
const MARKS = /^[/\\\-—–―−_…·.~]{1,6}$/;
const LONGEST_MARK = 8;

/** Whether a cell holds nothing but a stroke, a dash or dots (/, —, …), by which offices fill an empty one. */
export function isMark(text: string): boolean {
  if (text.length > LONGEST_MARK || isWordCharacter(text.charCodeAt(0))) return false;
  return MARKS.test(compactText(text));
}

/** Whether the text says that there is no value: 无, 不详, /, — and the like. */
export function isPlaceholder(text: string): boolean {
  return text.length <= LONGEST_MARK && (NO_VALUE.has(text) || isMark(text));
}

const MASK = /\*\*|＊＊/;

/** Whether digits were hidden by asterisks before the sheet was handed on (440222********1234). */
export function isMasked(text: string): boolean {
  return MASK.test(text);
}

function isSpace(code: number): boolean {
  if (code === 32 || (code >= 9 && code <= 13)) return true;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680
  );
}

function isWordCharacter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x4e00 && code <= 0x9fff)
  );
}

/** Whether NFC leaves the text as it is and no CR is in it; most office text is ASCII and unified ideographs. */
function isPlain(text: string): boolean {
  for (let index = 0, end = text.length; index < end; index++) {
    const code = unitAt(text, index);
    if (code === 13) return false;
    const stable =
      code < 0x300 ||
      (code >= 0x3000 && code <= 0x3098) ||
      (code >= 0x3400 && code <= 0x9fff) ||
      (code >= 0xff00 && code <= 0xffef);
    if (!stable) return false;
  }
  return true;
}

function isFullWidth(code: number): boolean {
  return (code >= 0xff01 && code <= 0xff5e) || code === 0x3000;
}

function toHalfWidth(character: string): string {
  return character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
