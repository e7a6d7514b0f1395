/**
 * What a case's fields prove about its course: taken, assigned, being handled, closed, declined, reviewed, and whether
 * the 60-day term covers it. Decides from canonical values only; a value the reader could not understand proves nothing.
 * Refuses to know terms, dates of law and today.
 */
import { parseDay, type Day } from '#domain/day';
import { isUnread, type Fields, type FieldValue } from '#domain/fieldValue';

type ProvingField = 'handling' | 'status' | 'purpose';

/** For each thing that can be proved: the canonical choice words (kinds/choices.ts) that prove it, by field. */
export const EVIDENCE = {
  declined: { handling: ['不予受理', '不再受理'], status: ['不予受理', '不再受理'] },
  taken: { handling: ['受理告知'], status: ['受理'] },
  passedOn: { handling: ['转送', '交办'], status: ['已转送'] },
  handled: {
    handling: ['督办', '直接回复', '简易办理'],
    status: ['办理中', '延期办理', '已作出处理意见', '化解中', '调解不成'],
  },
  /** The opinion has been given: the petitioner asks for its review. */
  underReview: { status: ['复查中'] },
  /** The review has been decided: the petitioner asks for re-review. */
  underReReview: { status: ['复核中'] },
  /** The last instance has spoken. @source 《信访工作条例》 art. 36 (不再受理). */
  final: { status: ['三级终结'] },
  withdrawn: { status: ['撤回'] },
  simple: { handling: ['简易办理'] },
  /** 审核认定办结: the completion has been examined; 三级终结: the last instance has spoken; 撤回: withdrawn; 已销号: struck off. */
  closed: { status: ['审核认定办结', '已化解', '已销号', '三级终结', '撤回'] },
  /**
   * Only appeals (申诉求决) without a procedure of their own carry the 60-day term.
   * @source 《信访工作条例》 art. 29 (advice), 30 (accusation), 31(1)–(5) (引导: led to the statutory procedure), 34.
   */
  ownRules: { handling: ['引导'], purpose: ['揭发控告', '意见建议', '咨询', '感谢表扬'] },
} as const satisfies Record<string, Partial<Record<ProvingField, readonly string[]>>>;

/** Beyond it a term of law could end after year 9999, which no calendar day can name. */
const LAST_COUNTABLE_DAY = '9990-12-31';

/** The day a field holds; null when it is blank, unread or no day to count from. */
export function dayIn(fields: Fields, field: string): Day | null {
  return countableDay(fields[field]);
}

/** The day that a value is; null when it is blank, unread or no day to count from. */
export function countableDay(value: FieldValue | null | undefined): Day | null {
  const day = typeof value === 'string' ? parseDay(value) : null;
  return day && day <= LAST_COUNTABLE_DAY ? day : null;
}

export function isDeclined(fields: Fields): boolean {
  return proves(fields, 'declined');
}

/** A plain "not closed" outweighs a status word, never a closing day. */
export function isClosed(fields: Fields): boolean {
  if (fields['closed'] === true || firstDayIn(fields, ['closedOn', 'repliedOn', 'resolvedOn'])) return true;
  return fields['closed'] !== false && proves(fields, 'closed');
}

/** Review of the opinion has been asked for, whatever became of it. */
export function isReviewRequested(fields: Fields): boolean {
  return (
    firstDayIn(fields, ['reviewRequestedOn', 'reviewedOn']) !== null ||
    proves(fields, 'underReview') ||
    isReReviewRequested(fields)
  );
}

export function isReviewed(fields: Fields): boolean {
  return dayIn(fields, 'reviewedOn') !== null || isReReviewRequested(fields);
}

export function isReReviewRequested(fields: Fields): boolean {
  return dayIn(fields, 'reReviewRequestedOn') !== null || proves(fields, 'underReReview') || isFinal(fields);
}

/** Re-review has been decided: the same facts and reasons are not taken up again. */
export function isFinal(fields: Fields): boolean {
  return dayIn(fields, 'reReviewedOn') !== null || proves(fields, 'final');
}

