/**
 * A step in words a clerk can defend: how many days, from what, under which article, what moved the last day, and what
 * is not certain about it. Decides wording only; refuses to know today.
 */
import type { DayOff } from '#domain/clock/calendar';
import type { DatedStep, Step, SuspendedStep } from '#domain/clock/countedStep';
import { EXTENSION_FLAWS, NOT_OWED, STANDINGS, eventWords, stepWords } from '#domain/clock/clockWords';
import type { Extension } from '#domain/clock/extension';
import { articleWords } from '#domain/clock/sources';
import type { Day } from '#domain/day';

export type Language = 'zh' | 'en';

/** E.g. “60 天，自 2026-08-03 受理起（《信访工作条例》第三十四条）；10 月 2 日为国庆节，顺延至 10 月 8 日”. */
export function explainStep(step: Step, language: Language): string {
  const join = language === 'zh' ? '；' : '; ';
  switch (step.state) {
    case 'notOwed':
      return `${stepWords(step.id)[language]}${language === 'zh' ? '：' : ': '}${step.because ? NOT_OWED[step.because][language] : STANDINGS.notOwed[language]}`;
    case 'undated':
      return `${stepWords(step.id)[language]}${language === 'zh' ? '：' : ': '}${STANDINGS.undated[language]}`;
    case 'suspended':
      return [termText(step, language), pauseText(step, language)].join(join);
    default:
      return [termText(step, language), ...movesOf(step, language)].join(join);
  }
}

function termText(step: DatedStep | SuspendedStep, language: Language): string {
  const cite = step.article ? articleWords(step.article)[language] : null;
  const assumed = step.startAssumed ? START_ASSUMED[language] : null;
  const notes = [cite, assumed].filter((note) => note !== null).join(language === 'zh' ? '；' : '; ');
  const source = notes === '' ? '' : language === 'zh' ? `（${notes}）` : ` (${notes})`;
  if (step.length === null) {
    return language === 'zh' ? `${step.from}，按设定的日期${source}` : `${step.from}, as set${source}`;
  }
  const event = eventWords(step.startField)[language];
  const days = lengthText(step.length, step.unit, language);
  return language === 'zh'
    ? `${days}，自 ${step.from} ${event}起${source}`
    : `${days} from ${event} ${step.from}${source}`;
}

const START_ASSUMED = {
  zh: '台账无更准的起算日，以此代',
  en: 'the start stands in for a day the ledger does not hold',
} as const;

function lengthText(length: number, unit: DatedStep['unit'], language: Language): string {
  if (language === 'zh') return `${length} ${unit === 'working' ? '个工作日' : '天'}`;
  return `${length} ${unit === 'working' ? 'working days' : 'days'}`;
}

function movesOf(step: DatedStep, language: Language): string[] {
  const zh = language === 'zh';
  const moves: string[] = [];
  if (step.extension) moves.push(extensionText(step.extension, language));
  if (step.excludedDays > 0)
    moves.push(
      zh ? `听证 ${step.excludedDays} 天不计入` : `${step.excludedDays} days of hearing not counted`,
    );
  if (step.movedBy) {
    const off = dayOffText(step.movedBy, language);
    moves.push(
      zh
        ? `${shown(step.strict, step, language)}${off}，顺延至 ${shown(step.legal, step, language).trimEnd()}`
        : `${shown(step.strict, step, language)} is ${off}, moved to ${shown(step.legal, step, language)}`,
    );
  } else if (step.length !== null) {
    moves.push(zh ? `至 ${step.legal}` : `until ${step.legal}`);
  }
  if (step.provisional)
    moves.push(
      zh
        ? '所涉年份的放假安排未公布（或未收录），日期暂定'
        : 'provisional: the holiday notice of that year is not out, or not bundled',
    );
  return moves;
}

function extensionText(extension: Extension, language: Language): string {
  const zh = language === 'zh';
  const { until, before, approver, reason, flaws } = extension;
  const by = approver === null ? '' : zh ? `经${approver}批准` : `approved by ${approver}, `;
  const why = reason === null ? '' : zh ? `，理由：${reason}` : `, because: ${reason}`;
  const wrong = flaws.map((flaw) => EXTENSION_FLAWS[flaw][language]);
  const doubts = wrong.length === 0 ? '' : zh ? `（${wrong.join('、')}）` : ` (${wrong.join(', ')})`;
  const cite = articleWords(extension.article)[language];
  return zh
    ? `${by}由 ${before} 延期至 ${until}${why}${doubts}（${cite}）`
    : `${by}extended from ${before} to ${until}${why}${doubts} (${cite})`;
}

function pauseText({ since, remaining }: SuspendedStep, language: Language): string {
  return language === 'zh'
    ? `自 ${since} 起听证，期间不计入，尚余 ${remaining} 天`
    : `stands still since the hearing began on ${since}, ${remaining} days left`;
}

function dayOffText(off: DayOff, language: Language): string {
  if (language === 'zh') return off.reason === 'holiday' ? `为${off.name}` : '为休息日';
  return off.reason === 'holiday' ? `a holiday (${off.name})` : 'on a weekend';
}

/** Without its year where that is the year of the start. */
function shown(day: Day, step: DatedStep, language: Language): string {
  if (language === 'en') return day;
  if (day.slice(0, 4) !== step.from.slice(0, 4)) return `${day} `;
  return `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`;
}
