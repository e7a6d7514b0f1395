/** Words of the clock in both languages. Decides wording only; an id of a newer server is shown as it came. */
import type { ExtensionFlaw } from '#domain/clock/extension';
import type { Standing } from '#domain/clock/standing';
import type { NotOwedReason, StageId, StepId } from '#domain/clock/steps';
import type { Words } from '#domain/words';

const STAGES: Readonly<Record<StageId, Words>> = {
  registered: { zh: '已登记', en: 'registered' },
  accepted: { zh: '已受理', en: 'accepted' },
  handling: { zh: '办理中', en: 'being handled' },
  closed: { zh: '已办结', en: 'closed' },
  declined: { zh: '不予受理', en: 'declined' },
  review: { zh: '复查中', en: 'under review' },
  reReview: { zh: '复核中', en: 'under re-review' },
  final: { zh: '三级终结', en: 'final' },
};

/** The one stage no clock computes: the case stands in another one (domain/sync/joins.ts). */
const MERGED: Words = { zh: '已并入另一件', en: 'merged into another' };

const STEPS: Readonly<Record<StepId, Words>> = {
  transfer: { zh: '转送交办', en: 'transfer or assign' },
  objection: { zh: '提出异议', en: 'object (not ours)' },
  acceptance: { zh: '受理告知', en: 'tell whether accepted' },
  superiorReport: { zh: '上报办结报告', en: 'report to the superior' },
  handling: { zh: '办结', en: 'handle and reply' },
  reply: { zh: '书面答复', en: 'written reply' },
  reviewRequest: { zh: '申请复查', en: 'ask for review' },
  review: { zh: '作出复查意见', en: 'decide the review' },
  reReviewRequest: { zh: '申请复核', en: 'ask for re-review' },
  reReview: { zh: '作出复核意见', en: 'decide the re-review' },
  resolution: { zh: '化解', en: 'settle' },
};

export const STANDINGS: Readonly<Record<Standing, Words>> = {
  done: { zh: '已完成', en: 'done' },
  running: { zh: '办理期内', en: 'running' },
  due: { zh: '今天到期', en: 'due today' },
  overdue: { zh: '已超期', en: 'overdue' },
  lapsed: { zh: '已逾期不再计', en: 'lapsed' },
  ahead: { zh: '尚未开始', en: 'not yet begun' },
  suspended: { zh: '中止计算', en: 'suspended' },
  notOwed: { zh: '不适用', en: 'not owed' },
  undated: { zh: '缺起算日', en: 'no start day' },
};

export const NOT_OWED: Readonly<Record<NotOwedReason, Words>> = {
  declined: { zh: '不予（不再）受理，不计办理期限', en: 'the matter was declined' },
  ownRules: { zh: '依其他法定程序办理，不计 60 日', en: 'the matter follows its own statute' },
  notPassedOn: { zh: '未转送、交办', en: 'the matter was not passed on' },
  senderUnclear: { zh: '姓名或住址不清，无须告知', en: 'name or address of the sender is not known' },
  notReached: { zh: '前一环节尚未完成', en: 'the step before is not done' },
  notRequested: { zh: '未申请', en: 'nobody asked for it' },
  notSetBySuperior: { zh: '上级未交办', en: 'no superior assigned the matter' },
  withdrawn: { zh: '信访人已撤回', en: 'the petitioner withdrew the matter' },
  noTerm: { zh: '收到当日施行的规定未设此期限', en: 'the law of that day sets no term for it' },
};

export const EXTENSION_FLAWS: Readonly<Record<ExtensionFlaw, Words>> = {
  noApprover: { zh: '未见批准人', en: 'no approver on record' },
  noReason: { zh: '未见延期理由', en: 'no reason on record' },
  tooLong: { zh: '超过法定最长延期', en: 'longer than the law allows' },
  notLater: { zh: '未晚于原期限，不起作用', en: 'not later than the term itself, without effect' },
};

/** What happened on the day a step starts from, by its start field. */
const EVENTS: Readonly<Record<string, Words>> = {
  registeredOn: { zh: '收到', en: 'receipt' },
  petitionOn: { zh: '信访', en: 'the petition' },
  assignedOn: { zh: '转送交办', en: 'the transfer' },
  acceptedOn: { zh: '受理', en: 'acceptance' },
  repliedOn: { zh: '答复', en: 'the reply' },
  closedOn: { zh: '办结', en: 'closing' },
  reviewRequestedOn: { zh: '申请复查', en: 'the request for review' },
  reviewedOn: { zh: '复查意见', en: 'the review' },
  reReviewRequestedOn: { zh: '申请复核', en: 'the request for re-review' },
};

export function stageWords(stage: string): Words {
  return stage === 'merged' ? MERGED : wordsOf(STAGES, stage);
}

export function stepWords(step: string): Words {
  return wordsOf(STEPS, step);
}

/** Words for the event a step starts from, by the field that holds its day. */
export function eventWords(field: string): Words {
  return wordsOf(EVENTS, field);
}

function wordsOf(table: Readonly<Partial<Record<string, Words>>>, id: string): Words {
  return table[id] ?? { zh: id, en: id };
}
