/**
 * Has Excel compute all formulas when it next opens the workbook, because a formula was written whose value only Excel
 * can know. Decides where `calcPr` stands; everything else in the workbook part stays.
 */
import { Splices } from '#cli/workbook/splices';
import { withAttribute } from '#cli/workbook/xlsx/tagText';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';

/** What may stand between `sheets` and `calcPr` (ECMA-376 Part 1, 18.2.27). */
const BEFORE_CALCULATION = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);

/** @throws FileRefusal when the part is damaged. */
export function withFullCalculation(source: string): string {
  const tags = new XmlTags(source, 'workbook');
  const splices = new Splices(source);
  tags.next();
  const { prefix } = tags;
  let insertAt = tags.end;
  while (tags.nextChild()) {
    const { start, end } = tags;
    if (tags.is('calcPr')) {
      splices.replace(start, end, withAttribute(source.slice(start, end), 'fullCalcOnLoad', 1));
      return splices.result();
    }
    const precedes = BEFORE_CALCULATION.has(tags.localName);
    tags.skip();
    if (precedes) insertAt = tags.end;
  }
  splices.insert(insertAt, `<${prefix}calcPr fullCalcOnLoad="1"/>`);
  return splices.result();
}
