/**
 * Raw cell values at random: pieces that days, phones, identity numbers, counts and names are written with, put together
 * rightly and wrongly, and any characters at all. The same at every run.
 */
import type { CellValue } from '#domain/grid';

const PIECES: readonly string[] = (
  '2018|2026|18|26|1899|9999|3|03|12|13|30|31|0|00|5|29|2|年|月|日|号|.|-|/|—|–|~|至|到|、|' +
  '，|,|;|:|。| |\u3000|一|二|三|十|廿|卅|〇|○|零|百|两|壹|贰|拾|元|正月|腊月|初五|Jan|March|sept|Dec.|' +
  'May|th|Thu,|at|上午|9:30|25:99|T|Z|PM|星期一|(|)|13911110001|0751-3333|86|+86|转|8001|' +
  "1391111|****|x|X|99010119900307|123X|990101199003071234|9.90101E+17|1E5|e|'|’|`|" +
  '"|同上|〃|无|不详|/|\\|_|人|余|多|约|等|户|批|张三|李四|联名|群众|左右|是|否|√|×|已办结|\n|\t|\r\n|\u00a0|' +
  '\u200b|\ufeff|\u0000|\ud83d|😀|𠮷|٣|３|．|／|１２|=1+1|#N/A|去年|农历|本月|下旬|底|43164|45701.5|' +
  '99999|null|NaN|Infinity|前|之前|末|今年|收|8.2|7.23|20180305120938|俩|3331234|ext.|分机|电话|：|（|）|其中|' +
  '无电话|护照|☑|□|√是|1,200|百|上|月底|90010119900307'
).split('|');

/** Uniform in [0, 1), from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function randomCell(random: () => number): CellValue {
  const kind = random();
  if (kind < 0.15) return randomNumber(random);
  if (kind < 0.45) return dayLike(random);
  if (kind < 0.9) return pieces(random, 1 + Math.floor(random() * 8));
  return anyCharacters(random);
}

function randomNumber(random: () => number): number {
  if (random() < 0.2) return Math.floor(random() * 1_400) / 100;
  const size = 10 ** Math.floor(random() * 20);
  const number = random() < 0.8 ? Math.floor(random() * size) : random() * size;
  return random() < 0.1 ? -number : number;
}

/** Three numbers as a day is written, most of them possible. */
function dayLike(random: () => number): string {
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const number = (most: number) =>
    String(Math.floor(random() * (most + 2))).padStart(random() < 0.3 ? 2 : 1, '0');
  const mark = one(['.', '-', '/', ' ', '年', '—', '']);
  const year = one(['2018', '2026', '18', '二〇一八', '２０１８', String(1900 + Math.floor(random() * 300))]);
  const parts =
    mark === '年'
      ? [year, '年', number(12), '月', number(31), one(['日', '号', ''])]
      : [year, mark, number(12), mark, number(31)];
  if (random() < 0.15) parts.reverse();
  if (random() < 0.2) parts.splice(Math.floor(random() * parts.length), 1);
  return parts.join('') + (random() < 0.2 ? pieces(random, 1) : '');
}

function pieces(random: () => number, count: number): string {
  return Array.from({ length: count }, () => PIECES[Math.floor(random() * PIECES.length)]!).join('');
}

function anyCharacters(random: () => number): string {
  const length = Math.floor(random() * 24);
  return String.fromCharCode(...Array.from({ length }, () => Math.floor(random() * 0x10000)));
}
