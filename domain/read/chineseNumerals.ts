/**
 * Numbers written in Chinese numerals. Decides how years (digit by digit), and small counts (十, 廿六, 一百二十) are
 * read, with every zero offices type. Refuses to know dates and people.
 */

const ZEROS = '0〇○◯零Oo';
const ONES = ['一壹', '二贰两俩', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'] as const;
const DIGITS: ReadonlyMap<string, number> = new Map(
  [ZEROS, ...ONES].flatMap((written, value) =>
    written.split('').map((character) => [character, value] as const),
  ),
);

/** 二○一三 → 2013, digit by digit; null for anything else. */
export function numeralDigits(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return text === '' ? null : value;
}

/**
 * 六 → 6, 十 → 10, 二十六 → 26, 廿六 → 26, 一百二十 → 120, up to 999; null for anything else, also for 三百五, which
 * some say for 350.
 */
export function numeralCount(text: string): number | null {
  const spelled = text
    .replaceAll('拾', '十')
    .replaceAll('佰', '百')
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十');
  const match = /^(?:([^十百])百)?(零)?(?:([^十百])?(十))?([^十百])?$/.exec(spelled);
  if (!match || spelled === '') return null;
  const [, hundreds, zero, tens, ten, ones] = match;
  if (hundreds !== undefined && ones !== undefined && !zero && !ten) return null;
  const parts = [digitOf(hundreds, 0), ten ? digitOf(tens, 1) : digitOf(tens, 0), digitOf(ones, 0)];
  if (parts.some((part) => part === null)) return null;
  return parts[0]! * 100 + parts[1]! * 10 + parts[2]!;
}

function digitOf(character: string | undefined, whenAbsent: number): number | null {
  return character === undefined ? whenAbsent : (DIGITS.get(character) ?? null);
}
