/** Where things stand in the consolidated sheet, read by another reader from saved files, as a person reads the screen. */
import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import type { DayPlaces } from './officeDay';
import { otherReader, type OtherSheet } from './otherReader';

export const REGISTER_SHEET = '2025年';
const MOST_ROWS = 200;
const HEADINGS = {
  number: ['◇系统编号', '◇Case number'],
  unit: ['责任单位', 'Responsible unit'],
  leader: ['包案领导', 'Case leader'],
  handler: ['承办人', 'Handler'],
} as const;

/** The sheet that was added last. */
export function consolidated(path: string): OtherSheet {
  const name = read(readFileSync(path), { bookSheets: true }).SheetNames.at(-1)!;
  return otherReader(path, name);
}

/** @param county the supervisor's saved file @param town the clerk's, after the first sync */
export function placesIn(county: string, town: string): DayPlaces {
  const region = consolidated(county);
  const register = otherReader(town, REGISTER_SHEET);
  const at = (heading: readonly string[], row: number) =>
    `${columnOf(region, heading)}${rowOf(region, register.at(`${columnOf(register, HEADINGS.number)}${row}`))}`;
  return {
    assigned: { unit: at(HEADINGS.unit, 5), leader: at(HEADINGS.leader, 5) },
    disputed: { handler: at(HEADINGS.handler, 6) },
  };
}

function rowOf(region: OtherSheet, caseNumber: unknown): number {
  const column = columnOf(region, HEADINGS.number);
  const rows = Array.from({ length: MOST_ROWS }, (_, i) => i + 1);
  const row = rows.find((candidate) => region.at(`${column}${candidate}`) === caseNumber);
  if (row === undefined) throw new Error('the case is not in the consolidated sheet');
  return row;
}

function columnOf(sheet: OtherSheet, headings: readonly string[]): string {
  for (const heading of headings) {
    const column = columnIfAny(sheet, heading);
    if (column !== null) return column;
  }
  throw new Error(`none of the headings ${headings.join(', ')}`);
}

function columnIfAny(sheet: OtherSheet, heading: string): string | null {
  try {
    return sheet.columnOf(heading);
  } catch {
    return null;
  }
}
