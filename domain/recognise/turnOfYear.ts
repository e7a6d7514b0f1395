/**
 * A turn of the year inside a ledger: days without a year that run to December and go on with January belong to two
 * years, and the title names one. Decides which rows cannot be of the title's year for sure; refuses to say of which
 * they are.
 */
import { daysBetween, type Day } from '#domain/day';

export interface DayOfRow {
  readonly rowIndex: number;
  /** In the year that is in question. */
  readonly day: Day;
}

/** First and last row, 0-based. */
export interface RowRange {
  readonly firstRow: number;
  readonly lastRow: number;
}

/** From December back to January; a late entry lies less far back, or the days go on where they were. */
const TURN_DAYS = 270;
const ORDERED_SHARE = 0.9;
/** A side as large as this may as well be the title's year. */
const SMALL_SIDE = 0.25;
const FEWEST = 5;

/** @param days those without a year, in the order of the rows; the ledger may run either way */
export function rowsOfOtherYear(days: readonly DayOfRow[]): RowRange | null {
  if (days.length < FEWEST) return null;
  const steps = days.slice(1).map(({ day }, at) => daysBetween(days[at]!.day, day));
  const forwards = steps.filter((step) => step >= 0).length;
  const direction = forwards * 2 >= steps.length ? 1 : -1;
  const turns = steps.flatMap((step, at) => (step * direction < -TURN_DAYS ? [at + 1] : []));
  const ordered = steps.filter((step) => step * direction >= 0).length + turns.length;
  const [turn] = turns;
  if (turn === undefined || turns.length > 1 || ordered < steps.length * ORDERED_SHARE) return null;
  if (steps.some((step) => step * direction > TURN_DAYS)) return null;
  return smallerSide(days, turn);
}

function smallerSide(days: readonly DayOfRow[], turn: number): RowRange {
  const [before, after] = [days.slice(0, turn), days.slice(turn)];
  const small = before.length < after.length ? before : after;
  const doubted = small.length < days.length * SMALL_SIDE ? small : days;
  return { firstRow: doubted[0]!.rowIndex, lastRow: doubted.at(-1)!.rowIndex };
}
