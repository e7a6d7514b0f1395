/**
 * Reads a category path (农村农业_土地承包经营). Decides one form of the joining mark, and simplified characters, where
 * the path begins with a class of the national classification; in other words a stroke or a dash may belong to the word.
 * Refuses to judge the path.
 */
import categories2019 from '../data/categories-2019.json' with { type: 'json' };
import type { CellValue } from '#domain/grid';
import { BLANK, sure, type CellRead, type ReadContext } from '#domain/read/cellRead';
import { readText } from '#domain/read/readText';
import { isPlaceholder } from '#domain/read/writtenText';
import { simplified } from '#domain/simplified';

const CLASSES: ReadonlySet<string> = new Set(Object.keys(categories2019));
const UNDERSCORES = /\s*[_＿]+\s*/g;
const ANY_MARK = /\s*(?:[_＿/／\\＼>＞→:：|—–]+|->?|\s)\s*/;

/** Canonical value: the path joined by `_` without spaces around it. */
export function readCategory(raw: CellValue, numberFormat: string, context: ReadContext): CellRead {
  const read = readText(raw, numberFormat, context);
  if (typeof read.value !== 'string') return read;
  if (isPlaceholder(read.value)) return BLANK;
  const parts = simplified(read.value).split(ANY_MARK);
  if (CLASSES.has(parts[0]!)) return sure(parts.join('_'));
  return /[_＿]/.test(read.value) ? sure(read.value.replaceAll(UNDERSCORES, '_')) : read;
}
