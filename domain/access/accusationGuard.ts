/**
 * Accusations do not reach whom they accuse. Decides when an accusation names a unit; refuses to know who reads
 * otherwise (policy.ts). Doubt counts against showing.
 *
 * @source 《信访工作条例》 art. 30, 46: material of accusations must not be passed to the accused person or unit
 */
import { shortUnitName } from '#domain/check/accused';
import type { Fields } from '#domain/fieldValue';

const ACCUSATION = /揭发|检举|控告/;
const MATTER_FIELDS = ['content', 'title', 'demand'] as const;

export function accuses(fields: Fields, unitName: string): boolean {
  const purpose = fields['purpose'];
  if (typeof purpose !== 'string' || !ACCUSATION.test(purpose)) return false;
  const names = [unitName, shortUnitName(unitName)].filter((name) => name !== null);
  return MATTER_FIELDS.some((field) => {
    const text = fields[field];
    return typeof text === 'string' && names.some((name) => text.includes(name));
  });
}
