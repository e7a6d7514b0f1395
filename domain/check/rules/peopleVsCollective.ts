/**
 * The number of people against the collective flag. Decides by the threshold of the ledger's practice (five); the five
 * representatives of art. 20 are another thing.
 */
import { NO_REMARKS, type RowRule } from '#domain/check/rule';

export const peopleVsCollective: RowRule = {
  id: 'people-vs-collective',
  severity: 'warning',
  source: {
    zh: '通行做法：五人以上为集体访（可配置；与《信访工作条例》第二十条推选代表不超过五人不是一回事）',
    en: 'common practice: five or more people are a collective visit (configurable; not the five representatives of art. 20)',
  },
  title: { zh: '人数与是否集体访不一致', en: 'People and the collective flag disagree' },
  mend: { zh: '核对人数和集体访标记，改正其一。', en: 'Check both and correct one.' },
  example: { zh: '人数 34，是否集体访 否', en: '34 people, not marked collective' },
  looksAt: 'row',
  needsOneOf: ['collective'],
  check(row, { fields, collectiveFrom }) {
    const people = row.cells['people']?.value;
    const reading = row.cells['collective'];
    if (!reading || typeof people !== 'number') return NO_REMARKS;
    const isMarked = reading.value === true;
    if (
      isMarked === people >= collectiveFrom ||
      (reading.value !== null && typeof reading.value !== 'boolean')
    ) {
      return NO_REMARKS;
    }
    const field = fields.get('collective')!;
    return [
      {
        field,
        reading,
        message: isMarked
          ? {
              zh: `人数为${people}，不足集体访的${collectiveFrom}人，“${field.label.zh}”却标为是；请核对人数或标记。`,
              en: `People: ${people}, fewer than the ${collectiveFrom} of a collective visit, yet "${field.label.en}" says yes; check both.`,
            }
          : {
              zh: `人数为${people}，达到集体访的${collectiveFrom}人，“${field.label.zh}”却没有标为是；请核对人数或标记。`,
              en: `People: ${people}, as many as a collective visit has (${collectiveFrom} or more), yet "${field.label.en}" does not say yes; check both.`,
            },
      },
    ];
  },
};
