/**
 * Fields of what came of the matter: replies, closing, result, satisfaction. Decides headings, cell kinds and owners;
 * the stage of a case is derived from the dates and is no field.
 */
import { SATISFACTIONS, STATUSES } from '#domain/kinds/choices';
import type { FieldDef } from '#domain/kinds/fields';
import { DAY_WORDS, compounds, words } from '#domain/kinds/headingWords';

const fact = { owner: 'facts', sensitive: false } as const;
const handling = { owner: 'handling', sensitive: false } as const;
const assignment = { owner: 'assignment', sensitive: false } as const;

export const RESULT_FIELDS: readonly FieldDef[] = [
  {
    id: 'repliedOn',
    label: { zh: '答复日期', en: 'Replied on' },
    cell: 'day',
    ...handling,
    headings: [
      compounds(['', '书面', '实际', '办理'], ['答复', '回复'], DAY_WORDS),
      compounds(['答复', '回复'], ['群众', '信访人'], DAY_WORDS),
      compounds(words`处理意见 答复意见`, DAY_WORDS),
    ],
  },
  {
    id: 'extendedUntil',
    label: { zh: '延期至', en: 'Extended until' },
    cell: 'day',
    ...handling,
    headings: [
      '延长至',
      compounds(['延期', '延期办理', '延长期限'], ['至']),
      compounds(['延期'], ['', '后', '办理'], words`期限 时限 到期日 截止日期 办结期限 办结时间 限办时间`),
    ],
  },
  {
    id: 'reviewRequestedOn',
    label: { zh: '申请复查日期', en: 'Review requested on' },
    cell: 'day',
    ...handling,
    headings: [compounds(['申请复查', '复查申请', '提出复查', '复查申请提出'], DAY_WORDS)],
  },
  {
    id: 'closedOn',
    label: { zh: '办结日期', en: 'Closed on' },
    cell: 'day',
    ...handling,
    headings: [
      compounds(
        ['', ...words`实际 最终 提交 申请 审核 认定 信访件 事项 办件`],
        words`办结 结案 化解 解决 完结`,
        ['', '完成'],
        DAY_WORDS,
      ),
      compounds(words`办理 处理 实际`, words`完成 完结 结束 完毕`, DAY_WORDS),
      compounds(words`办完 处结 报结 实结 销案 销号 终结 案结 了结 办毕 调解成功`, DAY_WORDS),
      '何时办结',
    ],
    weakHeadings: [compounds(words`处理 办理 完成 反馈 处置 调解 调处`, DAY_WORDS)],
  },
  {
    id: 'closed',
    label: { zh: '是否办结', en: 'Closed' },
    cell: 'yesNo',
    ...handling,
    yes: words`已办结 办结 结 已结 已终结 终结 结案 已结案 已化解 化解 已完结 完结 已完成 已销号 办毕 办理完毕`,
    no: words`未办结 办理中 未结 在办 未终结 未结案 未化解 化解中 正在办理 未完结 未完成 处理中 未销号 尚未办结 正在办理中 正在处理`,
    headings: [
      compounds(['是否'], ['', '已'], words`办结 终结 结案 化解 完结 销号 办毕 完成 解决 结 处结`),
      compounds(['办结', '结案'], ['状态']),
      ...words`是否办理完毕 是否化解到位`,
    ],
    weakHeadings: [
      compounds(words`办理 办结 化解 完成 结案 处理 销号 进展`, ['情况']),
      ...words`办理状态 办理结果 状态 当前状态 办理进度 办结 化解 处理状态 化解状态`,
    ],
  },
  {
    id: 'status',
    label: { zh: '状态', en: 'Status' },
    cell: 'choice',
    ...handling,
    choices: STATUSES,
    headings: [
      compounds(
        words`
        信访件 信件 事项 信访事项 当前 办理 处理 案件 目前 化解 工单 诉求 信访 办件 纠纷 调解 现
        当前办理 调处 处置 矛盾 矛盾纠纷 留言 现阶段 完成 工作`,
        words`状态 进度 进展状态 环节 阶段`,
      ),

      ...words`状态 进度 所处阶段 所处环节 进展程度 办理进展状态`,
    ],
    weakHeadings: [
      compounds(words`办理 办结 处理 化解 进展 完成`, ['情况']),
      ...words`办理进展 进展 工作进展`,
      compounds(['当前', '目前'], ['情况']),
    ],
  },
  {
    id: 'result',
    label: { zh: '办理情况', en: 'Handling and result' },
    cell: 'text',
    ...handling,
    headings: [
      compounds(
        words`
        办理 处理 答复 化解 办结 处置 调处 调解 回复 调查处理 核查 调查 办理答复 办理及答复 处理答复
        解决 整改 落实 反馈 办理回复 查处 办复 回复办理 办理进展 工作进展 处理进展 工作开展`,
        words`
        情况 结果 结论 意见 进展 及结果 情况及结果 结果及意见 情况说明 及答复情况 情况和结果
        结果情况`,
      ),
      compounds(words`信访 问题 案件 事项 交办 诉求 最终`, words`处理 办理 解决`, words`情况 结果 意见`),
      compounds(['办理', '处理'], words`过程 经过 详情`),
      compounds(['办理情况', '处理结果', '结果'], ['反馈']),
      compounds(['', ...words`工作 办理 处理 调处 化解`], ['进展'], ['情况']),
      compounds(words`目前 当前`, ['', '工作'], ['进展'], ['', '情况']),
      compounds(['工作'], ['进展']),
      compounds(words`答复 回复 反馈 办理 处理`, ['内容']),

      ...words`
        办理意见书 办理进度情况 结果 答复 回复 是否解决及处理情况 工作落实情况 处理措施及结果
        化解措施及结果 化解工作情况 化解工作进展`,
    ],
    weakHeadings: [
      compounds(words`化解 工作 办理 处理 采取 解决`, ['措施']),
      ...words`工作情况 办理 拟办意见 办理说明`,
      compounds(['当前', '目前'], ['情况']),
    ],
  },
  {
    id: 'instruction',
    label: { zh: '领导批示', en: 'Instruction' },
    cell: 'text',
    ...assignment,
    headings: [
      compounds(['', ...words`接访 接待 包案 主要 分管`], ['领导'], words`批示 签批 批办 阅批 指示`, [
        '',
        '意见',
        '内容',
        '情况',
      ]),
      compounds(words`批示 签批 批办 阅批 指示`, ['', '意见', '内容', '情况']),
      compounds(['', ...words`接访 接待 分管 包案`], ['领导'], ['', '处理', '办理'], ['意见']),
      compounds(['接访'], ['', '处理', '办理'], ['意见']),
      '领导交办意见',
    ],
    weakHeadings: ['拟办意见', '交办意见', '审批意见'],
  },
  {
    id: 'satisfaction',
    label: { zh: '满意度', en: 'Satisfaction' },
    cell: 'choice',
    ...handling,
    choices: SATISFACTIONS,
    headings: [
      compounds(
        ['', ...words`群众 信访人 信访群众 来访人 当事人 办理 结果 总体`],
        ['', '是否'],
        ['满意'],
        ['', '度', '情况', '程度'],
      ),
      compounds(['', ...words`群众 信访人 信访群众 来访人 当事人 办理 结果 总体`], ['评价'], ['', '结果']),
      compounds(['', '群众'], ['满意'], ['', '度', '率'], words`评价 测评 调查`, ['', '结果']),
      compounds(['回访'], ['', '是否'], ['满意'], ['', '度']),
      '满意与否',
    ],
  },
  {
    id: 'returnVisit',
    label: { zh: '回访情况', en: 'Return visit' },
    cell: 'text',
    ...handling,
    headings: [
      compounds(
        ['', ...words`跟踪 电话 办结`],
        ['回访'],
        ['', ...words`情况 结果 记录 内容 意见 反馈 评价 情况及结果 情况记录 核查情况`],
      ),
    ],
  },
  {
    id: 'remark',
    label: { zh: '备注', en: 'Remark' },
    cell: 'text',
    ...fact,
    headings: words`
        备注 备考 附注 其他备注 其他说明 备注栏 说明 需要说明的情况 其他需要说明的情况`,
  },
];
