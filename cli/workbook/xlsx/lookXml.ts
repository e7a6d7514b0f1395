/** The elements of a styles part a look is made of. Writes only; which index each gets is the style book's. */
import type { BorderEdge, CellLook, ConditionalLook, Underline } from '#cli/workbook/cellLook';
import { BORDER_STYLES } from '#cli/workbook/xlsx/display/cellLooks';
import { escapeAttribute } from '#cli/workbook/xlsx/xmlText';

const UNDERLINES: Readonly<Record<Underline, string | null>> = {
  None: null,
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
};

export function fontXml(look: CellLook, prefix: string): string {
  const underline = UNDERLINES[look.underline];
  return [
    `<${prefix}font>`,
    look.isBold ? `<${prefix}b/>` : '',
    look.isItalic ? `<${prefix}i/>` : '',
    look.isStruckThrough ? `<${prefix}strike/>` : '',
    underline === null ? '' : `<${prefix}u val="${underline}"/>`,
    `<${prefix}sz val="${look.fontSize}"/>`,
    `<${prefix}color rgb="${argb(look.fontColor)}"/>`,
    `<${prefix}name val="${escapeAttribute(look.fontName)}"/>`,
    `</${prefix}font>`,
  ].join('');
}

export function fillXml(color: string, prefix: string): string {
  return (
    `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(color)}"/>` +
    `<${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`
  );
}

export function borderXml(look: CellLook, prefix: string): string {
  const sides = [
    edgeXml('left', look.borderLeft, prefix),
    edgeXml('right', look.borderRight, prefix),
    edgeXml('top', look.borderTop, prefix),
    edgeXml('bottom', look.borderBottom, prefix),
  ];
  return `<${prefix}border>${sides.join('')}<${prefix}diagonal/></${prefix}border>`;
}

export function alignmentXml(look: CellLook, prefix: string): string {
  const horizontal = wordOf(look.horizontalAlignment);
  const attributes = [
    horizontal === 'general' ? '' : ` horizontal="${horizontal}"`,
    ` vertical="${wordOf(look.verticalAlignment)}"`,
    look.wrapsText ? ' wrapText="1"' : '',
    look.indentLevel > 0 ? ` indent="${look.indentLevel}"` : '',
  ];
  return `<${prefix}alignment${attributes.join('')}/>`;
}

/** In a differential style the colour of a solid fill is the background's (ECMA-376 Part 1, 18.8.32). */
export function differentialXml(look: ConditionalLook, prefix: string): string {
  const toggle = (name: string, value: boolean | null) =>
    value === null ? '' : `<${prefix}${name}${value ? '' : ' val="0"'}/>`;
  const color = look.fontColor === null ? '' : `<${prefix}color rgb="${argb(look.fontColor)}"/>`;
  const font = toggle('b', look.isBold) + toggle('i', look.isItalic) + color;
  const fill =
    look.fillColor === null
      ? ''
      : `<${prefix}fill><${prefix}patternFill><${prefix}bgColor rgb="${argb(look.fillColor)}"/></${prefix}patternFill></${prefix}fill>`;
  return `<${prefix}dxf>${font === '' ? '' : `<${prefix}font>${font}</${prefix}font>`}${fill}</${prefix}dxf>`;
}

function edgeXml(side: string, edge: BorderEdge | null, prefix: string): string {
  if (!edge) return `<${prefix}${side}/>`;
  const style = Object.entries(BORDER_STYLES).find(
    ([, [line, weight]]) => line === edge.line && weight === edge.weight,
  );
  return (
    `<${prefix}${side} style="${style?.[0] ?? 'thin'}"><${prefix}color rgb="${argb(edge.color)}"/>` +
    `</${prefix}${side}>`
  );
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function wordOf(alignment: string): string {
  if (alignment === 'CenterAcrossSelection') return 'centerContinuous';
  return alignment[0]!.toLowerCase() + alignment.slice(1);
}
