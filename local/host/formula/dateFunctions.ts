/**
 * The date functions the engine knows. Decides days by the domain's calendar; a serial outside it is #NUM!. Times of
 * day are dropped where Excel drops them.
 */
import { dayFromSerial, dayOf, serialFromDay } from '#domain/day';
import { asNumber, FormulaError } from '#local/host/formula/coercion';
import type { FormulaFunction } from '#local/host/formula/functions';
import type { HostValue } from '#local/host/model/cellValue';

const part = (pick: (parts: readonly number[]) => number): FormulaFunction => ({
  least: 1,
  most: 1,
  apply: ([arg]) => pick(partsOf(arg!.value())),
});

export const dateFunctions: Readonly<Record<string, FormulaFunction>> = {
  TODAY: {
    least: 0,
    most: 0,
    isVolatile: true,
    apply: (_, context) => serialFromDay(context.today, 1900),
  },
  DATE: {
    least: 3,
    most: 3,
    apply: (args) => {
      const [year, month, dayOfMonth] = args.map((arg) => Math.trunc(asNumber(arg.value())));
      return dateSerial(year!, month!, dayOfMonth!);
    },
  },
  YEAR: part(([year]) => year!),
  MONTH: part(([, month]) => month!),
  DAY: part(([, , dayOfMonth]) => dayOfMonth!),
};

/** Months and days beyond their range run on: DATE(2025,13,1) is 1 January 2026. Years before 1900 count from 1900. */
export function dateSerial(year: number, month: number, dayOfMonth: number): number {
  const full = year >= 0 && year < 1900 ? year + 1900 : year;
  const months = full * 12 + month - 1;
  const first = dayOf(Math.floor(months / 12), (months % 12) + 1, 1);
  if (!first) throw new FormulaError('#NUM!');
  const serial = serialFromDay(first, 1900) + dayOfMonth - 1;
  if (serial < 0) throw new FormulaError('#NUM!');
  return serial;
}

function partsOf(value: HostValue): readonly number[] {
  const day = dayFromSerial(asNumber(value), 1900);
  if (!day) throw new FormulaError('#NUM!');
  return day.split('-').map(Number);
}
