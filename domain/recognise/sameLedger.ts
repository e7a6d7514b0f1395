/**
 * Whether two sheets are sheets of one ledger, by their headings alone: month and year sheets, a sheet that was renamed,
 * a copy. Refuses to know what stands in them.
 */
import { normaliseText } from '#domain/recognise/normalise';

/** Share of headings that two sheets of one ledger have in common. */
const SAME_HEADINGS = 0.6;

/** @param one,two the sheets' columns by answerKeys */
export function haveSameHeadings(one: readonly string[], two: readonly string[]): boolean {
  const ofOne = new Set(one.map(normaliseText));
  const ofTwo = new Set(two.map(normaliseText));
  const shared = [...ofOne].filter((key) => ofTwo.has(key)).length;
  return shared > 0 && shared / Math.max(ofOne.size, ofTwo.size) >= SAME_HEADINGS;
}
