/**
 * Takes the calculation chain out of a package: it lists the cells with formulas, and Excel calls a workbook damaged
 * whose chain names a cell that has none any more. Excel makes a new one when it next saves.
 */
import { relationshipsOf, relationshipsPart } from '#cli/workbook/xlsx/packageIndex';
import type { PackageIndex } from '#cli/workbook/xlsx/packageIndex';
import { withoutChildren } from '#cli/workbook/xlsx/packageParts';
import type { PartTexts } from '#cli/workbook/xlsx/partTexts';
import type { ZipPackage } from '#cli/workbook/xlsx/zipPackage';

const CONTENT_TYPES = '[Content_Types].xml';

/** @returns the part to leave out; null when there is no chain */
export async function dropCalculationChain(
  zip: ZipPackage,
  index: PackageIndex,
  parts: PartTexts,
): Promise<string | null> {
  const chain = (await relationshipsOf(zip, index.workbookPart)).find(({ type }) => type === 'calcChain');
  if (!chain) return null;
  const relationships = relationshipsPart(index.workbookPart);
  const lists: [string, (text: string) => string][] = [
    [
      relationships,
      (text) => withoutChildren(text, relationships, (child) => child.attribute('Id') === chain.id),
    ],
    [
      CONTENT_TYPES,
      (text) =>
        withoutChildren(
          text,
          CONTENT_TYPES,
          (child) =>
            child.attribute('PartName')?.replace(/^\//, '').toLowerCase() === chain.target.toLowerCase(),
        ),
    ],
  ];
  for (const [name, without] of lists) {
    const text = await parts.read(name);
    if (text !== null) parts.write(name, without(text));
  }
  return chain.target;
}
