/**
 * The resident identity number as GB 11643 defines it. Decides form, check digit and the birth day it holds; nothing
 * else is read out of a number, and no number is repaired.
 */
import { unitAt } from '#domain/codeUnits';
import { dayOf, type Day } from '#domain/day';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';
const ZERO = 48;

/** 17 digits and a digit or X, or the 15 digits used until 1999. */
export function hasIdForm(idNo: string): boolean {
  if (idNo.length !== 18 && idNo.length !== 15) return false;
  for (let place = 0; place < idNo.length; place++) {
    if (!isDigit(idNo, place) && !(place === 17 && idNo[place] === 'X')) return false;
  }
  return true;
}

/** Whether the 18th place agrees with the other 17 (ISO 7064, MOD 11-2). False for other lengths. */
export function hasRightCheckDigit(idNo: string): boolean {
  if (idNo.length !== 18) return false;
  let sum = 0;
  for (let place = 0; place < 17; place++) sum += digitAt(idNo, place) * WEIGHTS[place]!;
  return idNo[17] === CHECK_DIGITS[sum % 11];
}

/** The birth day in a number of either form; null when the calendar has no such day. */
export function birthDay(idNo: string): Day | null {
  const isLong = idNo.length === 18;
  const year = isLong ? numberIn(idNo, 6, 4) : 1900 + numberIn(idNo, 6, 2);
  const at = isLong ? 10 : 8;
  return dayOf(year, numberIn(idNo, at, 2), numberIn(idNo, at + 2, 2));
}

function numberIn(idNo: string, start: number, places: number): number {
  let number = 0;
  for (let place = start; place < start + places; place++) number = 10 * number + digitAt(idNo, place);
  return number;
}

function isDigit(idNo: string, place: number): boolean {
  const digit = digitAt(idNo, place);
  return digit >= 0 && digit <= 9;
}

function digitAt(idNo: string, place: number): number {
  return unitAt(idNo, place) - ZERO;
}
