/**
 * The criteria of COUNTIF and SUMIF: `"办结"`, `">=3"`, `"*信访*"`, `"<>"`. Decides whether a value meets one.
 *
 * @see https://support.microsoft.com/office/countif-function-e0de10c6-f885-4e71-abb4-1f464816df34
 */
import { compareValues } from '#local/host/formula/coercion';
import { isError, type HostValue } from '#local/host/model/cellValue';

export function criterion(wanted: HostValue): (value: HostValue) => boolean {
  if (isError(wanted)) return (value) => isError(value) && value.error === wanted.error;
  if (typeof wanted !== 'string') return (value) => isSame(value, wanted ?? 0);
  const [, operator = '=', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(wanted)!;
  const number = operand.trim() === '' ? NaN : Number(operand);
  if (operator === '=' || operator === '<>') {
    const meets = Number.isNaN(number) ? textTest(operand, wanted.startsWith('=')) : sameNumber(number);
    return operator === '=' ? meets : (value) => !meets(value);
  }
  const bound = Number.isNaN(number) ? operand : number;
  return (value) => typeof value === typeof bound && inOrder(operator, compareValues(value, bound));
}

function isSame(value: HostValue, wanted: number | boolean): boolean {
  return typeof wanted === 'number' ? sameNumber(wanted)(value) : value === wanted;
}

/** A number as text counts as that number here. */
function sameNumber(number: number): (value: HostValue) => boolean {
  return (value) =>
    value === number || (typeof value === 'string' && value.trim() !== '' && Number(value) === number);
}

/** Wildcards `?` and `*`, escaped by `~`; `=` alone means truly blank, `""` blank or empty text. */
function textTest(operand: string, hasSign: boolean): (value: HostValue) => boolean {
  if (operand === '') return (value) => value === null || (!hasSign && value === '');
  const source = operand.replace(/~([?*~])|([?*])|([.*+?^${}()|[\]\\])/g, (_, escaped, wild, special) => {
    if (wild) return wild === '*' ? '.*' : '.';
    return `\\${escaped ?? special}`;
  });
  const pattern = new RegExp(`^${source}$`, 'isu');
  return (value) => typeof value === 'string' && pattern.test(value);
}

function inOrder(operator: string, order: number): boolean {
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}
