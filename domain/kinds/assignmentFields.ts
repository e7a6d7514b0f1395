/**
 * Fields of who registered, leads and handles the matter, and until when. Decides headings, cell kinds and owners;
 * terms and stages are computed elsewhere and are no fields.
 */
import { HANDLINGS } from '#domain/kinds/choices';
import type { FieldDef } from '#domain/kinds/fields';
import { DAY_WORDS, UNIT_WORDS, compounds, words } from '#domain/kinds/headingWords';

const fact = { owner: 'facts', sensitive: false } as const;
const handling = { owner: 'handling', sensitive: false } as const;
const assignment = { owner: 'assignment', sensitive: false } as const;

export const REGISTRAR_FIELDS: readonly FieldDef[] = [
  {
    id: 'registeredBy',
    label: { zh: '登记单位', en: 'Registered by' },
    cell: 'unit',
    ...fact,
    headings: [
      compounds(words`登记 信访登记 录入 填报 上报 报送 首接 信访件登记`, UNIT_WORDS),
      '登记地',
      '登记机关',
    ],
    weakHeadings: [compounds(words`受理 接访 接待 信访 接收`, UNIT_WORDS), '受理机关', '单位'],
  },
  {
    id: 'registrar',
    label: { zh: '登记人', en: 'Registrar' },
    cell: 'name',
    ...fact,
    headings: [
      compounds(
        ['', '信访'],
        words`登记 接收 录入 记录 填写 接待登记 接听 受话 接话 接电话 建档`,
        words`人 人员 员 人姓名`,
      ),
      '接线员',
    ],
    weakHeadings: [compounds(words`接待 接访 受理 填报 接谈 值班`, words`人 人员 员`)],
  },
];

