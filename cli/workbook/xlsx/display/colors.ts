/**
 * Colours as styles name them: by value, by place in the theme, by place in the old palette, lightened or darkened.
 * Decides one `#RRGGBB` for each; refuses to know what is coloured.
 */
import { eachChild } from '#cli/workbook/xlsx/display/eachChild';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';

/** Place in `clrScheme` by the theme index cells use: light and dark change places (ECMA-376 Part 1, 18.8.3). */
const SCHEME_PLACE = [1, 0, 3, 2];
const OFFICE_THEME =
  '000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** ECMA-376 Part 1, 18.8.27. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The theme's twelve colours in the order of its scheme, `RRGGBB`; Office's own where the part says nothing. */
export function readThemeColors(text: string | null): readonly string[] {
  if (text === null) return OFFICE_THEME;
  const colors: string[] = [];
  const tags = new XmlTags(text, 'theme');
  while (tags.next()) {
    if (tags.kind === 'open' && tags.is('clrScheme')) {
      eachChild(tags, () => eachChild(tags, () => colors.push(schemeColor(tags))));
      break;
    }
  }
  return OFFICE_THEME.map((standard, index) => colors[index] || standard);
}

/** The colour an element such as `color` or `fgColor` names; null where it names none or leaves it to the system. */
export function colorOf(tags: XmlTags, theme: readonly string[]): string | null {
  const rgb = tags.attribute('rgb');
  if (rgb !== null && /^[0-9a-f]{6,8}$/i.test(rgb)) return tinted(rgb.slice(-6), tintOf(tags));
  const place = tags.wholeNumber('theme');
  const themed = place === null ? undefined : theme[SCHEME_PLACE[place] ?? place];
  if (themed !== undefined) return tinted(themed, tintOf(tags));
  const indexed = tags.wholeNumber('indexed');
  const listed = indexed === null ? undefined : PALETTE[indexed];
  return listed === undefined ? null : tinted(listed, tintOf(tags));
}

function schemeColor(tags: XmlTags): string {
  return (tags.is('sysClr') ? tags.attribute('lastClr') : tags.attribute('val'))?.toUpperCase() ?? '';
}

function tintOf(tags: XmlTags): number {
  const tint = Number(tags.attribute('tint') ?? 0);
  return Math.abs(tint) <= 1 ? tint : 0;
}

/** Positive tints mix with white, negative with black: the lightness moves, the hue stays. */
function tinted(rgb: string, tint: number): string {
  const channel = (at: number) => {
    const value = Number.parseInt(rgb.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(moved).toString(16).padStart(2, '0');
  };
  return `#${channel(0)}${channel(2)}${channel(4)}`.toUpperCase();
}
