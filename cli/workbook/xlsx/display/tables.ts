/** An Excel table as its part describes it. Decides its area, rows and name; refuses to know columns and formulas. */
import { eachChild } from '#cli/workbook/xlsx/display/eachChild';
import { rangeOf } from '#cli/workbook/xlsx/references';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';
import type { GridRange } from '#domain/grid';

export interface TableInFile {
  readonly id: number;
  readonly name: string;
  /** Header row and total row included. */
  readonly area: GridRange;
  readonly showsHeaders: boolean;
  readonly showsTotals: boolean;
  readonly styleName: string;
}

/** Null when the part names no area. */
export function readTable(text: string, where: string): TableInFile | null {
  const tags = new XmlTags(text, where);
  const area = tags.next() ? rangeOf(tags.attribute('ref') ?? '') : null;
  if (!area) return null;
  const table = {
    id: tags.wholeNumber('id') ?? 0,
    name: tags.attribute('displayName') ?? '',
    area,
    showsHeaders: (tags.wholeNumber('headerRowCount') ?? 1) > 0,
    showsTotals: (tags.wholeNumber('totalsRowCount') ?? 0) > 0,
  };
  let styleName = '';
  eachChild(tags, () => {
    if (tags.is('tableStyleInfo')) styleName = tags.attribute('name') ?? '';
  });
  return { ...table, styleName };
}
