/**
 * Reads a person's name. Decides that the space in a padded two-character name (张 三) means nothing, and that a phone or
 * identity number beside a name is no part of it; refuses to split or judge names.
 */
import type { CellValue } from '#domain/grid';
import { partOfCell, sure, type CellRead, type ReadContext } from '#domain/read/cellRead';
import { phonesIn } from '#domain/read/phonesIn';
import { readText } from '#domain/read/readText';

const PADDED = /^(\p{Script=Han})\s+(\p{Script=Han})$/u;
const SHORTEST_WITH_NUMBER = 9;
/** 张三13911110001等5人. */
const OTHERS = /^等(?:(?:\d|[一二两三四五六七八九十百])+[余多]?[人名]?)?$/;
/** A name has a Chinese character or two letters. */
const LETTERS = /\p{Script=Han}|\p{L}{2}/u;
const ID_NUMBER = /(?<!\d)(?:\d{17}[\dXxＸ]|\d{15})(?!\d)/g;

/** Canonical value: the name as written, padding inside a two-character name removed. */
export function readName(raw: CellValue, numberFormat: string, context: ReadContext): CellRead {
  const read = readText(raw, numberFormat, context);
  if (typeof read.value !== 'string') return read;
  const mayHoldNumber = typeof raw === 'string' && read.value.length >= SHORTEST_WITH_NUMBER;
  const alone = mayHoldNumber ? withoutNumbers(read.value) : null;
  if (alone !== null) return partOfCell(alone);
  return PADDED.test(read.value) ? sure(unpadded(read.value)) : read;
}

/** The names of a cell that also holds numbers; null when it holds none, or nothing else. */
function withoutNumbers(text: string): string | null {
  const besideIdNo = text.replaceAll(ID_NUMBER, '、');
  const { numbers, words } = phonesIn(besideIdNo);
  if (numbers.length === 0 && besideIdNo === text) return null;
  const ofNumbers = words.filter(({ isBeforeNumber, isListed }) => isBeforeNumber || isListed);
  const names = (ofNumbers.length > 0 ? ofNumbers : words.slice(0, 1)).map(({ text: word }) => word);
  if (names.length === 0 || !names.every((name) => LETTERS.test(name))) return null;
  const others =
    words.find(({ text: word, isBeforeNumber }) => !isBeforeNumber && OTHERS.test(word))?.text ?? '';
  return `${names
    .filter((name) => name !== others)
    .map(unpadded)
    .join('、')}${others}`;
}

function unpadded(name: string): string {
  return name.replace(PADDED, '$1$2');
}
