/** Walks the children of an element, so that readers of deep but small parts need no cursor bookkeeping. */
import type { XmlTags } from '#cli/workbook/xlsx/xmlTags';

/**
 * Visits each child of the element whose open tag was read last; `visit` may read on into the child or leave it. The
 * cursor ends past the element's close tag. Does nothing on an empty element.
 */
export function eachChild(tags: XmlTags, visit: () => void): void {
  if (tags.kind === 'empty') return;
  while (tags.nextChild()) {
    const { start } = tags;
    visit();
    if (tags.start === start) tags.skip();
  }
}
