/**
 * The steps of a petition a second time, written from the articles and not from our steps: one function an article, day
 * by day (dayWalker.ts). It reads a history and says of each step how it stands and on which days it ends.
 */
import { nextWorked, shift, walk, type WalkedTerm } from './dayWalker';

/** A case's fields as the clock reads them; days are `YYYY-MM-DD`. */
export interface History {
  readonly line: keyof typeof HANDLING_DAYS;
  readonly registeredOn?: string;
  readonly petitionOn?: string;
  readonly name?: string;
  readonly handling?: string;
  readonly purpose?: string;
  readonly status?: string;
  readonly assignedOn?: string;
  readonly objectedOn?: string;
  readonly acceptedOn?: string;
  readonly assignedBy?: string;
  readonly superiorDue?: string;
  readonly superiorReportedOn?: string;
  readonly extendedUntil?: string;
  readonly closedOn?: string;
  readonly repliedOn?: string;
  readonly reviewRequestedOn?: string;
  readonly reviewedOn?: string;
  readonly reReviewRequestedOn?: string;
  readonly reReviewedOn?: string;
  readonly hearingFrom?: string;
  readonly hearingTo?: string;
}

/** First day in force of each rule, length of handling, longest extension. */
const HANDLING_DAYS = {
  national: ['2005-05-01', 60, 30],
  zhejiang: ['2016-08-01', 30, 60],
  henan: ['2012-11-29', 30, 60],
  shandong: ['2016-01-01', 60, 30],
  hotline: ['2022-05-01', 7, 0],
  'national-simple': ['2022-05-01', 60, 30],
} as const;

type Ends = WalkedTerm & { readonly how: 'done' | 'running' | 'ahead' };
type Answer = Ends | { readonly how: string };

export function walkHistory(history: History): Record<string, Answer> {
  const rule = ruleOf(history);
  const facts = factsOf(history);
  const steps: Record<string, Answer> = {
    transfer: article22(history, rule),
    objection: article23Objection(history, rule),
    acceptance: article23(history, rule, facts),
    superiorReport: article22Item3(history, facts),
    handling: article34(history, rule, facts),
    reply: article34(history, rule, facts),
    reviewRequest: article35Request(history, facts),
    review: article35(history, facts),
    reReviewRequest: article36Request(history, facts),
    reReview: article36(history, facts),
  };
  return steps;
}

/** The duty that runs and ends first. */
export function nextOf(steps: Record<string, Answer>): { step: string; due: string } | null {
  let next: { step: string; due: string } | null = null;
  for (const [step, answer] of Object.entries(steps)) {
    const isRight = ['objection', 'reviewRequest', 'reReviewRequest'].includes(step);
    if (isRight || answer.how !== 'running' || !('legal' in answer)) continue;
    if (!next || answer.legal < next.due) next = { step, due: answer.legal };
  }
  return next;
}

export function textOf(answer: Answer): string {
  return 'legal' in answer ? `${answer.how} ${answer.strict} ${answer.legal}` : answer.how;
}

interface Rule {
  readonly line: string;
  readonly handling: number;
  readonly extension: number;
  readonly isSimple: boolean;
  /** Received before the regulation of 2022 was in force. */
  readonly isOld: boolean;
}

function ruleOf(history: History): Rule {
  const { line } = history;
  const steps = [history.assignedOn, history.acceptedOn, history.repliedOn, history.closedOn];
  const [firstStep = '2099-01-01'] = steps.filter(has).toSorted();
  const received = history.registeredOn ?? history.petitionOn ?? firstStep;
  const [since, handling, extension] = HANDLING_DAYS[line];
  const isSimple = line === 'national-simple' && history.handling === '简易办理' && received >= since;
  const isOld = received < '2022-05-01';
  return received >= since
    ? { line, handling, extension, isSimple, isOld }
    : { line: 'national', handling: 60, extension: 30, isSimple: false, isOld };
}

interface Facts {
  readonly isDeclined: boolean;
  readonly hasOwnProcedure: boolean;
  readonly isReReviewed: boolean;
  readonly isReReviewAsked: boolean;
  readonly isReviewed: boolean;
  readonly isReviewAsked: boolean;
  readonly isClosed: boolean;
  readonly isTold: boolean;
}

/**
 * A history alone does not say whether its ledger keeps acceptances: what was passed on counts as told of. (The check,
 * which sees the columns, asks for more where there is one.)
 */
function factsOf(history: History): Facts {
  const isReReviewed = has(history.reReviewedOn) || history.status === '三级终结';
  const isReReviewAsked = isReReviewed || has(history.reReviewRequestedOn) || history.status === '复核中';
  const isReviewed = isReReviewAsked || has(history.reviewedOn);
  const isReviewAsked = isReviewed || has(history.reviewRequestedOn) || history.status === '复查中';
  const isClosed = has(history.closedOn) || has(history.repliedOn) || history.status === '三级终结';
  const isDeclined = history.handling === '不予受理';
  const isAtWork =
    has(history.acceptedOn) ||
    has(history.assignedOn) ||
    has(history.status) ||
    ['受理告知', '转送', '简易办理'].includes(history.handling ?? '');
  return {
    isDeclined,
    hasOwnProcedure: history.handling === '引导' || history.purpose === '揭发控告',
    isReReviewed,
    isReReviewAsked,
    isReviewed,
    isReviewAsked,
    isClosed,
    isTold: isAtWork || isDeclined || history.handling === '引导' || isClosed || isReviewAsked,
  };
}

/** 收到……应当予以登记，并区分情况，在15日内分别按照下列方式处理. */
function article22(history: History, { line }: Rule): Answer {
  if (!has(history.assignedOn) && history.handling !== '转送') return { how: 'notPassedOn' };
  const term = line === 'zhejiang' ? working(5) : natural(line === 'henan' ? 5 : line === 'hotline' ? 7 : 15);
  return ends(history.registeredOn ?? history.petitionOn, term, true);
}

