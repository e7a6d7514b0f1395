/**
 * Breaks a text into lines that fit a width: at line breaks, between words, and between any two Chinese characters.
 * Decides lines alone; the widths come from outside.
 */

/** A run of Latin letters, digits and their marks stays together; everything else may break after each character. */
const PIECES = /[\p{Script=Latin}\p{N}.,:;/@#$%&*+\-_'"()[\]]+|\s|./gsu;

export function wrappedLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => wrappedLine(line, width, widthOf));
}

function wrappedLine(text: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(text, width, widthOf)) {
    const wide = widthOf(piece);
    if (used + wide > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (line === '' && piece === ' ' && lines.length > 0) continue;
    line += piece;
    used += wide;
  }
  return [...lines, line];
}

/** A piece too long for a whole line, such as an ID number in a narrow column, falls into its characters. */
function piecesOf(text: string, width: number, widthOf: (text: string) => number): string[] {
  const pieces = text.match(PIECES) ?? [];
  return pieces.flatMap((piece) =>
    piece.length > 1 && widthOf(piece) > width ? Array.from(piece) : [piece],
  );
}
