/**
 * What a case's fields prove about its course: taken, assigned, being handled, closed, declined, and whether the 60-day
 * term covers it. Decides from canonical values only; a value the reader could not understand proves nothing.
 * Refuses to know terms, dates of law and today.
 */
import { parseDay, type Day } from '#domain/day';
import { isUnread, type Fields } from '#domain/fieldValue';

const DECLINED_WORDS: ReadonlySet<string> = new Set(['不予受理', '不再受理', '已不予受理', '已不再受理']);

/** 审核认定办结: the completion has been examined and accepted. */
const CLOSED_STATUS_WORDS: ReadonlySet<string> = new Set([
  '办结',
  '已办结',
  '审核认定办结',
  '已化解',
  '化解',
]);

const TAKEN_STATUS_WORDS: ReadonlySet<string> = new Set(['受理', '已受理']);
const HANDLED_STATUS_WORDS: ReadonlySet<string> = new Set([
  '已作出处理意见',
  '办理中',
  '正在办理',
  '化解中',
  '正在化解',
]);

const TAKEN_BY_HANDLING: ReadonlySet<string> = new Set(['受理告知']);
const HANDLED_BY_HANDLING: ReadonlySet<string> = new Set(['转送', '交办', '督办', '直接回复']);
const PASSED_ON_BY_HANDLING: ReadonlySet<string> = new Set(['转送', '交办']);

/** @source 《信访工作条例》 art. 29 (advice) and art. 30 (accusation): classes that art. 34 does not cover. */
const OTHER_CLASS_PURPOSES: ReadonlySet<string> = new Set([
  '揭发控告',
  '检举控告',
  '检举',
  '控告',
  '意见建议',
  '建议意见',
  '建议',
]);

/** Beyond it a term of law could end after year 9999, which no calendar day can name. */
const LAST_COUNTABLE_DAY = '9990-12-31';

/** The day a field holds; null when it is blank, unread or no day to count from. */
export function dayIn(fields: Fields, field: string): Day | null {
  const value = fields[field];
  const day = typeof value === 'string' ? parseDay(value) : null;
  return day && day <= LAST_COUNTABLE_DAY ? day : null;
}

export function isDeclined(fields: Fields): boolean {
  return says(fields, 'handling', DECLINED_WORDS) || says(fields, 'status', DECLINED_WORDS);
}

/** A plain "not closed" outweighs a status word, never a closing day. */
export function isClosed(fields: Fields): boolean {
  if (fields['closed'] === true || firstDayIn(fields, ['closedOn', 'repliedOn', 'resolvedOn'])) return true;
  return fields['closed'] !== false && says(fields, 'status', CLOSED_STATUS_WORDS);
}

/** Assigned to who must handle it, or being handled. */
export function isHandled(fields: Fields): boolean {
  return (
    dayIn(fields, 'assignedOn') !== null ||
    isFilled(fields, 'result') ||
    isFilled(fields, 'measures') ||
    says(fields, 'handling', HANDLED_BY_HANDLING) ||
    says(fields, 'status', HANDLED_STATUS_WORDS) ||
    says(fields, 'status', CLOSED_STATUS_WORDS)
  );
}

/** The matter was taken up, whoever wrote it down and however. */
export function isTaken(fields: Fields): boolean {
  return (
    dayIn(fields, 'acceptedOn') !== null ||
    says(fields, 'handling', TAKEN_BY_HANDLING) ||
    says(fields, 'status', TAKEN_STATUS_WORDS) ||
    isHandled(fields) ||
    isClosed(fields)
  );
}

/** Transferred or assigned to another unit. */
export function isPassedOn(fields: Fields): boolean {
  return dayIn(fields, 'assignedOn') !== null || says(fields, 'handling', PASSED_ON_BY_HANDLING);
}

/** Advice and accusations follow their own rules; so only appeals (申诉求决) carry the 60-day term. */
export function followsOwnRules(fields: Fields): boolean {
  return says(fields, 'purpose', OTHER_CLASS_PURPOSES);
}

/** The first of the fields that holds a day, with that day. */
export function firstDayIn(
  fields: Fields,
  ids: readonly string[],
): { readonly field: string; readonly day: Day } | null {
  for (const field of ids) {
    const day = dayIn(fields, field);
    if (day) return { field, day };
  }
  return null;
}

function says(fields: Fields, field: string, words: ReadonlySet<string>): boolean {
  const value = fields[field];
  return typeof value === 'string' && words.has(value);
}

function isFilled(fields: Fields, field: string): boolean {
  const value = fields[field];
  return value !== undefined && value !== '' && !isUnread(value);
}
