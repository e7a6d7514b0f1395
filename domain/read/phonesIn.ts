/**
 * Phone numbers among words: 张三13911110001, 李四（电话：0751-3331234）, 13911110001（儿子）. Decides which digits are a
 * number by the numbering plan, and what the cell says beside them; refuses to know whose number it is.
 */
import { halfWidth } from '#domain/read/writtenText';

const DASH = '[-—–－―‐‑]';
const EXTENSION = `(?:(?:${DASH}| ?(?:转|分机|ext\\.?) ?)\\d{1,6})?`;
const PHONE = new RegExp(
  [
    `(?<![\\d+*])(?:(?:\\+86|0086|86)[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}(?![\\d*])`,
    `(?<![\\d+*])\\(?0\\d{2,3}\\)?(?: |${DASH})?[2-9]\\d{6,7}(?!\\d)${EXTENSION}(?![\\d*])`,
    `(?<![\\d+*.A-Za-z])(?!(?:19|20)\\d{2}(?:0[1-9]|1[0-2])[0-3]\\d(?!\\d))[2-9]\\d{6,7}(?![\\d*])`,
  ].join('|'),
  'gi',
);
const LABEL =
  '(?:(?:联系|手机|电话|固定)?(?:电话|手机|座机|固话|号码)(?:号码?)?|联系方式|(?:居民)?身份证(?:号码?)?|tel|phone|mobile|cell)';
const SEPARATORS = '[\\s、,，;；/／:：.。()（）|]';
const LISTED = /^[\s)）]*[、，,；;/／\n]/;
const BESIDE_NUMBER = new RegExp(
  `(?:${SEPARATORS}|${LABEL}|(?<!\\p{L})(?:或者?|及|和|与)(?!\\p{L}))+`,
  'giu',
);

export interface NumbersAndWords {
  /** The numbers as written, in their order. */
  readonly numbers: readonly string[];
  /** What stands between them, without brackets, separators and words for phone. */
  readonly words: readonly WordsBeside[];
}

export interface WordsBeside {
  readonly text: string;
  readonly isBeforeNumber: boolean;
  /** A mark of a list parts them from the number in front: 张三139…、李四. */
  readonly isListed: boolean;
}

/** Never throws; no numbers when the text holds none. */
export function phonesIn(text: string): NumbersAndWords {
  const found = [...halfWidth(text).matchAll(PHONE)];
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: number, index } of found) {
    pieces.push(text.slice(from, index));
    from = index + number.length;
  }
  pieces.push(text.slice(from));
  const words = pieces.map((piece, at) => ({
    text: withoutEnds(piece),
    isBeforeNumber: at < found.length,
    isListed: at > 0 && LISTED.test(piece),
  }));
  return { numbers: found.map(([number]) => number), words: words.filter(({ text: word }) => word !== '') };
}

/** What a piece says once labels and separators at its ends are taken off. */
function withoutEnds(text: string): string {
  let bare = text;
  for (const match of [...text.matchAll(BESIDE_NUMBER)].reverse()) {
    if (match.index + match[0].length === bare.length) bare = bare.slice(0, match.index);
  }
  const [first] = bare.matchAll(BESIDE_NUMBER);
  const start = first?.index === 0 ? bare.slice(first[0].length) : bare;
  return closedBrackets(start, text);
}

/** 张三（代） keeps the bracket that was taken off its end. */
function closedBrackets(bare: string, text: string): string {
  if (!/[(（][^)）]*$/.test(bare)) return bare;
  const bracket = ['）', ')'].find((each) => text.includes(bare + each)) ?? '';
  return bare + bracket;
}
