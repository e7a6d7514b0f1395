/**
 * How Excel keeps characters XML cannot: `_x000D_` for a code unit, `_x005F_` before text that only looks like such an
 * escape (ECMA-376 Part 1, 22.9.2.19 ST_Xstring). Any string of JavaScript comes back as it was. Knows no cells.
 */
import { escapeText } from '#cli/workbook/xlsx/xmlText';

const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Not allowed in XML 1.0, changed by its line-end rule (CR), or half of a surrogate pair. */
const UNKEEPABLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** XML text content that Excel reads back as `text`. */
export function encodeCellText(text: string): string {
  return escapeText(text.replace(LOOKS_ESCAPED, '_x005F_').replace(UNKEEPABLE, escapeUnit));
}

/** The string Excel shows for text content whose XML entities are already resolved. */
export function decodeCellText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
