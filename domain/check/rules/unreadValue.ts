/**
 * A cell whose value could not be read with certainty. Decides the words for each doubt; dates that do not exist, words
 * outside a list and damaged identity numbers have rules of their own.
 */
import { COMMON_PRACTICE, type CellRule } from '#domain/check/rule';
import { quote } from '#domain/check/quote';
import type { CellKind, FieldDef } from '#domain/kinds/fields';
import type { Doubt } from '#domain/read/reading';
import type { Words } from '#domain/words';

type OwnDoubt = Exclude<Doubt, 'no-such-day' | 'not-in-list'>;

const WANTED: Partial<Record<CellKind, Words>> = {
  day: { zh: '请写成完整日期，如 2026-08-03', en: 'write one full date, such as 2026-08-03' },
  count: { zh: '请只写一个数字，如 5', en: 'write one number, such as 5' },
  phone: { zh: '请只写号码，多个号码用“/”隔开', en: 'write the numbers only, several parted by "/"' },
  idNo: { zh: '请只写一个证件号码', en: 'write one identity number only' },
};
const WANTED_ELSE: Words = { zh: '请对照原件核对后改写', en: 'check it against the original and rewrite it' };

const WHAT: Record<OwnDoubt, Words> = {
  unreadable: { zh: '无法识别', en: 'cannot be understood' },
  'year-unknown': {
    zh: '没有写明年份，标题也不能确定',
    en: 'names no year, and the title does not settle it',
  },
  'day-unknown': { zh: '没有写是哪一天', en: 'names no day of the month' },
  'day-or-month': { zh: '分不清月和日', en: 'leaves open which number is the month' },
  'zero-lost': {
    zh: '是数字，末尾的 0 可能已丢失，分不清是哪一天（如 8.2 与 8.20）',
    en: 'is a number that may have lost a final zero, which leaves the day open (8.2 or 8.20)',
  },
  'digits-lost': {
    zh: '被当作数字保存，末尾几位已丢失',
    en: 'was kept as a number, so its last digits are lost',
  },
  'several-values': { zh: '写了不止一项内容', en: 'holds more than one value' },
};

export const unreadValue: CellRule = {
  id: 'unread-value',
  severity: 'warning',
  source: COMMON_PRACTICE,
  title: { zh: '单元格内容不能确定', en: 'A cell cannot be read with certainty' },
  mend: { zh: '按提示改写该单元格。', en: 'Rewrite the cell as the message says.' },
  example: { zh: '办结时间写成“2026年3月”', en: 'a closing date written as “2026年3月”' },
  looksAt: 'cell',
  onDoubtOnly: true,
  appliesTo: () => true,
  check(reading, field) {
    if (!isOwnDoubt(reading.doubt) || isDamagedIdNo(field, reading.doubt)) return null;
    const wanted = WANTED[field.cell] ?? WANTED_ELSE;
    const what = WHAT[reading.doubt];
    const quoted = quote(field, reading);
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”${quoted ? `的${quoted}` : ''}${what.zh}；${wanted.zh}。`,
        en: `${quoted ? `${quoted} in ` : ''}"${field.label.en}" ${what.en}; ${wanted.en}.`,
      },
      cause: { zh: `${what.zh}；${wanted.zh}`, en: `${what.en}; ${wanted.en}` },
    };
  },
};

function isOwnDoubt(doubt: Doubt | null): doubt is OwnDoubt {
  return doubt !== null && doubt in WHAT;
}

function isDamagedIdNo(field: FieldDef, doubt: OwnDoubt): boolean {
  return field.cell === 'idNo' && doubt === 'digits-lost';
}
