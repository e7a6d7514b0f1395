/**
 * The number of people against the names. Decides: fewer people than names, or another number than the names state
 * (张三等5人). More people than names is usual; a case over several rows is left to its rows.
 */
import { namesIn } from '#domain/check/namesIn';
import { COMMON_PRACTICE, NO_REMARKS, type RowRule } from '#domain/check/rule';

/** A name without any of these names one person at most. */
const SEVERAL = /[、,，;；/\n等]/;

export const peopleVsNames: RowRule = {
  id: 'people-vs-names',
  severity: 'warning',
  source: COMMON_PRACTICE,
  title: { zh: '人数与姓名不一致', en: 'People and names disagree' },
  mend: { zh: '核对人数和姓名，改正其一。', en: 'Check both and correct one.' },
  example: { zh: '姓名 张三、李四、王五，人数 1', en: 'three names, 1 person' },
  looksAt: 'row',
  needsOneOf: ['people'],
  check(row, { fields }) {
    const reading = row.cells['people'];
    const people = reading?.value;
    const name = row.cells['name']?.value;
    if (!reading || typeof people !== 'number' || typeof name !== 'string') return NO_REMARKS;
    if (row.continuation.length > 0 || reading.assumptions.includes('approximate')) return NO_REMARKS;
    if (people >= 1 && !SEVERAL.test(name)) return NO_REMARKS;
    const { names, stated } = namesIn(name);
    const isWrong = stated === null ? people < names.length : people !== stated;
    if (!isWrong) return NO_REMARKS;
    const field = fields.get('people')!;
    return [
      {
        field,
        reading,
        message: {
          zh: `“${field.label.zh}”为${people}，姓名栏写的是${stated ?? names.length}人；请核对后改正其一。`,
          en: `"${field.label.en}" is ${people}, but the name cell speaks of ${stated ?? names.length}; correct one.`,
        },
      },
    ];
  },
};
