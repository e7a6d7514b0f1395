/**
 * What is wrong with a case's dates, as facts for the checks: late steps, an extension without its record, an objection
 * after its days, an office's own due date that is not the law's. Decides facts only; severity, words and cells belong
 * to the rules. Refuses to know today unless it is given.
 */
import { isDated, type CaseClock, type DatedStep } from '#domain/clock/caseClock';
import { dayIn, textIn } from '#domain/clock/evidence';
import type { ExtensionFlaw } from '#domain/clock/extension';
import type { RuleProfile } from '#domain/clock/profiles';
import { daysLate, standingOn } from '#domain/clock/standing';
import { addDays, daysBetween, type Day } from '#domain/day';
import type { Fields } from '#domain/fieldValue';

/** `field` is where a person would look first. */
export type DeadlineFact =
  | { readonly fact: 'late'; readonly step: DatedStep; readonly field: string; readonly days: number }
  | { readonly fact: 'overdue'; readonly step: DatedStep; readonly field: string; readonly days: number }
  | {
      readonly fact: 'extension';
      readonly flaw: ExtensionFlaw;
      readonly step: DatedStep;
      readonly field: string;
    }
  | { readonly fact: 'officeDue'; readonly step: DatedStep; readonly field: 'due'; readonly office: Day }
  | { readonly fact: 'opinionMissing'; readonly field: 'result' };

const FLAW_FIELDS: Readonly<Record<ExtensionFlaw, string>> = {
  noApprover: 'extensionApprover',
  noReason: 'extensionReason',
  tooLong: 'extendedUntil',
  notLater: 'extendedUntil',
};

/** @param today null: what depends on today (overdue) is left out */
export function deadlineFacts(
  clock: CaseClock,
  fields: Fields,
  profile: Pick<RuleProfile, 'overdueBy'>,
  today: Day | null,
): readonly DeadlineFact[] {
  const dated = clock.steps.filter(isDated);
  return [
    ...dated.flatMap((step) => lateness(step, fields, profile, today)),
    ...dated.flatMap(extensionFacts),
    ...officeDue(dated, fields),
    ...opinion(fields),
  ];
}

function lateness(
  step: DatedStep,
  fields: Fields,
  profile: Pick<RuleProfile, 'overdueBy'>,
  today: Day | null,
): readonly DeadlineFact[] {
  const late = daysLate(step, profile);
  if (late !== null) {
    const field = DONE_FIELDS[step.id]?.find((each) => dayIn(fields, each)) ?? step.startField;
    return isSaidByReply(step, fields) ? [] : [{ fact: 'late', step, field, days: late }];
  }
  if (today === null || step.id === 'reply' || standingOn(today, step, profile) !== 'overdue') return [];
  const days = daysBetween(step[profile.overdueBy], today);
  return [{ fact: 'overdue', step, field: step.startField, days }];
}

const DONE_FIELDS: Readonly<Partial<Record<string, readonly string[]>>> = {
  transfer: ['assignedOn'],
  objection: ['objectedOn'],
  acceptance: ['acceptedOn'],
  superiorReport: ['superiorReportedOn', 'closedOn'],
  handling: ['closedOn', 'repliedOn'],
  reply: ['repliedOn', 'closedOn'],
  review: ['reviewedOn'],
  reReview: ['reReviewedOn'],
  resolution: ['resolvedOn', 'closedOn'],
};

/** Handling and reply share their term: with one day on record, or the same twice, it is said once, by the reply. */
function isSaidByReply(step: DatedStep, fields: Fields): boolean {
  if (step.id !== 'handling') return false;
  const closed = dayIn(fields, 'closedOn');
  const replied = dayIn(fields, 'repliedOn');
  return closed === null || replied === null || closed === replied;
}

function extensionFacts(step: DatedStep): readonly DeadlineFact[] {
  if (step.id !== 'handling' || !step.extension) return [];
  return step.extension.flaws.map((flaw) => ({
    fact: 'extension',
    flaw,
    step,
    field: FLAW_FIELDS[flaw],
  }));
}

/**
 * The office's own 限办 date stands beside ours; it agrees when it is the strict or the legal last day. Where the day of
 * acceptance is not on record, only a date later than any lawful acceptance allows is surely different.
 */
function officeDue(dated: readonly DatedStep[], fields: Fields): readonly DeadlineFact[] {
  const office = dayIn(fields, 'due');
  const handling = dated.find(({ id }) => id === 'handling');
  if (!office || !handling) return [];
  const acceptance = dated.find(({ id }) => id === 'acceptance');
  const latest = acceptance
    ? addDays(handling.legal, daysBetween(acceptance.from, acceptance.legal))
    : handling.legal;
  const agrees = handling.startAssumed
    ? office <= latest
    : office === handling.strict || office === handling.legal;
  return agrees ? [] : [{ fact: 'officeDue', step: handling, field: 'due', office }];
}

/** @source 《信访工作条例》 art. 32: the opinion states demand, facts and reasons, handling opinion and legal basis. */
function opinion(fields: Fields): readonly DeadlineFact[] {
  const isReplied = dayIn(fields, 'repliedOn') !== null;
  return isReplied && textIn(fields, 'result') === null ? [{ fact: 'opinionMissing', field: 'result' }] : [];
}
