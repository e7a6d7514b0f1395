/**
 * A due date later than the law's handling term allows, extension included. Earlier dates are the office's own choice;
 * dates a superior set are his.
 */
import { dayIn } from '#domain/check/caseDays';
import { countedDays } from '#domain/check/lateStep';
import { NO_REMARKS, type RowRule } from '#domain/check/rule';
import { isDated } from '#domain/clock/countedStep';

export const dueBeyondTerm: RowRule = {
  id: 'due-beyond-term',
  severity: 'warning',
  source: {
    zh: '《信访工作条例》第三十四条（办理期限60日）',
    en: 'Regulation on Petition Work (2022), art. 34 (handled within 60 days)',
  },
  title: { zh: '限办日期晚于法定期限', en: 'A due date later than the law’s' },
  mend: {
    zh: '核对限办日期；已批准延期的补填延期日期。',
    en: 'Check the due date; where an extension was granted, fill it in.',
  },
  example: { zh: '2026-01-05受理，限办2026-08-01', en: 'accepted 2026-01-05, due 2026-08-01' },
  looksAt: 'row',
  needsOneOf: ['due'],
  check(row, { fields, atLaw }) {
    const due = dayIn(row, 'due');
    if (due === null) return NO_REMARKS;
    const law = atLaw(row);
    const plain = law.step('handling');
    if (!plain || !isDated(plain) || due <= plain[law.profile.overdueBy]) return NO_REMARKS;
    const step = law.latestStep('handling');
    if (!step || !isDated(step)) return NO_REMARKS;
    const last = step[law.profile.overdueBy];
    if (due <= last) return NO_REMARKS;
    const counted = countedDays(step, law);
    const field = fields.get('due')!;
    return [
      {
        field,
        reading: row.cells['due']!,
        message: {
          zh: `“${field.label.zh}”为${due}，晚于法定最后一天${last}（${counted.zh}）；请核对，已批准延期的请补填延期日期。`,
          en: `"${field.label.en}" is ${due}, later than the law’s last day ${last} (${counted.en}); check it, or fill in the extension.`,
        },
      },
    ];
  },
};
