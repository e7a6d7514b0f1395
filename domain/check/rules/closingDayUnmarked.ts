/**
 * A case with a closing or resolving day that is not marked closed. Decides only where the ledger has both columns; a
 * ledger without a mark is held to its status words.
 */
import { dayIn } from '#domain/check/caseDays';
import { COMMON_PRACTICE, NO_REMARKS, type RowRule } from '#domain/check/rule';
import { statusSays } from '#domain/check/saidClosed';
import type { CellReading, LedgerRow } from '#domain/read/reading';

export const closingDayUnmarked: RowRule = {
  id: 'closing-day-unmarked',
  severity: 'warning',
  source: COMMON_PRACTICE,
  title: { zh: '填了办结时间但未标办结', en: 'A closing day on a case not marked closed' },
  mend: { zh: '标为办结，或删去办结时间。', en: 'Mark it closed, or remove the day.' },
  example: { zh: '办结时间 2026-03-05，是否办结 否', en: 'closed on 2026-03-05, closed: no' },
  looksAt: 'row',
  needsOneOf: ['closedOn', 'resolvedOn'],
  check(row, { fields }) {
    const closedOn = dayIn(row, 'closedOn') ?? dayIn(row, 'resolvedOn');
    const unmarked = closedOn === null ? null : unmarkedCell(row);
    if (!unmarked) return NO_REMARKS;
    const field = fields.get(unmarked.fieldId)!;
    return [
      {
        field,
        reading: unmarked.reading,
        message: {
          zh: `已填办结时间${closedOn}，但“${field.label.zh}”没有标为办结；请标为办结，或删去办结时间。`,
          en: `A closing day ${closedOn} is given, yet "${field.label.en}" does not say so; mark it closed, or remove the day.`,
        },
      },
    ];
  },
};

/** The mark when it is blank or says no; where the ledger has none, a status that says the case is open. */
function unmarkedCell(row: LedgerRow): { readonly fieldId: string; readonly reading: CellReading } | null {
  const mark = row.cells['closed'];
  if (mark) return mark.value === false || mark.value === null ? { fieldId: 'closed', reading: mark } : null;
  const status = statusSays(row);
  return status?.isClosed === false ? status : null;
}
