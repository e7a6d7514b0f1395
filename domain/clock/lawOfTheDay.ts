/**
 * Which rule profile a case is under: a unit is set to a line of law (its own or the nearest one above it in the tree),
 * and a case keeps the law that was in force on the day it was received. Refuses to know steps and counting.
 */
import { dayIn } from '#domain/clock/evidence';
import { HENAN, HOTLINE, SHANDONG, SIMPLE_2022, ZHEJIANG } from '#domain/clock/otherProfiles';
import { RECEIPT } from '#domain/clock/petitionSteps';
import { NATIONAL_2005, NATIONAL_2022, type RuleProfile } from '#domain/clock/profiles';
import type { Day } from '#domain/day';
import type { Fields } from '#domain/fieldValue';

/** What a unit may be set to; the profiles of a line follow one another in time. */
export const LAW_LINES = {
  national: [NATIONAL_2005, NATIONAL_2022],
  'national-simple': [SIMPLE_2022],
  zhejiang: ZHEJIANG,
  henan: HENAN,
  shandong: SHANDONG,
  hotline: [HOTLINE],
} as const satisfies Record<string, readonly RuleProfile[]>;

export type LawLine = keyof typeof LAW_LINES;

export const DEFAULT_LINE: LawLine = 'national';

export const PROFILES: readonly RuleProfile[] = Object.values<readonly RuleProfile[]>(LAW_LINES).flat();

/** The profile a case status names; none or one of a newer version: the national one in force. */
export function profileById(id: string | undefined): RuleProfile {
  return PROFILES.find((profile) => profile.id === id) ?? NATIONAL_2022;
}

export function isLawLine(text: string): text is LawLine {
  return Object.hasOwn(LAW_LINES, text);
}

/**
 * The line a unit is under: its own setting, else that of the nearest unit above it, else the national law.
 * @param settings settings of the units from the root down to the unit itself; a name this version does not know is
 * passed over
 */
export function lawLineOf(settings: readonly (string | undefined)[]): LawLine {
  const set = settings.findLast((setting) => setting !== undefined && isLawLine(setting));
  return set !== undefined && isLawLine(set) ? set : DEFAULT_LINE;
}

/**
 * The line's profile in force on that day; where the line has none yet or no longer, the national one of that day. A
 * day before any national regulation we hold is under the oldest; a case without a day is under the newest.
 */
export function lawOn(received: Day | null, line: LawLine): RuleProfile {
  const own: readonly RuleProfile[] = LAW_LINES[line];
  if (received === null) return own.at(-1)!;
  return (
    own.find((profile) => isInForce(profile, received)) ??
    LAW_LINES.national.find((profile) => isInForce(profile, received)) ??
    LAW_LINES.national[0]
  );
}

/** Zone in which a line of law takes its days, as its newest profile says. */
export function timeZoneOf(line: LawLine): string {
  return LAW_LINES[line].at(-1)!.timeZone;
}

export function lawOf(fields: Fields, line: LawLine): RuleProfile {
  return lawOn(lawDayOf(fields, dayIn), line);
}

/** The day of receipt; where the ledger does not hold it, the earliest of the steps it does hold. */
export function lawDayOf<Case>(of: Case, dayIn: (of: Case, fieldId: string) => Day | null): Day | null {
  for (const { field } of RECEIPT) {
    const received = dayIn(of, field);
    if (received !== null) return received;
  }
  let first: Day | null = null;
  for (const field of STEP_DAYS) {
    const day = dayIn(of, field);
    if (day !== null && (first === null || day < first)) first = day;
  }
  return first;
}

const STEP_DAYS = ['assignedOn', 'acceptedOn', 'repliedOn', 'closedOn'] as const;

function isInForce({ inForceFrom, inForceUntil }: RuleProfile, on: Day): boolean {
  return on >= inForceFrom && (inForceUntil === null || on <= inForceUntil);
}