/** 不属于本机关、单位职权范围的，自收到之日起5个工作日内提出异议. The regulation of 2005 has no such term; 河南 art. 26: 五日内退回. */
function article23Objection(history: History, { line, isOld }: Rule): Answer {
  if (!has(history.assignedOn) && history.handling !== '转送') return { how: 'notPassedOn' };
  if (line === 'henan') return ends(history.assignedOn, natural(5), has(history.objectedOn));
  if (isOld) return { how: 'noTerm' };
  return ends(history.assignedOn, working(5), has(history.objectedOn));
}

/**
 * 自收到信访事项之日起15日内书面告知信访人；姓名（名称）、住址不清的除外. 对……转送、交办的信访事项，应当自收到之日起15日内书面告知:
 * what was passed on runs from there, unless it came here only later.
 */
function article23(history: History, { line, isSimple }: Rule, { isTold }: Facts): Answer {
  if (history.name === '匿名') return { how: 'senderUnclear' };
  const term = isSimple
    ? working(3)
    : line === 'zhejiang'
      ? working(5)
      : natural(line === 'hotline' ? 7 : 15);
  const registered = history.registeredOn ?? history.petitionOn;
  const { assignedOn } = history;
  const isPassedOn = assignedOn !== undefined && (registered === undefined || assignedOn >= registered);
  return ends(isPassedOn ? assignedOn : registered, term, isTold);
}

/** 要求其在指定办理期限内反馈结果，提交办结报告. */
function article22Item3(history: History, { isClosed }: Facts): Answer {
  const { superiorDue, assignedBy, superiorReportedOn } = history;
  if (!has(superiorDue) && !has(assignedBy)) return { how: 'notSetBySuperior' };
  if (!superiorDue) return { how: 'undated' };
  return {
    how: has(superiorReportedOn) || isClosed ? 'done' : 'running',
    strict: superiorDue,
    legal: superiorDue,
  };
}

/** 自受理之日起60日内办结；经批准可以适当延长，但延长期限不得超过30日. */
function article34(history: History, rule: Rule, facts: Facts): Answer {
  if (facts.isDeclined) return { how: 'declined' };
  if (facts.hasOwnProcedure) return { how: 'ownRules' };
  const received = history.registeredOn ?? history.petitionOn;
  // 河南 art. 26: 在接收之日起三十日内办理完毕.
  const from = rule.line === 'henan' ? received : (history.acceptedOn ?? received);
  if (!from) return { how: 'undated' };
  // Nobody can be told of an anonymous letter; the matter is to be handled all the same.
  const isFree = facts.isTold || history.name === '匿名';
  const how = facts.isClosed || facts.isReviewAsked ? 'done' : isFree ? 'running' : 'ahead';
  const plain = walk(from, rule.isSimple ? working(10) : natural(rule.handling));
  const until = history.extendedUntil;
  if (!until || until <= plain.strict) return { how, ...plain };
  const longest = shift(plain.strict, rule.extension);
  const strict = until < longest ? until : longest;
  return { how, strict, legal: nextWorked(strict) };
}

/** 可以自收到书面答复之日起30日内请求复查. */
function article35Request(history: History, facts: Facts): Answer {
  if (facts.isDeclined) return { how: 'declined' };
  if (facts.hasOwnProcedure) return { how: 'ownRules' };
  if (!facts.isClosed && !facts.isReviewAsked) return { how: 'notReached' };
  return ends(history.repliedOn ?? history.closedOn, natural(30), facts.isReviewAsked);
}

/** 自收到复查请求之日起30日内提出复查意见. */
function article35(history: History, { isReviewAsked, isReviewed }: Facts): Answer {
  return isReviewAsked ? ends(history.reviewRequestedOn, natural(30), isReviewed) : { how: 'notRequested' };
}

/** 可以自收到书面答复之日起30日内请求复核. */
function article36Request(history: History, { isReviewed, isReReviewAsked }: Facts): Answer {
  return isReviewed ? ends(history.reviewedOn, natural(30), isReReviewAsked) : { how: 'notReached' };
}

/** 自收到复核请求之日起30日内提出复核意见；听证所需时间不计算在前款规定的期限内. */
function article36(history: History, { isReReviewAsked, isReReviewed }: Facts): Answer {
  if (!isReReviewAsked) return { how: 'notRequested' };
  const { reReviewRequestedOn: from, hearingFrom, hearingTo, reReviewedOn } = history;
  if (!from) return { how: 'undated' };
  const opens = hearingFrom ?? hearingTo;
  const closes = hearingTo ?? reReviewedOn;
  if (opens && !closes && !isReReviewed) {
    let counted = 0;
    for (let date = shift(from, 1); date < opens && counted < 30; date = shift(date, 1)) counted++;
    if (counted < 30) return { how: `suspended ${opens} ${30 - counted}` };
  }
  const isHeard = (date: string) => has(opens) && has(closes) && date >= opens && date <= closes;
  return { how: isReReviewed ? 'done' : 'running', ...walk(from, natural(30), isHeard) };
}

function ends(from: string | undefined, term: ReturnType<typeof natural>, isDone: boolean): Answer {
  return from ? { how: isDone ? 'done' : 'running', ...walk(from, term) } : { how: 'undated' };
}

function has(value: string | undefined): value is string {
  return value !== undefined;
}

function natural(length: number): { length: number; unit: 'natural' | 'working' } {
  return { length, unit: 'natural' };
}

function working(length: number): { length: number; unit: 'natural' | 'working' } {
  return { length, unit: 'working' };
}
