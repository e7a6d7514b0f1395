/**
 * Text as offices type it, brought to one form: outer white space of every kind, line ends, composed characters,
 * full-width digits. Decides what differences in writing mean nothing; refuses to know what the text is about.
 */

/** NFC, LF line ends, without outer white space (U+3000, NBSP, zero-width and tabs included). */
export function cleanText(raw: string): string {
  let start = 0;
  let end = raw.length;
  while (start < end && isSpace(raw.charCodeAt(start))) start++;
  while (end > start && isSpace(raw.charCodeAt(end - 1))) end--;
  const trimmed = start === 0 && end === raw.length ? raw : raw.slice(start, end);
  return isPlain(trimmed) ? trimmed : trimmed.replaceAll(/\r\n?/g, '\n').normalize('NFC');
}

/** Full-width forms (０-９, Ａ, ：, ／, U+3000) as their half-width ones. */
export function halfWidth(text: string): string {
  for (let index = 0; index < text.length; index++) {
    if (isFullWidth(text.charCodeAt(index))) return text.replaceAll(/[\uFF01-\uFF5E\u3000]/g, toHalfWidth);
  }
  return text;
}

/** Without any white space, half-width: for numbers and words that carry no meaning in their spacing. */
export function compactText(text: string): string {
  const narrow = halfWidth(text);
  for (let index = 0; index < narrow.length; index++) {
    if (isSpace(narrow.charCodeAt(index))) return narrow.replaceAll(/[\s\u200B]+/g, '');
  }
  return narrow;
}

const NO_VALUE_WORDS = '无 没有 不详 未知 不明 未提供 保密 匿名 空 / // \\ - -- — —— － ／ ... … ……';
const PLACEHOLDERS: ReadonlySet<string> = new Set(NO_VALUE_WORDS.split(' '));

/** Whether the text says that there is no value: 无, 不详, /, — and the like. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 4 && PLACEHOLDERS.has(text);
}

/** Whether digits were hidden by asterisks before the sheet was handed on (440222********1234). */
export function isMasked(text: string): boolean {
  return text.includes('**') || text.includes('＊＊');
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

/** Whether NFC leaves the text as it is and no CR is in it; most office text is ASCII and unified ideographs. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
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
