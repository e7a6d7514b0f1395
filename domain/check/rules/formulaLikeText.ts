/**
 * Text that a spreadsheet takes for a formula once it is copied or re-entered. Decides by its first character (also
 * full-width, after white space); text is never changed by us, and never written so that it is evaluated.
 */
import { unitAt } from '#domain/codeUnits';
import type { CellRule } from '#domain/check/rule';
import { cleanText } from '#domain/read/writtenText';

const STARTS_LIKE_FORMULA = /^[=+\-@＝＋－＠]./su;
const ONLY_MARKS = /^[-－]+$/;
/** +44 20 7946 0100, +86-139-1111-0001: how a number with its country is written. */
const FROM_ABROAD = /^\+\d[\d ()-]{6,24}$/;

export const formulaLikeText: CellRule = {
  id: 'formula-like-text',
  severity: 'warning',
  source: { zh: 'OWASP：CSV（公式）注入', en: 'OWASP, CSV (formula) injection' },
  title: { zh: '文字会被当作公式', en: 'Text that would be taken for a formula' },
  mend: {
    zh: '去掉开头的 = + - @ 符号，或在前面加文字。',
    en: 'Remove the sign at the start, or put a word before it.',
  },
  example: { zh: '=请尽快回复', en: '=please reply soon' },
  looksAt: 'cell',
  looksBeside: true,
  appliesTo: () => true,
  check(reading, field) {
    const { raw } = reading;
    if (typeof raw !== 'string' || reading.isFormula || reading.assumptions.includes('same-as-above'))
      return null;
    if (!mayStartLikeFormula(raw)) return null;
    const text = cleanText(raw);
    if (!STARTS_LIKE_FORMULA.test(text) || ONLY_MARKS.test(text)) return null;
    if (field.cell === 'phone' && FROM_ABROAD.test(text)) return null;
    const sign = text[0]!;
    return {
      field,
      reading,
      message: {
        zh: `“${field.label.zh}”以“${sign}”开头，复制到别处时会被当作公式计算；请去掉该符号。`,
        en: `"${field.label.en}" begins with “${sign}” and would be evaluated as a formula when copied; remove the sign.`,
      },
    };
  },
};

/** A quick look at the first characters: nearly every cell begins with a letter or a digit. */
function mayStartLikeFormula(raw: string): boolean {
  const first = unitAt(raw, 0);
  if (first >= 0x4e00 && first <= 0x9fff) return false;
  return !(first >= 0x30 && first <= 0x39) && !(first >= 0x41 && first <= 0x5a);
}
