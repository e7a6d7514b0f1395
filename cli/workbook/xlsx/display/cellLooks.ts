/**
 * The looks a styles part describes: one per cell style, one per differential style. Decides what a reader sees of fonts,
 * fills, borders and alignment; patterns and gradients are reduced to one colour, diagonal lines left out.
 */
import type {
  BorderEdge,
  BorderLine,
  BorderWeight,
  CellLook,
  ConditionalLook,
  HorizontalAlignment,
  Underline,
  VerticalAlignment,
} from '#cli/workbook/cellLook';
import { colorOf } from '#cli/workbook/xlsx/display/colors';
import { eachChild } from '#cli/workbook/xlsx/display/eachChild';
import { readNumberFormats } from '#cli/workbook/xlsx/numberFormats';
import { XmlTags } from '#cli/workbook/xlsx/xmlTags';

export interface WorkbookLooks {
  /** By style index (`c@s`). */
  readonly cells: readonly CellLook[];
  /** By `dxfId`. */
  readonly differential: readonly ConditionalLook[];
}

type FontLook = Pick<
  CellLook,
  'fontName' | 'fontSize' | 'fontColor' | 'isBold' | 'isItalic' | 'isStruckThrough' | 'underline'
>;
type BorderLook = Pick<CellLook, 'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight'>;

const PLAIN_FONT: FontLook = {
  fontName: '宋体',
  fontSize: 11,
  fontColor: '#000000',
  isBold: false,
  isItalic: false,
  isStruckThrough: false,
  underline: 'None',
};
const NO_BORDER: BorderLook = { borderTop: null, borderBottom: null, borderLeft: null, borderRight: null };

/** What a workbook without styles shows. */
export const PLAIN_LOOK: CellLook = {
  ...PLAIN_FONT,
  ...NO_BORDER,
  numberFormat: 'General',
  fillColor: null,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapsText: false,
  indentLevel: 0,
  isLocked: true,
};

