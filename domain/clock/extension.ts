/**
 * The one extension of the handling term: how far it reaches, and what is missing from its record. An extension whose
 * approval is not on record still counts, because most ledgers have no such column; what is missing is a finding.
 */
import type { Calendar } from '#domain/clock/calendar';
import { dayIn, textIn } from '#domain/clock/evidence';
import { extended, type LastDay } from '#domain/clock/lastDay';
import type { Term } from '#domain/clock/profiles';
import type { SourceId } from '#domain/clock/sources';
import type { Day } from '#domain/day';
import type { Fields } from '#domain/fieldValue';

/** tooLong: beyond what the law allows; it ends there. notLater: it ends within the term itself and changes nothing. */
export type ExtensionFlaw = 'noApprover' | 'noReason' | 'tooLong' | 'notLater';

export interface Extension {
  /** As the ledger says. */
  readonly until: Day;
  /** The legal last day of the term without it. */
  readonly before: Day;
  /** The last day the law allows; null when it changes nothing. */
  readonly limit: Day | null;
  readonly approver: string | null;
  readonly reason: string | null;
  readonly flaws: readonly ExtensionFlaw[];
  readonly article: SourceId;
}

export interface Granted {
  readonly extension: Extension;
  readonly last: LastDay;
}

/**
 * null when the ledger holds no extension.
 * @source 《信访工作条例》 art. 34 经本机关、单位负责人批准，可以适当延长办理期限，但延长期限不得超过30日，并告知信访人延期理由.
 */
export function grantedExtension(
  fields: Fields,
  plain: LastDay,
  longest: Term,
  calendar: Calendar,
): Granted | null {
  const until = dayIn(fields, 'extendedUntil');
  if (!until) return null;
  const approver = textIn(fields, 'extensionApprover');
  const reason = textIn(fields, 'extensionReason');
  const longer = extended(plain, until, longest.length, calendar);
  const flaws: ExtensionFlaw[] = [];
  if (approver === null) flaws.push('noApprover');
  if (reason === null) flaws.push('noReason');
  if (longer?.isTooLong) flaws.push('tooLong');
  if (!longer) flaws.push('notLater');
  return {
    extension: {
      until,
      before: plain.legal,
      limit: longer ? longer.limit : null,
      approver,
      reason,
      flaws,
      article: longest.source,
    },
    last: longer ? longer.last : plain,
  };
}
