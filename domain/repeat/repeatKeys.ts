/**
 * Under which keys a case is looked for again: the same person, the same place with the same category. Decides what
 * makes two people one (ID number, phone, name with address; a bare name only where nothing else is known) and which
 * places are a place (a village or street, not a whole town). Keys live only as long as a check; nothing is kept
 * about a person.
 */
import type { LedgerRow } from '#domain/read/reading';
import { isMasked, isPlaceholder } from '#domain/read/writtenText';

export type RepeatReason = 'same-id' | 'same-phone' | 'same-name-and-address' | 'same-name' | 'same-place';

/** The reason, then what is the same. */
export type RepeatKey = readonly [RepeatReason, ...string[]];

const SMALL_PLACE =
  /(?:村|社区|居委会|居民区|小区|花园|家园|新城|大厦|广场|市场|学校|小学|中学|医院|路|街|巷|弄|组|屯|寨|坪|厂|矿|园|苑|号|栋|幢|楼|水库|工地)$/;
const AREA_PREFIX = /^.*(?:省|自治区|市|县|区|旗)(?=.{3,})/;
const SHORTEST_PHONE = 7;

export function reasonOf(key: readonly string[]): RepeatReason {
  return key[0] as RepeatReason;
}

export function repeatKeys(row: LedgerRow): readonly RepeatKey[] {
  const keys = personKeys(row);
  const place = placeKey(row);
  if (place !== null) keys.push(place);
  return keys;
}

function personKeys(row: LedgerRow): RepeatKey[] {
  const keys: RepeatKey[] = [];
  const idNo = told(row, 'idNo');
  if (idNo !== null && !isMasked(idNo)) keys.push(['same-id', idNo]);
  const phones = told(row, 'phone');
  if (phones !== null && !isMasked(phones)) {
    for (const phone of phones.includes('/') ? phones.split('/') : [phones]) {
      if (phone.length >= SHORTEST_PHONE) keys.push(['same-phone', phone]);
    }
  }
  const name = told(row, 'name');
  if (name === null || isMasked(name)) return keys;
  const address = told(row, 'address');
  if (address !== null) keys.push(['same-name-and-address', name, address.replace(AREA_PREFIX, '')]);
  else if (keys.length === 0) keys.push(['same-name', name]);
  return keys;
}

function placeKey(row: LedgerRow): RepeatKey | null {
  const category = told(row, 'subCategory') ?? told(row, 'category');
  const place = told(row, 'place');
  if (category === null || place === null || !SMALL_PLACE.test(place)) return null;
  return ['same-place', place.replace(AREA_PREFIX, ''), category];
}

/** A value that was read for sure and says something. */
function told(row: LedgerRow, fieldId: string): string | null {
  const value = row.cells[fieldId]?.value;
  return typeof value === 'string' && !isPlaceholder(value) ? value : null;
}
