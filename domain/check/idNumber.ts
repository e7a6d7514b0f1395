/**
 * The resident identity number as GB 11643 defines it. Decides form, check digit and the birth day it holds; nothing
 * else is read out of a number, and no number is repaired.
 */
import { dayOf, type Day } from '#domain/day';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';

/** 17 digits and a digit or X, or the 15 digits used until 1999. */
export function hasIdForm(idNo: string): boolean {
  return /^(?:\d{17}[\dX]|\d{15})$/.test(idNo);
}

/** Whether the 18th place agrees with the other 17 (ISO 7064, MOD 11-2). False for other lengths. */
export function hasRightCheckDigit(idNo: string): boolean {
  if (idNo.length !== 18) return false;
  let sum = 0;
  for (let place = 0; place < 17; place++) sum += (idNo.charCodeAt(place) - 48) * WEIGHTS[place]!;
  return idNo[17] === CHECK_DIGITS[sum % 11];
}

/** The birth day in a number of either form; null when the calendar has no such day. */
export function birthDay(idNo: string): Day | null {
  const digits = idNo.length === 18 ? idNo.slice(6, 14) : `19${idNo.slice(6, 12)}`;
  return dayOf(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
}
