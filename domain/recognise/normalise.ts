/**
 * One spelling for headings and short texts: width, spaces, brackets, numbering, traditional characters. Decides
 * which differences carry no meaning; refuses to know what a heading means.
 */
import { englishWords } from '#domain/recognise/englishHeading';
import { simplified } from '#domain/simplified';

/** Characters that need no change of width, case, bracket or space. */
const ALREADY_PLAIN = /^[\u4e00-\u9fff\da-z]*$/;

// Spaces, control characters, zero-width characters, byte order mark.
const UNSEEN = /[\s\p{Cc}\p{Cf}\u3164]+/gu;
const OPENING = /[【〔「『〈《[{]/g;
const CLOSING = /[】〕」』〉》\]}]/g;
const NUMBERING =
  /^(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|\d{1,2}[.、:](?!\d)|[一二三四五六七八九十]{1,3}[、.])/;
const EDGE_MARKS = /^[*★☆#·.:;,、。_~-]+|[*★☆:;,、。_~-]+$/g;

/** One spelling of a text: half-width, no spaces, one kind of bracket, simplified characters, lower case. */
export function normaliseText(text: string): string {
  return simplified(ALREADY_PLAIN.test(text) ? text : plainText(text));
}

function plainText(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '').replace(OPENING, '(').replace(CLOSING, ')').toLowerCase();
}

/** Words of headings that are often mistyped or written otherwise: 反应问题 for 反映问题, 述求 for 诉求, 结办 for 办结. */
function spelledRight(heading: string): string {
  return heading
    .replace(/反应(?=的?(?:主要|具体)?(?:问题|情况|内容|事项|人))/g, '反映')
    .replace(/[述素]求/g, '诉求')
    .replace(/日期时间$/, '时间')
    .replace(/结办/g, '办结')
    .replace(/事宜$/, '事项')
    .replace(/正文$/, '内容');
}

/** Name 姓名, 联系电话 Phone: the same in two languages, parted by a space or line break. */
const BILINGUAL =
  /^\s*(?:[A-Za-z][A-Za-z .,'’/#&-]*\s+(\p{Script=Han}{2}[^A-Za-z]*)|(\p{Script=Han}{2}[^A-Za-z]*?)\s+[A-Za-z][A-Za-z .,'’/#&-]*)$/u;

export interface HeadingText {
  /** The heading without instructions in brackets, numbering and marks; '' for a blank heading. */
  readonly bare: string;
  /** The heading with the text of its brackets, without the brackets. */
  readonly full: string;
  /** What stood in brackets or after a colon, in order. */
  readonly notes: readonly string[];
}

/** Takes a heading apart: `办理情况（写明化解情况）` is 办理情况 with the note 写明化解情况. */
export function headingText(heading: string): HeadingText {
  const english = englishWords(heading)?.join(' ');
  if (english !== undefined) {
    const outside = englishWords(heading.replace(/[(（][^)）]*[)）]/g, ' '))?.join(' ');
    return { bare: outside ?? english, full: english, notes: [] };
  }
  const text = spelledRight(normaliseText(heading)).replace(NUMBERING, '').replace(EDGE_MARKS, '');
  const chinese = BILINGUAL.exec(heading);
  if (chinese) return { ...headingText(chinese[1] ?? chinese[2]!), full: text.replace(/[()]/g, '') };
  const notes: string[] = [];
  const outside = text.replace(/\(([^()]*)\)?/g, (_, note: string) => {
    if (note !== '') notes.push(note);
    return '';
  });
  const colon = outside.indexOf(':');
  const bare = (colon > 0 ? outside.slice(0, colon) : outside).replace(/\)/g, '').replace(EDGE_MARKS, '');
  if (colon > 0 && colon < outside.length - 1) notes.push(outside.slice(colon + 1));
  return { bare, full: text.replace(/[()]/g, ''), notes };
}
