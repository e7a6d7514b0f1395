/** The defined names a workbook part lists, print areas among them. Decides nothing about what they refer to. */
import { eachChild } from '#cli/workbook/xlsx/display/eachChild';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';

export interface NameInFile {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  /** Position in the workbook's list of sheets; null: of the whole workbook. */
  readonly sheetPosition: number | null;
  readonly isVisible: boolean;
  readonly comment: string;
}

export function readNames(workbook: string): readonly NameInFile[] {
  const names: NameInFile[] = [];
  const tags = new XmlTags(workbook, 'workbook');
  if (!tags.next()) return names;
  eachChild(tags, () => {
    if (!tags.is('definedNames')) return;
    eachChild(tags, () => {
      names.push({
        name: tags.attribute('name') ?? '',
        sheetPosition: tags.wholeNumber('localSheetId'),
        isVisible: !tags.flag('hidden'),
        comment: tags.attribute('comment') ?? '',
        formula: tags.readText(),
      });
    });
  });
  return names;
}
