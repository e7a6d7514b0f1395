/**
 * The office's own due date is earlier than the law's, of a matter still to be handled. Decides only that they differ and
 * by how much: an office may set itself less time, and a superior's date is his. A later one is dueBeyondTerm.ts.
 */
import { dayIn } from '#domain/check/caseDays';
import { NO_REMARKS, type RowRule } from '#domain/check/rule';
import { isDated, type DatedStep } from '#domain/clock/countedStep';
import { isAssignedBySuperior } from '#domain/clock/evidence';
import { articleWords } from '#domain/clock/sources';
import { daysBetween, type Day } from '#domain/day';
import type { LedgerRow } from '#domain/read/reading';

export const dueDiffers: RowRule = {
  id: 'due-differs',
  severity: 'info',
  source: {
    zh: '《信访工作条例》第三十四条（办理期限60日）；《民法典》第二百零三条（遇休假日顺延）',
    en: 'Regulation on Petition Work (2022), art. 34 (handled within 60 days); Civil Code, art. 203 (moved past days off)',
  },
  title: { zh: '限办日期早于法定期限', en: 'A due date earlier than the law’s' },
  mend: {
    zh: '本单位自定更早期限的不必改；按法定期限填写的请更正。',
    en: 'Nothing, where the office sets itself less time; where the law’s day was meant, correct it.',
  },
  example: { zh: '2026-05-11受理，限办2026-06-01', en: 'accepted 2026-05-11, due 2026-06-01' },
  looksAt: 'row',
  needsOneOf: ['due'],
  check(row, { fields, atLaw }) {
    const due = dayIn(row, 'due');
    if (due === null || isBeforeTheCase(row, due)) return NO_REMARKS;
    const law = atLaw(row);
    const handling = law.step('handling');
    if (!handling || !isDated(handling) || handling.state === 'done') return NO_REMARKS;
    if (due >= handling.strict || isAssignedBySuperior(law.fields)) return NO_REMARKS;
    const acceptance = law.step('acceptance');
    if (acceptance && isDated(acceptance) && isDayOf(acceptance, due)) return NO_REMARKS;
    const field = fields.get('due')!;
    const { legal, article } = handling;
    const days = daysBetween(due, legal);
    const cite = article ? articleWords(article) : { zh: '办理期限', en: 'the handling term' };
    return [
      {
        field,
        reading: row.cells['due']!,
        message: {
          zh: `“${field.label.zh}”${due}比法定最后一天${legal}早${days}天（${cite.zh}）；本单位自定更早的不必改，按法定期限填写的请更正。`,
          en: `"${field.label.en}" ${due} is earlier than the law’s last day ${legal} by ${days} d (${cite.en}); leave it where the office sets itself less time, else correct it.`,
        },
      },
    ];
  },
};

/** No shorter term but a mistyped day, which dateOrder.ts tells. */
function isBeforeTheCase(row: LedgerRow, due: Day): boolean {
  const began = dayIn(row, 'petitionOn') ?? dayIn(row, 'registeredOn');
  return began !== null && due < began;
}

function isDayOf({ strict, legal }: DatedStep, due: Day): boolean {
  return due === strict || due === legal;
}
