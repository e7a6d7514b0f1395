/**
 * Arguments as they come over the wire, made sure of. Decides what counts as text, number, truth value or one of some
 * words; anything else is InvalidArgument at the place named. A null argument is one that was left out.
 */
import { hostError } from '#local/host/wire/hostError';
import { HostObject } from '#local/host/wire/hostObject';

export function textArgument(value: unknown, location: string): string {
  if (typeof value !== 'string') throw hostError('InvalidArgument', location);
  return value;
}

export function numberArgument(value: unknown, location: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw hostError('InvalidArgument', location);
  return value;
}

export function wholeNumber(value: unknown, location: string, whenLeftOut?: number): number {
  if ((value === null || value === undefined) && whenLeftOut !== undefined) return whenLeftOut;
  const number = numberArgument(value, location);
  if (!Number.isInteger(number)) throw hostError('InvalidArgument', location);
  return number;
}

export function truthArgument(value: unknown, location: string, whenLeftOut?: boolean): boolean {
  if ((value === null || value === undefined) && whenLeftOut !== undefined) return whenLeftOut;
  if (typeof value !== 'boolean') throw hostError('InvalidArgument', location);
  return value;
}

export function wordArgument<W extends string>(value: unknown, words: readonly W[], location: string): W {
  const word = words.find((known) => known === value);
  if (word === undefined) throw hostError('InvalidArgument', location);
  return word;
}

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  orange: '#FFA500',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** `#RRGGBB`, or the name of a colour. @see https://learn.microsoft.com/javascript/api/excel/excel.rangefill#excel-excel-rangefill-color-member */
export function colourArgument(value: unknown, location: string): string {
  const text = textArgument(value, location);
  const named = NAMED_COLOURS[text.toLowerCase()];
  if (named) return named;
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw hostError('InvalidArgument', location);
  return text.toUpperCase();
}

/** The object of one of our types behind an argument; null when the argument is none. */
export function objectArgument<Self>(value: unknown, is: (self: unknown) => self is Self): Self | null {
  return value instanceof HostObject && is(value.self) ? value.self : null;
}
