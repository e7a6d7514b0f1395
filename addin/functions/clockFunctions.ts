/**
 * The functions a clerk may write into a cell: due date of a step, days left, working days between, stage of a row, a
 * date in words. Decides what each answers from plain cell values, offline, by the bundled calendar; what cannot be
 * answered is refused in words. Refuses to know Excel: associateFunctions.ts hands them over.
 */
import { daysLeftText } from '#addin/flows/deadlineCells';
import { NATIONAL_CALENDAR } from '#domain/clock/calendar';
import { stageWords, stepWords } from '#domain/clock/clockWords';
import { articleWords } from '#domain/clock/sources';
import { KIND_CLOCKS } from '#domain/clock/kindClocks';
import { lastDayOf, type LastDay } from '#domain/clock/lastDay';
import { DEFAULT_LINE, isLawLine, lawOn } from '#domain/clock/lawOfTheDay';
import type { Term } from '#domain/clock/profiles';
import { addDays, dayFromSerial, daysBetween, serialFromDay, type Day } from '#domain/day';
import type { FieldValue } from '#domain/fieldValue';
import type { CellValue } from '#domain/grid';
import type { FieldDef } from '#domain/kinds/fields';
import { writtenOut } from '#domain/kinds/headingWords';
import { PETITION } from '#domain/kinds/petition';
import { readerOf } from '#domain/read/readCell';
import { plainField } from '#domain/recognise/headingMeaning';
import { headingText, normaliseText } from '#domain/recognise/normalise';
import type { Words } from '#domain/words';

export type FunctionAnswer = { readonly value: string | number } | { readonly refused: Words };

type Language = 'zh' | 'en';

/** Functions are not told the workbook's date system; docs/functions.md says that 1900 is taken. */
const DATE_SYSTEM = 1900;
/** A longer span is a mistyped date, and walking it would hold the sheet. */
const LONGEST_SPAN_DAYS = 20_000;

const NO_DAY: Words = { zh: '不是日期', en: 'not a date' };
const NO_STEP: Words = {
  zh: '没有这个环节，或其日期由上级或本单位所定',
  en: 'no such step, or its date is set by somebody',
};
const NO_TERM: Words = {
  zh: '当日施行的规定未设此期限',
  en: 'the law of that day sets no term for this step',
};
const NO_LINE: Words = { zh: '没有这条规则线', en: 'no such line of law' };
const NOT_ANNOUNCED: Words = {
  zh: '所涉年份的放假安排未公布（或未收录）',
  en: 'the holiday notice of that year is not out, or not bundled',
};
const TOO_LONG: Words = { zh: '两个日期相隔太远', en: 'the two dates are too far apart' };

/**
 * DUE(step, from, [line], [provisional]): the legal last day of a step, as a date serial. A date that a notice may
 * still move is refused unless `provisional` is true.
 */
export function dueOf(
  step: CellValue,
  from: CellValue,
  line: CellValue,
  provisional: CellValue,
): FunctionAnswer {
  const counted = countedStep(step, from, line);
  if ('refused' in counted) return counted;
  const { last } = counted;
  if (last.provisional && provisional !== true) {
    return {
      refused: {
        zh: `${NOT_ANNOUNCED.zh}，暂定 ${last.legal}`,
        en: `${NOT_ANNOUNCED.en}; provisionally ${last.legal}`,
      },
    };
  }
  return { value: serialFromDay(last.legal, DATE_SYSTEM) };
}

/** DUETEXT(step, from, [line]): the same in words, with length, article, what moved it, and whether it is certain. */
export function dueTextOf(
  step: CellValue,
  from: CellValue,
  line: CellValue,
  language: Language,
): FunctionAnswer {
  const counted = countedStep(step, from, line);
  if ('refused' in counted) return counted;
  const { last, term, day } = counted;
  const zh = language === 'zh';
  const cite = articleWords(term.source)[language];
  const length = term.unit === 'working' ? (zh ? '个工作日' : ' working days') : zh ? '天' : ' days';
  const off = last.movedBy?.reason === 'holiday' ? last.movedBy.name : zh ? '休息日' : 'weekend';
  const moved = !last.movedBy
    ? ''
    : zh
      ? `；${last.strict} 为${off}，顺延`
      : `; ${last.strict} is a day off (${off}), moved`;
  const unsure = last.provisional
    ? zh
      ? `；${NOT_ANNOUNCED.zh}，暂定`
      : `; provisional: ${NOT_ANNOUNCED.en}`
    : '';
  return {
    value: zh
      ? `${last.legal}（自 ${day} 起 ${term.length} ${length}，${cite}${moved}${unsure}）`
      : `${last.legal} (${term.length}${length} from ${day}, ${cite}${moved}${unsure})`,
  };
}

