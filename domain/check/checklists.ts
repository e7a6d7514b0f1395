/**
 * What offices require of key, assigned and transferred cases beyond the regulation: the eight documents and the five
 * ones. Decides the default lists and the headings under which a ledger keeps each item; both are settings.
 */
import { words } from '#domain/kinds/headingWords';
import type { Words } from '#domain/words';

export interface DocumentItem {
  readonly id: string;
  readonly label: Words;
  /** Normalised headings of the columns that record the document. */
  readonly headings: readonly string[];
  /** Owed from here on: as soon as the case is passed on, or when it is closed. */
  readonly owed: 'passedOn' | 'closed';
}

/** 八要件: demand and submission form, online item, letter of assignment, notice, reply, opinion, report, approval. */
export const EIGHT_DOCUMENTS: readonly DocumentItem[] = [
  document(
    'submission',
    '信访诉求材料',
    'submission form',
    'passedOn',
    words`诉求材料 信访材料 信访人诉求材料 来访登记表 信访事项登记表 提交信访事项表`,
  ),
  document(
    'online-item',
    '网上信访件',
    'online item',
    'passedOn',
    words`网上信访件 网上件 系统件 网上信访事项`,
  ),
  document(
    'assignment-letter',
    '交办函',
    'letter of assignment',
    'passedOn',
    words`交办函 转送函 交办通知 交办单 转办单 转办函 交办通知书 转送单`,
  ),
  document(
    'acceptance-notice',
    '受理告知书',
    'acceptance notice',
    'passedOn',
    words`受理告知书 受理告知 告知书 是否出具受理告知书 受理通知书`,
  ),
  document('reply-letter', '答复函', 'reply letter', 'closed', words`答复函 复函 回复函 答复书`),
  document(
    'reply-opinion',
    '处理意见书',
    'reply opinion',
    'closed',
    words`处理意见书 答复意见书 信访事项处理意见书 办理意见书 意见书`,
  ),
  document(
    'completion-report',
    '办结报告',
    'completion report',
    'closed',
    words`办结报告 结案报告 办理报告 情况报告 办理情况报告`,
  ),
  document(
    'approval-form',
    '审批表',
    'approval form',
    'closed',
    words`审批表 办结审批表 结案审批表 销号审批表`,
  ),
];

/** 不予受理告知书, 延期告知书, 复查意见书: documents of what most cases never come to. */
const NOT_OF_EVERY_CASE = /不予|不再|延期|延长|复查|复核|听证|终结|退回|异议/;

/** The item of the list that a column with this normalised heading records; undefined where it records none. */
export function documentUnder(heading: string, items: readonly DocumentItem[]): DocumentItem | undefined {
  if (NOT_OF_EVERY_CASE.test(heading)) return undefined;
  return items.find(({ headings }) => headings.some((word) => heading.includes(word)));
}

export interface KeyCaseItem {
  readonly label: Words;
  /** Fields that hold it; the first mapped one is looked at. */
  readonly fields: readonly string[];
  /** Normalised headings of own columns that hold it, where no field is mapped. */
  readonly headings: readonly string[];
}

/** 五个一: one case, one handling opinion, one leader, one closing standard, one deadline. */
export const FIVE_ONES: readonly KeyCaseItem[] = [
  { label: { zh: '一个案件', en: 'one case' }, fields: ['content', 'demand', 'title'], headings: [] },
  {
    label: { zh: '一个处理意见', en: 'one handling opinion' },
    fields: ['measures'],
    headings: words`处理意见 办理意见 化解方案 工作方案 处理方案 化解措施`,
  },
  { label: { zh: '一名包案领导', en: 'one case leader' }, fields: ['leader'], headings: [] },
  {
    label: { zh: '一个办结标准', en: 'one closing standard' },
    fields: [],
    headings: words`办结标准 化解标准 结案标准 销号标准 办结要求`,
  },
  { label: { zh: '一个办结时限', en: 'one deadline' }, fields: ['due'], headings: [] },
];

function document(
  id: string,
  zh: string,
  en: string,
  owed: DocumentItem['owed'],
  headings: readonly string[],
): DocumentItem {
  return { id, label: { zh, en }, owed, headings };
}
