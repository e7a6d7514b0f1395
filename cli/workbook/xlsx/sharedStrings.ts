/**
 * The table of strings cells point into. Decides what a reader sees of a string: its runs joined, phonetic guides left
 * out, Excel's escapes resolved. Never writes: text we add is stored in its own cell.
 */
import { decodeCellText } from '#cli/workbook/xlsx/stringEscapes';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';

export function readSharedStrings(text: string, where: string): string[] {
  const strings: string[] = [];
  const tags = new XmlTags(text, where);
  if (!tags.next() || tags.kind === 'empty') return strings;
  while (tags.nextChild()) {
    if (tags.is('si')) strings.push(readRichText(tags));
    else tags.skip();
  }
  return strings;
}

/** The text of an `si` or `is` element whose open tag was read last; moves past its close tag. */
export function readRichText(tags: XmlTags): string {
  if (tags.kind === 'empty') return '';
  let text = '';
  while (tags.nextChild()) {
    if (tags.is('t')) text += tags.readText();
    else if (tags.is('r')) text += readRun(tags);
    else tags.skip();
  }
  return decodeCellText(text);
}

function readRun(tags: XmlTags): string {
  let text = '';
  if (tags.kind === 'empty') return text;
  while (tags.nextChild()) {
    if (tags.is('t')) text += tags.readText();
    else tags.skip();
  }
  return text;
}
