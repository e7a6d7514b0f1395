/**
 * A case with a closing day that is not marked closed. Decides only where the ledger has both columns.
 */
import { dayIn } from '#domain/check/caseDays';
import { COMMON_PRACTICE, NO_REMARKS, type RowRule } from '#domain/check/rule';

export const closingDayUnmarked: RowRule = {
  id: 'closing-day-unmarked',
  severity: 'warning',
  source: COMMON_PRACTICE,
  title: { zh: '填了办结时间但未标办结', en: 'A closing day on a case not marked closed' },
  mend: { zh: '标为办结，或删去办结时间。', en: 'Mark it closed, or remove the day.' },
  example: { zh: '办结时间 2026-03-05，是否办结 否', en: 'closed on 2026-03-05, closed: no' },
  looksAt: 'row',
  check(row, { fields }) {
    const reading = row.cells['closed'];
    const closedOn = dayIn(row, 'closedOn') ?? dayIn(row, 'resolvedOn');
    if (!reading || closedOn === null || (reading.value !== false && reading.value !== null))
      return NO_REMARKS;
    const field = fields.get('closed')!;
    return [
      {
        field,
        reading,
        message: {
          zh: `已填办结时间${closedOn}，但“${field.label.zh}”没有标为办结；请标为办结，或删去办结时间。`,
          en: `A closing day ${closedOn} is given, yet "${field.label.en}" does not say so; mark it closed, or remove the day.`,
        },
      },
    ];
  },
};
