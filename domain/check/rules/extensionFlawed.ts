/**
 * An extension beyond what the law allows, one that ends within the term itself, or one without approver or reason
 * where the ledger has columns for them. Refuses to count the days (clock/ does).
 */
import { NO_REMARKS, type Remark, type RowRule } from '#domain/check/rule';
import { isDated, type Step } from '#domain/clock/countedStep';
import type { Extension, ExtensionFlaw } from '#domain/clock/extension';
import type { Words } from '#domain/words';

/** The column a flaw is mended in. */
const MENDED_IN: Readonly<Record<ExtensionFlaw, string>> = {
  tooLong: 'extendedUntil',
  notLater: 'extendedUntil',
  noApprover: 'extensionApprover',
  noReason: 'extensionReason',
};

export const extensionFlawed: RowRule = {
  id: 'extension-flawed',
  severity: 'warning',
  source: {
    zh: '《信访工作条例》第三十四条（经本机关、单位负责人批准，延长不超过30日，并告知延期理由）',
    en: 'Regulation on Petition Work (2022), art. 34 (approved by the head of the unit, 30 days at most, with the reason)',
  },
  title: { zh: '延期不合规定', en: 'An extension the law does not allow' },
  mend: { zh: '核对延期日期；补填批准人和理由。', en: 'Check the day; fill in approver and reason.' },
  example: { zh: '60日期满后又延期90日', en: 'extended by 90 days after the 60' },
  looksAt: 'row',
  needsOneOf: ['extendedUntil'],
  check(row, { atLaw, fields }) {
    if (!row.cells['extendedUntil']) return NO_REMARKS;
    const law = atLaw(row);
    const extension = extensionIn(law.step('handling'));
    if (!extension) return NO_REMARKS;
    const latest = extension.flaws.includes('tooLong') ? extensionIn(law.latestStep('handling')) : null;
    const remarks: Remark[] = [];
    for (const flaw of extension.flaws) {
      const field = fields.get(MENDED_IN[flaw]);
      const reading = row.cells[MENDED_IN[flaw]];
      if (!field || !reading || (flaw === 'tooLong' && !latest?.flaws.includes(flaw))) continue;
      remarks.push({
        field,
        reading,
        message: MESSAGES[flaw](field.label, extension.until, latest ? latest.limit : null),
      });
    }
    return remarks;
  },
};

function extensionIn(step: Step | null): Extension | null {
  return step && isDated(step) ? step.extension : null;
}

type Message = (label: Words, until: string, limit: string | null) => Words;

const MESSAGES: Readonly<Record<ExtensionFlaw, Message>> = {
  tooLong: (label, until, limit) => ({
    zh: `“${label.zh}”为${until}，超过法律允许的最后一天${limit}；请核对。`,
    en: `"${label.en}" is ${until}, after ${limit}, the last day the law allows; check it.`,
  }),
  notLater: (label, until) => ({
    zh: `“${label.zh}”为${until}，不晚于原期限，等于没有延期；请核对。`,
    en: `"${label.en}" is ${until}, not later than the term itself, so nothing is extended; check it.`,
  }),
  noApprover: (label, until) => ({
    zh: `已延期至${until}，“${label.zh}”为空；延期须经本机关、单位负责人批准，请补填。`,
    en: `Extended until ${until}, yet "${label.en}" is blank; the head of the unit must approve it; fill it in.`,
  }),
  noReason: (label, until) => ({
    zh: `已延期至${until}，“${label.zh}”为空；须告知信访人延期理由，请补填。`,
    en: `Extended until ${until}, yet "${label.en}" is blank; the petitioner must be told why; fill it in.`,
  }),
};
