/**
 * A category outside the national classification. Decides: the first part of a path must name a class; any other word is
 * doubted only when it comes near one of the list, because offices and platforms keep subclasses of their own.
 */
import { CATEGORY_PATHS, CATEGORY_WORDS, PATH_MARK, subclassesOf } from '#domain/check/categoryWords';
import { nearWords } from '#domain/check/nearWord';
import { isOwnCell } from '#domain/check/ownCell';
import { quotable } from '#domain/check/quote';
import type { CellRule } from '#domain/check/rule';

const SHOWN_AT_MOST = 3;

export const categoryNotInList: CellRule = {
  id: 'category-not-in-list',
  severity: 'warning',
  source: {
    zh: '国家信访局《信访事项内容分类》（2019）',
    en: 'National classification of petition contents (2019)',
  },
  title: { zh: '问题分类不在分类表中', en: 'A category outside the classification' },
  mend: { zh: '改用分类表中的词。', en: 'Use a word of the classification.' },
  example: { zh: '农村农业_土地承包经曹', en: 'a category written “农村农业_土地承包经曹”' },
  looksAt: 'cell',
  appliesTo: (field) => field.cell === 'category',
  check(reading, field, row) {
    if (typeof reading.value !== 'string') return null;
    const wrong = wrongPart(reading.value);
    if (wrong === null) return null;
    const near = nearWords(wrong.text, wrong.allowed).slice(0, SHOWN_AT_MOST);
    if (!wrong.isClass && (near.length === 0 || isShared(wrong.text, near))) return null;
    const offered = near.length > 0 ? near : [...wrong.allowed].slice(0, SHOWN_AT_MOST);
    const before = reading.value.slice(0, wrong.from);
    const behind = reading.value.slice(wrong.from + wrong.text.length);
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”的“${quotable(wrong.text)}”不在分类表中；${near.length > 0 ? '是否应为' : '可用的词如'}：${offered.join('、')}。`,
        en: `“${quotable(wrong.text)}” in "${field.label.en}" is not in the classification; ${near.length > 0 ? 'perhaps' : 'for instance'}: ${offered.join(', ')}.`,
      },
      cause: { zh: `“${quotable(wrong.text)}”`, en: `“${quotable(wrong.text)}”` },
      offers: isOwnCell(reading, row) ? offered.map((word) => `${before}${word}${behind}`) : [],
    };
  },
};

/** 土地 stands in several words of the list, 山林土地纠纷 holds two: an office's own word, not a slip of one. */
function isShared(text: string, near: readonly string[]): boolean {
  return near.length > 1 && near.every((word) => word.includes(text) || text.includes(word));
}

interface WrongPart {
  readonly text: string;
  /** Where it begins in the path. */
  readonly from: number;
  readonly allowed: Iterable<string>;
  /** It stands where a path names its class. */
  readonly isClass: boolean;
}

function wrongPart(path: string): WrongPart | null {
  if (CATEGORY_WORDS.has(path) || CATEGORY_PATHS.has(path)) return null;
  const [first = '', ...rest] = path.split(PATH_MARK);
  const second = rest[0];
  if (second === undefined) return { text: first, from: 0, allowed: CATEGORY_WORDS, isClass: false };
  if (!CATEGORY_WORDS.has(first)) return { text: first, from: 0, allowed: CATEGORY_WORDS, isClass: true };
  const allowed = subclassesOf(first) ?? CATEGORY_WORDS;
  return new Set(allowed).has(second)
    ? null
    : { text: second, from: path.indexOf(second, first.length), allowed, isClass: false };
}
