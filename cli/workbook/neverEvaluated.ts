/**
 * Text a spreadsheet program would take for a formula, and the apostrophe that keeps it text in a .csv file. The
 * apostrophe is put before exactly the text described here and taken away from exactly that again, so that every text
 * comes back as it was. Refuses to know files.
 */

/**
 * `=`, `+`, `-`, `@` and their full-width forms, also after blanks, tabs and line breaks, which importers trim; and
 * after apostrophes, or text that begins with one could not be told from text that was given one.
 */
const FORMULA_START = /^'*\s*[=+\-@＝＋－＠]/;

export function startsLikeFormula(text: string): boolean {
  return FORMULA_START.test(text);
}

export function withGuard(text: string): string {
  return startsLikeFormula(text) ? `'${text}` : text;
}

export function withoutGuard(text: string): string {
  return text.startsWith("'") && startsLikeFormula(text.slice(1)) ? text.slice(1) : text;
}
