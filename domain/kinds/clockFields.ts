/**
 * Fields that only the law's clock asks for: objection, extension, review, re-review, hearing, a superior's own date.
 * Few ledgers have them; their headings are the plain names of what they hold. Decides headings, cell kinds and owners.
 */
import type { FieldDef } from '#domain/kinds/fields';
import { DAY_WORDS, UNIT_WORDS, compounds, words } from '#domain/kinds/headingWords';

const handling = { owner: 'handling', sensitive: false } as const;
const assignment = { owner: 'assignment', sensitive: false } as const;

export const CLOCK_FIELDS: readonly FieldDef[] = [
  {
    id: 'objectedOn',
    label: { zh: '异议日期', en: 'Objected on' },
    cell: 'day',
    ...handling,
    headings: [compounds(words`异议 提出异议 异议提出 管辖异议`, DAY_WORDS)],
  },
  {
    id: 'extensionApprover',
    label: { zh: '延期批准人', en: 'Extension approved by' },
    cell: 'name',
    ...handling,
    headings: words`
        延期批准人 延期审批人 延期批准领导 延期审批领导 批准延期负责人 延期批准负责人 批准延期领导
        延长期限批准人`,
  },
  {
    id: 'extensionReason',
    label: { zh: '延期理由', en: 'Reason for the extension' },
    cell: 'text',
    ...handling,
    headings: words`延期理由 延期事由 延期办理理由 延期办理原因 延长期限理由 申请延期理由 延期申请理由`,
  },
  {
    id: 'reviewedOn',
    label: { zh: '复查意见日期', en: 'Review decided on' },
    cell: 'day',
    ...handling,
    headings: [compounds(['复查'], words`意见 答复 决定 办结`, DAY_WORDS)],
  },
  {
    id: 'reReviewRequestedOn',
    label: { zh: '申请复核日期', en: 'Re-review requested on' },
    cell: 'day',
    ...handling,
    headings: [compounds(words`申请复核 复核申请 提出复核 复核申请提出`, DAY_WORDS)],
  },
  {
    id: 'reReviewedOn',
    label: { zh: '复核意见日期', en: 'Re-review decided on' },
    cell: 'day',
    ...handling,
    headings: [compounds(['复核'], words`意见 答复 决定 办结`, DAY_WORDS)],
  },
  {
    id: 'hearingFrom',
    label: { zh: '听证开始日期', en: 'Hearing from' },
    cell: 'day',
    ...handling,
    headings: [compounds(words`听证开始 听证起始 听证启动 开始听证`, DAY_WORDS)],
  },
  {
    id: 'hearingTo',
    label: { zh: '听证结束日期', en: 'Hearing to' },
    cell: 'day',
    ...handling,
    headings: [compounds(words`听证结束 听证终止 听证终结 结束听证`, DAY_WORDS)],
  },
  {
    id: 'assignedBy',
    label: { zh: '上级交办单位', en: 'Assigned by (superior)' },
    cell: 'unit',
    ...assignment,
    headings: [compounds(['上级交办', '上级转办', '上级来文'], UNIT_WORDS), '上级交办机关'],
  },
  {
    id: 'superiorDue',
    label: { zh: '上级要求办结日期', en: 'Due by the superior' },
    cell: 'day',
    ...assignment,
    headings: [
      compounds(words`上级要求办结 上级要求反馈 上级要求报结 上级要求回复 上级要求上报 上级限办`, DAY_WORDS),
      compounds(words`上级交办 上级办理 上级限定 上级要求 上级办结`, words`期限 时限`),
    ],
  },
  {
    id: 'superiorReportedOn',
    label: { zh: '上报办结报告日期', en: 'Completion reported on' },
    cell: 'day',
    ...handling,
    headings: [
      compounds(words`办结报告 上报办结报告 提交办结报告 办结报告上报 向上级报结 上报上级`, DAY_WORDS),
    ],
  },
];