/** DAYSLEFT(due, today): days left in words; negative ones as overdue. */
export function daysLeftOf(due: CellValue, today: CellValue, language: Language): FunctionAnswer {
  if (isBlank(due)) return { value: '' };
  const last = dayOfCell(due);
  const now = dayOfCell(today);
  return last && now ? { value: daysLeftText(daysBetween(now, last), language) } : { refused: NO_DAY };
}

/** WORKDAYS(from, to): working days after the earlier day, the later one included; negative when `to` is the earlier. */
export function workDaysBetween(from: CellValue, to: CellValue): FunctionAnswer {
  const first = dayOfCell(from);
  const last = dayOfCell(to);
  if (!first || !last) return { refused: NO_DAY };
  if (Math.abs(daysBetween(first, last)) > LONGEST_SPAN_DAYS) return { refused: TOO_LONG };
  const [early, late] = first <= last ? [first, last] : [last, first];
  let count = 0;
  for (let day = addDays(early, 1); day <= late; day = addDays(day, 1)) {
    const worked = NATIONAL_CALENDAR.isWorkingDay(day);
    if (worked === null) return { refused: NOT_ANNOUNCED };
    if (worked) count++;
  }
  return { value: first <= last ? count : -count };
}

/** STAGE(headings, row): the stage of a petition from one row of a ledger; columns by their plain headings. */
export function stageOfRow(
  headings: readonly (readonly CellValue[])[],
  row: readonly (readonly CellValue[])[],
  language: Language,
): FunctionAnswer {
  const cells = row.flat();
  const fields: Record<string, FieldValue> = {};
  for (const [i, field] of fieldsOf(headings.flat()).entries()) {
    const cell = cells[i] ?? null;
    if (!field || field.id in fields || isBlank(cell)) continue;
    const context = { field, dateSystem: DATE_SYSTEM, ledgerYear: null } as const;
    const { value } = readerOf(field.cell)(cell, 'General', context);
    if (value !== null) fields[field.id] = value;
  }
  if (Object.keys(fields).length === 0) return { value: '' };
  return { value: stageWords(KIND_CLOCKS.petition.stageOf(fields))[language] };
}

const ACCEPTED_ON = PETITION.fields.find(({ id }) => id === 'acceptedOn')!;
const MAY_BE_ACCEPTANCE = new Set(writtenOut(ACCEPTED_ON.weakHeadings ?? []).map(normaliseText));
const RECEIVED_ON = new Set(['registeredOn', 'petitionOn']);

/** 受理日期 is the day of acceptance where another column holds the day of receipt; alone it may be either, and is none. */
function fieldsOf(headings: readonly CellValue[]): readonly (FieldDef | null)[] {
  const texts = headings.map((heading) => (typeof heading === 'string' ? heading : ''));
  const fields = texts.map((text) => plainField(PETITION, text));
  if (!fields.some((field) => field && RECEIVED_ON.has(field.id))) return fields;
  return fields.map(
    (field, i) => field ?? (MAY_BE_ACCEPTANCE.has(headingText(texts[i]!).bare) ? ACCEPTED_ON : null),
  );
}

/** Excel for desktop gives a blank cell as 0, on the web as null. @see https://github.com/OfficeDev/office-js/issues/4702 */
function isBlank(cell: CellValue): boolean {
  return cell === null || cell === '' || cell === 0;
}

interface Counted {
  readonly day: Day;
  readonly term: Term;
  readonly last: LastDay;
}

function countedStep(
  step: CellValue,
  from: CellValue,
  line: CellValue,
): Counted | { readonly refused: Words } {
  const rule = KIND_CLOCKS.petition.steps.find(({ id }) => {
    const words = stepWords(id);
    return [id, words.zh, words.en].includes(String(step).trim());
  });
  if (!rule?.term) return { refused: NO_STEP };
  const day = dayOfCell(from);
  if (!day) return { refused: NO_DAY };
  const name = isBlank(line) ? DEFAULT_LINE : String(line).trim();
  if (!isLawLine(name)) return { refused: NO_LINE };
  const term = lawOn(day, name).terms[rule.term];
  if (!term) return { refused: NO_TERM };
  return { day, term, last: lastDayOf(day, term, NATIONAL_CALENDAR) };
}

const DAY_FIELD = PETITION.fields.find(({ id }) => id === 'registeredOn')!;

/** A date cell, or a day written as text. */
function dayOfCell(cell: CellValue): Day | null {
  if (typeof cell === 'number') return dayFromSerial(cell, DATE_SYSTEM);
  const context = { field: DAY_FIELD, dateSystem: DATE_SYSTEM, ledgerYear: null } as const;
  const { value } = readerOf('day')(cell, 'General', context);
  return typeof value === 'string' ? (value as Day) : null;
}
