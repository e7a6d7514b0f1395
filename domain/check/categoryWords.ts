/**
 * The words of the national classification of contents (2019) and of dispute ledgers. Decides whether a category path
 * stands in them; refuses to know ledgers.
 */
import categories2019 from '../data/categories-2019.json' with { type: 'json' };
import { DISPUTE_CATEGORIES } from '#domain/kinds/choices';

const CLASSES: Readonly<Partial<Record<string, readonly string[]>>> = categories2019;

export const PATH_MARK = /[_/／\\>]+/;

export const CATEGORY_WORDS: ReadonlySet<string> = new Set([
  ...Object.keys(CLASSES),
  ...Object.values(CLASSES).flatMap((words) => words ?? []),
  ...DISPUTE_CATEGORIES,
]);

/** Whole paths of the national classification, joined as the reader joins them. */
export const CATEGORY_PATHS: ReadonlySet<string> = new Set(
  Object.entries(CLASSES).flatMap(([first, words]) => (words ?? []).map((word) => `${first}_${word}`)),
);

/** Words that may follow this first part of a path; null when it names no class. */
export function subclassesOf(first: string): readonly string[] | null {
  return CLASSES[first] ?? null;
}