export const ASSIGNMENT_FIELDS: readonly FieldDef[] = [
  {
    id: 'responsible',
    label: { zh: '责任单位', en: 'Responsible unit' },
    cell: 'unit',
    ...assignment,
    headings: [
      ...words`责任单位 具体承办单位 承办单位`,
      compounds(
        words`
        责任 承办 主办 主承办 主责 牵头 首办 办理 事权 包案 责任主体 处理 处置 落实 调处 化解 调解
        有权处理 处办 承接 接办 答办`,
        ['', '责任', '化解', '办理'],
        [...UNIT_WORDS, '机关'],
      ),
      compounds(['具体', '主要', '直接'], words`承办 责任 办理`, UNIT_WORDS),
      compounds(words`被督办 被交办`, UNIT_WORDS),
      compounds(['责任', '承办'], words`主体 乡镇 镇街 股 科 部门单位 单位部门 单位及部门`),
    ],
    weakHeadings: [
      ...UNIT_WORDS,
      compounds(words`归口 主管 涉及 受理`, words`单位 部门`),
      ...words`包案部门 受理机关 调处机构 调解组织 主办 承办`,
    ],
  },
  {
    id: 'coHandlerUnit',
    label: { zh: '协办单位', en: 'Co-handling unit' },
    cell: 'unit',
    ...assignment,
    headings: [
      compounds(
        words`配合 协办 协助 协同 会办 参与 协作 联办 参办 会同 辅助 责任配合`,
        ['', '责任', '办理'],
        UNIT_WORDS,
      ),
      '协办',
    ],
  },
  {
    id: 'transferredTo',
    label: { zh: '转往单位', en: 'Transferred to' },
    cell: 'unit',
    ...assignment,
    headings: [
      compounds(words`转往 转至`, words`处 单位 部门 机关`),
      compounds(['', ...words`转送 转交 转办 信访`], ['去向'], ['', '机构', '单位', '部门']),
      ...words`转往 流向 转办至 转送至`,
    ],
    weakHeadings: [compounds(words`交办 批转 转办 转送 转交 分办 派单 转处`, words`单位 部门 机关`)],
  },
  {
    id: 'leader',
    label: { zh: '包案领导', en: 'Case leader' },
    cell: 'name',
    ...assignment,
    headings: [
      compounds(
        words`
        包案 包家 接访 责任 牵头 化解 接待 牵头化解 首办 主办 领办`,
        words`领导 领导姓名 领导干部`,
      ),
      compounds(['包案'], words`人 责任人 人员`),
      ...words`领导包案 接访领导及姓名`,
    ],
    weakHeadings: [
      ...words`
        领导 包联人 县级领导 县领导 镇领导 领导姓名 主管领导 分管领导 牵头人 联系领导 值班领导 带班领导`,
      compounds(['接访', '接待', '负责'], ['人']),
    ],
  },
  {
    id: 'handler',
    label: { zh: '承办人', en: 'Handler' },
    cell: 'name',
    ...handling,
    headings: [
      compounds(
        ['', '具体', '主要', '直接', '承办单位'],
        words`承办 办理 经办 主办 处理 化解 调处 调解 处置 跟办 调查 办案`,
        words`人 人员 人姓名 员 民警 责任人 监察员`,
      ),
      compounds(words`具体 直接 首办 主要`, ['责任人']),
      ...words`责任承办人 承办科室人员 具体负责人`,
    ],
    weakHeadings: [
      compounds(['责任人'], ['', '员', '姓名']),
      compounds(['负责'], ['人'], ['', '员', '姓名']),
      ...words`包案民警 联系人 网格员 落实人`,
      compounds(['接待', '受理'], ['人']),
    ],
  },
  {
    id: 'handling',
    label: { zh: '办理方式', en: 'Way of handling' },
    cell: 'choice',
    ...handling,
    choices: HANDLINGS,
    headings: [
      compounds(words`办理 处理 受理办理 登记办理`, words`方式 途径 形式 类型`),
      ...words`处置方式 办件方式`,
    ],
    weakHeadings: words`受理情况 方式 办理 处理 处理意见 拟办意见 办理意见`,
  },
  {
    id: 'assignedOn',
    label: { zh: '交办日期', en: 'Assigned on' },
    cell: 'day',
    ...assignment,
    headings: [
      compounds(
        words`
        转办 交办 转送 转交 派单 分办 批转 交转办 转交办 转办交办 交办转办 转送交办 交转 下发 派发
        分派 下派 下转 转出 分流 指派 派件 分拨 转办下发`,
        DAY_WORDS,
      ),
      compounds(words`转 转交 转至 转送`, words`责任单位 科室 单位`, DAY_WORDS),
    ],
    weakHeadings: [compounds(['办理', '反馈'], DAY_WORDS)],
  },
  {
    id: 'acceptedOn',
    label: { zh: '受理日期', en: 'Accepted on' },
    cell: 'day',
    ...handling,
    headings: [
      compounds(['受理'], words`告知 意见 决定`, DAY_WORDS),
      compounds(words`告知 决定 正式`, ['受理'], DAY_WORDS),
    ],
    weakHeadings: [compounds(['受理', '信访受理', '是否受理', '受理信访'], DAY_WORDS)],
  },
  {
    id: 'due',
    label: { zh: '限办日期', en: 'Due' },
    cell: 'day',
    ...assignment,
    headings: [
      compounds(words`限办 应结 应办 办理限 期限 限办结 最后办理 办理时限截止`, DAY_WORDS),
      compounds(
        words`要求 规定 限时 限定 应 预计 计划 拟 最迟 承诺 法定 目标 力争`,
        words`办结 回复 答复 反馈 完成 化解 上报 报结 报送 结案 解决 办理`,
        DAY_WORDS,
      ),
      compounds(
        ['', ...words`办理 办结 反馈 上报 化解 整改 承办 处置 限办 处理 答复 回复`],
        ['截止', '到期'],
        DAY_WORDS,
      ),
      compounds(
        words`
        办理 办结 化解 处理 限办 调处 整改 完成 交办 结案 回复 反馈 答复 报结 解决 包案化解 办复 处置
        承办 办件 调解 办理完成 规定办理 规定回复 规定答复`,
        ['期限', '时限'],
      ),
      ...words`限办期 期限 时限 办结时限要求 时限要求`,
    ],
    weakHeadings: [compounds(['完成', '整改'], DAY_WORDS)],
  },
];