/** The petitioner has the opinion: the matter is closed, or its review was asked for. */
export function isReplied(fields: Fields): boolean {
  return isClosed(fields) || isReviewRequested(fields);
}

export function isWithdrawn(fields: Fields): boolean {
  return proves(fields, 'withdrawn');
}

/** Handled by the simple procedure (简易办理). */
export function isSimple(fields: Fields): boolean {
  return proves(fields, 'simple');
}

/** A superior has assigned the matter and asked for a report. */
export function isAssignedBySuperior(fields: Fields): boolean {
  return dayIn(fields, 'superiorDue') !== null || isFilled(fields, 'assignedBy');
}

/**
 * The ledger itself says that the sender's name or address is not known; a blank cell or a missing column does not.
 * @source 《信访工作条例》 art. 23 信访人的姓名（名称）、住址不清的除外.
 */
export function isSenderUnclear(fields: Fields): boolean {
  return (['name', 'address'] as const).some((field) => {
    const value = fields[field];
    return typeof value === 'string' && UNCLEAR[field].test(value);
  });
}

const UNCLEAR = {
  name: /^(?:匿名.*|无名氏?|未署名|未具名|佚名|.*(?:不详|不清|不明)|未知)$/,
  address: /^(?:匿名|未知|未留|未填|.*(?:不详|不清|不明))$/,
} as const;

/** Transferred or assigned to another unit. */
export function isPassedOn(fields: Fields): boolean {
  return dayIn(fields, 'assignedOn') !== null || proves(fields, 'passedOn');
}

/** Somebody is at work on it, or has been. */
export function isHandled(fields: Fields): boolean {
  return isPassedOn(fields) || isWorkedOn(fields);
}

/** What was done about it is on record, beyond passing it on. */
function isWorkedOn(fields: Fields): boolean {
  if (isFilled(fields, 'result') || isFilled(fields, 'measures')) return true;
  return WORK_SHOWS_IN.some((thing) => proves(fields, thing));
}

const WORK_SHOWS_IN = ['handled', 'underReview', 'underReReview', 'closed'] as const;

/** The matter was taken up, whoever wrote it down and however. */
export function isTaken(fields: Fields): boolean {
  return isPassedOn(fields) || isTakenOnRecord(fields);
}

function isTakenOnRecord(fields: Fields): boolean {
  if (dayIn(fields, 'acceptedOn') || proves(fields, 'taken')) return true;
  return isWorkedOn(fields) || isReplied(fields);
}

/** The petitioner has been told what becomes of the matter, or another unit is to tell him. */
export function isAnswered(fields: Fields): boolean {
  return isPassedOn(fields) || isTold(fields);
}

/** The petitioner has been told what becomes of the matter: taken, declined, or led to its own procedure. */
export function isTold(fields: Fields): boolean {
  if (isTakenOnRecord(fields) || isDeclined(fields)) return true;
  return says(fields, 'handling', EVIDENCE.ownRules.handling);
}

export function followsOwnRules(fields: Fields): boolean {
  return proves(fields, 'ownRules');
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

/** What a text field holds; null when it is blank or unread. */
export function textIn(fields: Fields, field: string): string | null {
  const value = fields[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

function proves(fields: Fields, thing: keyof typeof EVIDENCE): boolean {
  for (const { field, words } of PROOFS.get(thing)!) if (says(fields, field, words)) return true;
  return false;
}

interface Proof {
  readonly field: string;
  readonly words: readonly string[];
}

const PROOFS = new Map<string, readonly Proof[]>(
  Object.entries(EVIDENCE).map(([thing, byField]) => [
    thing,
    Object.entries<readonly string[]>(byField).map(([field, words]) => ({ field, words })),
  ]),
);

function says(fields: Fields, field: string, words: readonly string[]): boolean {
  const value = fields[field];
  return typeof value === 'string' && words.includes(value);
}

function isFilled(fields: Fields, field: string): boolean {
  const value = fields[field];
  return value !== undefined && value !== '' && !isUnread(value);
}