/** ECMA-376 Part 1, 18.18.3. */
export const BORDER_STYLES: Readonly<Record<string, readonly [BorderLine, BorderWeight]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  double: ['Double', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

/** @throws FileRefusal when the part is damaged. */
export function readLooks(styles: string, theme: readonly string[]): WorkbookLooks {
  const fonts: FontLook[] = [];
  const fills: (string | null)[] = [];
  const borders: BorderLook[] = [];
  const cells: CellLook[] = [];
  const differential: ConditionalLook[] = [];
  const formats = readNumberFormats(styles, 'styles');
  const tags = new XmlTags(styles, 'styles');
  if (!tags.next()) return { cells, differential };
  eachChild(tags, () => {
    if (tags.is('fonts')) eachChild(tags, () => fonts.push({ ...PLAIN_FONT, ...readFont(tags, theme) }));
    else if (tags.is('fills')) eachChild(tags, () => fills.push(readFill(tags, theme, 'fgColor')));
    else if (tags.is('borders')) eachChild(tags, () => borders.push(readBorder(tags, theme)));
    else if (tags.is('dxfs')) eachChild(tags, () => differential.push(readDifferential(tags, theme)));
    else if (tags.is('cellXfs'))
      eachChild(tags, () => {
        cells.push({
          ...PLAIN_LOOK,
          ...fonts[tags.wholeNumber('fontId') ?? 0],
          ...borders[tags.wholeNumber('borderId') ?? 0],
          fillColor: fills[tags.wholeNumber('fillId') ?? 0] ?? null,
          numberFormat: formats[cells.length] ?? 'General',
          ...readPlacement(tags),
        });
      });
  });
  return { cells, differential };
}

function readFont(tags: XmlTags, theme: readonly string[]): Partial<FontLook> {
  const font: { -readonly [K in keyof FontLook]?: FontLook[K] } = {};
  eachChild(tags, () => {
    if (tags.is('b')) font.isBold = isOn(tags);
    else if (tags.is('i')) font.isItalic = isOn(tags);
    else if (tags.is('strike')) font.isStruckThrough = isOn(tags);
    else if (tags.is('u')) font.underline = underlineOf(tags.attribute('val'));
    else if (tags.is('sz')) font.fontSize = Number(tags.attribute('val')) || PLAIN_FONT.fontSize;
    else if (tags.is('name')) font.fontName = tags.attribute('val') ?? PLAIN_FONT.fontName;
    else if (tags.is('color')) font.fontColor = colorOf(tags, theme) ?? PLAIN_FONT.fontColor;
  });
  return font;
}

/** @param solid the element that holds the colour of a solid fill: in differential styles it is `bgColor` */
function readFill(tags: XmlTags, theme: readonly string[], solid: 'fgColor' | 'bgColor'): string | null {
  let color: string | null = null;
  eachChild(tags, () => {
    if (tags.is('gradientFill'))
      eachChild(tags, () => eachChild(tags, () => (color ??= colorOf(tags, theme))));
    if (!tags.is('patternFill')) return;
    const pattern = tags.attribute('patternType') ?? (solid === 'bgColor' ? 'solid' : 'none');
    if (pattern === 'none') return;
    eachChild(tags, () => {
      if (tags.is(pattern === 'solid' ? solid : 'fgColor')) color = colorOf(tags, theme);
    });
  });
  return color;
}

function readBorder(tags: XmlTags, theme: readonly string[]): BorderLook {
  const border: { -readonly [K in keyof BorderLook]: BorderLook[K] } = { ...NO_BORDER };
  eachChild(tags, () => {
    if (tags.is('left') || tags.is('start')) border.borderLeft = readEdge(tags, theme);
    else if (tags.is('right') || tags.is('end')) border.borderRight = readEdge(tags, theme);
    else if (tags.is('top')) border.borderTop = readEdge(tags, theme);
    else if (tags.is('bottom')) border.borderBottom = readEdge(tags, theme);
  });
  return border;
}

function readEdge(tags: XmlTags, theme: readonly string[]): BorderEdge | null {
  const style = BORDER_STYLES[tags.attribute('style') ?? 'none'];
  let color = '#000000';
  eachChild(tags, () => {
    if (tags.is('color')) color = colorOf(tags, theme) ?? color;
  });
  return style ? { line: style[0], weight: style[1], color } : null;
}

function readDifferential(tags: XmlTags, theme: readonly string[]): ConditionalLook {
  let look: ConditionalLook = { fillColor: null, fontColor: null, isBold: null, isItalic: null };
  eachChild(tags, () => {
    if (tags.is('fill')) look = { ...look, fillColor: readFill(tags, theme, 'bgColor') };
    else if (tags.is('font')) {
      const { fontColor = null, isBold = null, isItalic = null } = readFont(tags, theme);
      look = { ...look, fontColor, isBold, isItalic };
    }
  });
  return look;
}

type Placement = Pick<
  CellLook,
  'horizontalAlignment' | 'verticalAlignment' | 'wrapsText' | 'indentLevel' | 'isLocked'
>;

function readPlacement(tags: XmlTags): Partial<Placement> {
  const placement: { -readonly [K in keyof Placement]?: Placement[K] } = {};
  eachChild(tags, () => {
    if (tags.is('protection') && tags.attribute('locked') !== null) placement.isLocked = tags.flag('locked');
    if (!tags.is('alignment')) return;
    placement.horizontalAlignment = capital(tags.attribute('horizontal') ?? 'general') as HorizontalAlignment;
    placement.verticalAlignment = capital(tags.attribute('vertical') ?? 'bottom') as VerticalAlignment;
    placement.wrapsText = tags.flag('wrapText');
    placement.indentLevel = tags.wholeNumber('indent') ?? 0;
  });
  return placement;
}

/** `centerContinuous` is what the object model calls CenterAcrossSelection. */
function capital(word: string): string {
  return word === 'centerContinuous' ? 'CenterAcrossSelection' : word[0]!.toUpperCase() + word.slice(1);
}

function underlineOf(value: string | null): Underline {
  if (value === 'none') return 'None';
  if (value === 'double') return 'Double';
  if (value === 'singleAccounting') return 'SingleAccountant';
  return value === 'doubleAccounting' ? 'DoubleAccountant' : 'Single';
}

/** An element such as `b` is on by being there, unless it says otherwise. */
function isOn(tags: XmlTags): boolean {
  return tags.attribute('val') === null || tags.flag('val');
}
