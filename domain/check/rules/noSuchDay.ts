/**
 * A date that the calendar does not have (2月30日). Refuses to guess which day was meant.
 */
import { COMMON_PRACTICE, type CellRule } from '#domain/check/rule';
import { quote } from '#domain/check/quote';

export const noSuchDay: CellRule = {
  id: 'no-such-day',
  severity: 'error',
  source: COMMON_PRACTICE,
  title: { zh: '日历上没有这一天', en: 'The calendar has no such day' },
  mend: { zh: '对照原件改成真实的日期。', en: 'Correct it from the original.' },
  example: { zh: '2026年2月30日', en: '30 February 2026' },
  looksAt: 'cell',
  onDoubtOnly: true,
  appliesTo: (field) => field.cell === 'day',
  check(reading, field) {
    if (reading.doubt !== 'no-such-day') return null;
    const quoted = quote(field, reading);
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”的${quoted}在日历上没有这一天；请对照原件更正。`,
        en: `${quoted} in "${field.label.en}" is no day of the calendar; correct it from the original.`,
      },
    };
  },
};
