/**
 * Fonts on the canvas and how wide a text is in them. Decides what stands in for a font this machine lacks, and measures
 * each character once: ten thousand wrapped cells are then measured by additions.
 */
import type { CellStyle } from '#local/host/model/style';

const PIXELS_PER_POINT = 4 / 3;
/** Serif faces of Chinese Windows; everything else falls back on a sans-serif one. */
const SERIF = /宋|SimSun|仿宋|FangSong|楷|KaiTi|Times/i;
const SERIF_FALLBACK = '"Songti SC", "Noto Serif CJK SC", serif';
const SANS_FALLBACK = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

export interface Font {
  readonly css: string;
  readonly pixels: number;
  readonly lineHeight: number;
  readonly widthOf: (text: string) => number;
}

const known = new Map<string, Font>();
/** Equal looks are one object; naming a font for each of a million cells would take longer than measuring them. */
const ofStyle = new WeakMap<CellStyle, Font>();

export function fontOf(context: CanvasRenderingContext2D, style: CellStyle): Font {
  const seen = ofStyle.get(style);
  if (seen) return seen;
  const css = cssOf(style);
  const font = known.get(css) ?? measuredFont(context, css, style.fontSize * PIXELS_PER_POINT);
  known.set(css, font);
  ofStyle.set(style, font);
  return font;
}

function cssOf({ isBold, isItalic, fontSize, fontName }: CellStyle): string {
  const fallback = SERIF.test(fontName) ? SERIF_FALLBACK : SANS_FALLBACK;
  const pixels = Math.round(fontSize * PIXELS_PER_POINT * 100) / 100;
  return `${isItalic ? 'italic ' : ''}${isBold ? 'bold ' : ''}${pixels}px "${fontName.replaceAll('"', '')}", ${fallback}`;
}

function measuredFont(context: CanvasRenderingContext2D, css: string, pixels: number): Font {
  const widths = new Map<string, number>();
  const widthOfCharacter = (character: string) => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    context.font = css;
    const { width } = context.measureText(character);
    widths.set(character, width);
    return width;
  };
  return {
    css,
    pixels,
    lineHeight: Math.ceil(pixels * 1.32),
    widthOf: (text) => {
      let width = 0;
      for (const character of text) width += widthOfCharacter(character);
      return width;
    },
  };
}
