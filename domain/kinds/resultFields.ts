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
      compounds(
        words`
          答复 书面答复 回复 答复意见 出具答复意见 答复信访人 答复意见书 意见书送达 处理意见书
          出具意见书 处理意见书送达 答复意见书送达 处理意见送达 答复送达 出具处理意见 作出处理意见 答复群众 回复信访人 书面回复 办理答复
          处理意见书出具 答复意见书出具 答复书 实际回复 实际答复`,
        DAY_WORDS,
      ),
    ],
  },
  {
    id: 'extendedUntil',
    label: { zh: '延期至', en: 'Extended until' },
    cell: 'day',
    ...handling,
    headings: words`
      延期至 延长至 延期后期限 延期办理期限 延期时限 延期期限 延期到期日 延期截止日期 延期办结时间
      延期后办结期限 延长期限至 延期办理至 延期后限办时间 延期限办时间`,
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
        words`
          办结 实际办结 结案 办结完成 办理完成 实际完成 办完 完结 化解 实际化解 办结归档 信访件办结
          事项办结 处结 报结 结办 实结 实际结办 实际结案 办理完结 审核办结 认定办结 销案 销号
          办理结束 终结 案结 了结 处理完毕 处理完成 办毕 最终办结 化解完成 调解成功 解决 实际解决 提交办结 申请办结 办结审核 办件办结`,
        DAY_WORDS,
      ),
      '何时办结',
      '办结年月日',
      '化解日',
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
    headings: words`
      是否办结 办结状态 是否终结 是否结案 是否化解 是否已办结 是否已化解 是否完结
 是否销号 是否办理完毕 是否办毕 是否完成 是否解决 结案状态
      是否已结 是否处结 办结/未办结 已办结/未办结 是否结办 是否化解到位 是否已结案`,
    weakHeadings: words`
      办理情况 办结情况 化解情况 完成情况 结案情况 办理状态 处理情况 办理结果 状态 当前状态 办理进度
      办结 化解 销号情况 进展情况 处理状态 化解状态`,
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
          信访件 信件 事项 信访事项 当前 办理 处理 案件 目前 化解 工单 诉求 信访 流程 办件 纠纷 调解
          现 当前办理 调处 处置 矛盾 矛盾纠纷 留言 现阶段`,
        words`状态 进度 进展状态 环节 阶段`,
      ),

      ...words`状态 进度 所处阶段 所处环节 进展程度 办理进展状态`,
    ],
    weakHeadings: words`
      办理情况 办结情况 处理情况 化解情况 进展情况 办理进展 当前情况 目前情况 完成情况 进展 工作进展
      目前进展 当前进展`,
  },
  {
    id: 'result',
    label: { zh: '办理情况', en: 'Handling and result' },
    cell: 'text',
    ...handling,
    headings: [
      ...words`处理结果 办理结果 办理情况 处理情况 答复意见 处理意见 办理答复情况`,
      compounds(
        words`
          办理 处理 答复 化解 办结 处置 调处 调解 回复 调查处理 核查 调查 办理答复 办理及答复
          处理答复 解决 整改 落实 反馈 办理回复 查处 办复 信访办理 问题处理 案件办理 办理进展
          工作进展 事项办理 交办办理 工作开展 问题解决 信访处理 处理进展 最终处理 最终办理 诉求办理
          诉求解决 回复办理`,
        words`
          情况 结果 结论 意见 进展 进展情况 及结果 情况及结果 结果及意见 情况说明 及答复情况
          情况和结果 结果情况`,
      ),
      compounds(words`答复 回复 反馈 办理 处理`, ['内容']),

      ...words`
 办理意见书 进展情况 工作进展 目前进展情况 目前进展 当前进展 办理进度情况
        最新进展 处理(答复)意见 调查处理意见
 目前办理情况 办理(处理)情况 处理(办理)情况 结果 答复 回复
        是否解决及处理情况 处理详情 工作落实情况 落实情况 处理经过 办理经过 办理过程
        处理过程 现阶段办理情况 处理措施及结果 化解措施及结果 化解工作情况 化解工作进展
        办理情况反馈 结果反馈 处理结果反馈`,
    ],
    weakHeadings: words`化解措施 工作措施 办理措施 处理措施 工作情况 办理 拟办意见 办结意见 办理说明 采取措施 解决措施 当前情况 目前情况`,
  },
  {
    id: 'instruction',
    label: { zh: '领导批示', en: 'Instruction' },
    cell: 'text',
    ...assignment,
    headings: words`
      领导批示 批示 批示意见 领导批示意见 领导意见 批示内容 接访领导意见 接访领导批示 领导批示内容
      领导签批 领导签批意见 领导批办意见 批办意见 领导阅批 领导阅批意见 县领导批示
      包案领导批示 领导交办意见 接待领导意见 接访意见 领导指示 分管领导意见
      分管领导批示`,
    weakHeadings: ['拟办意见', '交办意见', '签批意见', '审批意见'],
  },
  {
    id: 'satisfaction',
    label: { zh: '满意度', en: 'Satisfaction' },
    cell: 'choice',
    ...handling,
    choices: SATISFACTIONS,
    headings: words`
      满意度 满意度评价 群众满意度 信访人满意度 满意情况 群众评价 是否满意 信访人评价 满意评价
 满意程度 评价结果 群众满意情况 群众是否满意 信访人是否满意
      群众满意度评价 回访满意度 满意度评价结果 当事人满意度 满意率评价 来访人满意度 满意度测评
      满意度调查 满意与否 评价 办理满意度 回访满意 结果满意度`,
  },
  {
    id: 'returnVisit',
    label: { zh: '回访情况', en: 'Return visit' },
    cell: 'text',
    ...handling,
    headings: words`
      回访情况 回访 回访结果 回访记录 回访内容 回访意见 跟踪回访 回访反馈 回访情况及结果
      电话回访情况 回访评价 回访情况记录 办结回访情况 回访核查情况`,
  },
  {
    id: 'remark',
    label: { zh: '备注', en: 'Remark' },
    cell: 'text',
    ...fact,
    headings: words`
      备注 备考 附注 其他备注 其他说明 备注栏 说明 其他需要说明的情况
      需要说明的情况 `,
  },
];
