/**
 * Every step of a case in words, for whoever asks why a date is what it is: what it is, how it stands today, why that
 * day. Decides which steps are worth saying; wording is explainStep.ts.
 */
import { NATIONAL_CALENDAR, type Calendar } from '#domain/clock/calendar';
import { caseClock } from '#domain/clock/caseClock';
import type { Step } from '#domain/clock/countedStep';
import { STANDINGS, stepWords } from '#domain/clock/clockWords';
import { explainStep, type Language } from '#domain/clock/explainStep';
import { profileById } from '#domain/clock/lawOfTheDay';
import type { RuleProfile } from '#domain/clock/profiles';
import { daysLate, standingOn, type Standing } from '#domain/clock/standing';
import type { StepId } from '#domain/clock/steps';
import type { Day } from '#domain/day';
import type { Fields } from '#domain/fieldValue';
import type { LedgerKindId } from '#domain/kinds/fields';

export interface ExplainedStep {
  readonly id: StepId;
  readonly title: string;
  readonly standing: Standing;
  readonly standingText: string;
  /** The legal last day; null for a step without one. */
  readonly due: Day | null;
  readonly because: string;
}

export interface ExplainedCase {
  readonly profile: string;
  /** What of the profile could not be checked; null when all of it was. */
  readonly assumed: string | null;
  readonly steps: readonly ExplainedStep[];
}

/**
 * Steps that nothing in the case led to are left out.
 * @param profileId as the case status names it; undefined for the national profile in force
 */
export function explainCase(
  kind: LedgerKindId,
  fields: Fields,
  profileId: string | undefined,
  today: Day,
  language: Language,
  calendar: Calendar = NATIONAL_CALENDAR,
): ExplainedCase {
  const profile = profileById(profileId);
  const { steps } = caseClock(kind, fields, profile, calendar);
  return {
    profile: profile.label[language],
    assumed: profile.assumed ? profile.assumed[language] : null,
    steps: steps.filter(isWorthSaying).map((step) => {
      const standing = standingOn(today, step, profile);
      return {
        id: step.id,
        title: stepWords(step.id)[language],
        standing,
        standingText: standingText(step, standing, profile, language),
        due: 'legal' in step ? step.legal : null,
        because: explainStep(step, language),
      };
    }),
  };
}

/** 已完成，晚 3 天: a step that was done after its last day says so. */
function standingText(step: Step, standing: Standing, profile: RuleProfile, language: Language): string {
  const text = STANDINGS[standing][language];
  const late = daysLate(step, profile);
  if (late === null) return text;
  if (language === 'zh') return `${text}，晚 ${late} 天`;
  return `${text}, ${late} ${late === 1 ? 'day' : 'days'} late`;
}

const NOTHING_LED_TO: ReadonlySet<string | null> = new Set([
  'notPassedOn',
  'notReached',
  'notRequested',
  'notSetBySuperior',
  'noTerm',
]);

function isWorthSaying(step: Step): boolean {
  if (step.id === 'reply') return false;
  return step.state !== 'notOwed' || !NOTHING_LED_TO.has(step.because);
}
