/**
 * Deadlines in words: 3月5日前, 11月底前. Decides the day they end with; said of any other day such words are no day, so
 * only columns of deadlines are read this way. Refuses to know cells.
 *
 * @source 民法典第一千二百五十九条: “以上”、“以下”、“以内”、“届满”，包括本数
 */
import { dayOf, type Day } from '#domain/day';

const DEADLINES: ReadonlySet<string> = new Set(['due', 'superiorDue', 'extendedUntil']);
const DONE =
  '(?:(?:要|须|应)?(?:办结|办理完毕|处理完毕|办理|完成|化解|报结果?|报送|上报|反馈|答复|回复|结案)(?:结果|到位)?)?[.。]?';
const BY = '(?:请|务必|限|须)?(?:于|在|截止到?|截至|至|到)?';
const UNTIL = new RegExp(`^${BY}(.*[\\d日号时点分])(?:\\(含\\)|[（]含[）])?(?:下班|之|以)?前${DONE}$`);
/** 截至3月5日, 3月5日止. */
const ENDING = /^(?:(?:截止到?|截至|至|到)(.*[\d日号])|(.*[\d日号])止)$/;
const MONTH_END = new RegExp(`^(.*月)份?[底末](?:之前|以前|前)?${DONE}$`);
const LONGEST = 40;

export type DeadlineForm =
  | { readonly assumption: 'until-that-day'; readonly day: string }
  | { readonly assumption: 'month-end'; readonly month: string };

export function isDeadline(fieldId: string): boolean {
  return DEADLINES.has(fieldId);
}

/** The text of the day, or of the month at whose end it is due; null when the text is written otherwise. */
export function deadlineForm(text: string): DeadlineForm | null {
  if (text.length > LONGEST) return null;
  const until = UNTIL.exec(text);
  if (until) return { assumption: 'until-that-day', day: until[1]! };
  const ending = ENDING.exec(text);
  if (ending) return { assumption: 'until-that-day', day: ending[1] ?? ending[2]! };
  const monthEnd = MONTH_END.exec(text);
  return monthEnd ? { assumption: 'month-end', month: monthEnd[1]! } : null;
}

/** Null when there is no such month. */
export function lastDayOf(year: number, month: number): Day | null {
  return [31, 30, 29, 28].reduce<Day | null>((last, at) => last ?? dayOf(year, month, at), null);
}
