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
      compounds(words`登记 信访登记 录入 填报 上报 报送 接件 首接 信访件登记`, UNIT_WORDS),
      '登记地',
      '登记机关',
    ],
    weakHeadings: [compounds(words`受理 接访 接待 信访 收件 接收`, UNIT_WORDS), '受理机关', '单位'],
  },
  {
    id: 'registrar',
    label: { zh: '登记人', en: 'Registrar' },
    cell: 'name',
    ...fact,
    headings: words`
      登记人 登记人员 登记人姓名 接件人 接件人员 接收人 收件人 录入人 录入人员 录入员 记录人 记录员
      记录人员 填写人 登记员 接待登记人 接听人 受话人 接话人 接电话人 接线员 建档人`,
    weakHeadings: words`接待人 接待人员 受理人 受理人员 填报人 填表人 接访人 接访人员 接待员 值班人员 接谈人 接谈人员`,
  },
];

export const ASSIGNMENT_FIELDS: readonly FieldDef[] = [
  {
    id: 'responsible',
    label: { zh: '责任单位', en: 'Responsible unit' },
    cell: 'unit',
    ...assignment,
    headings: [
      ...words`责任单位 具体承办单位 承办单位 主办单位 主责单位`,
      compounds(
        words`
          责任 具体承办 承办 主办 主责 牵头 首办 办理 主要责任 事权 包案 主承办 责任主体 具体责任
          化解责任 牵头责任 承办责任 直接责任 首办责任 具体办理 牵头化解 主办责任 处理 处置 落实
          责任办理 调处 化解 调解 有权处理 处办 受文 承接 接办 答办`,
        UNIT_WORDS,
      ),

      ...words`
        责任主体 责任部门单位 责任单位部门 承办单位部门 有权处理机关
        办理机关 承办机关 处理机关 承办机构 责任乡镇 责任镇街 责任单位及部门
 承办股 责任股 责任科`,
    ],
    weakHeadings: words`
      单位 部门 科室 股室 归口单位 归口部门 主管部门 主管单位 受理单位 受理部门 涉及单位 涉及部门
      分县局 包案部门 受理机关 调处机构 调解组织 主办 承办`,
  },
  {
    id: 'coHandlerUnit',
    label: { zh: '协办单位', en: 'Co-handling unit' },
    cell: 'unit',
    ...assignment,
    headings: [
      compounds(
        words`
          配合 协办 协助 协同 会办 参与 协作 配合责任 协办责任 协助办理 协同办理 责任配合 联办 参办
          会同 辅助办理`,
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
    headings: words`
      转往处 转往单位 转往 转往部门 去向 去向机构 去向单位 去向部门 转送去向 转交去向 转办去向 转往机关 流向
      转至单位 转办至 转送至`,
    weakHeadings: words`
      交办单位 交办部门 交办机关 批转单位 转办单位 转送单位 转交单位 转办部门 转送部门 转交部门 转送机关
      流转单位 分办单位 派单单位 转处单位`,
  },
  {
    id: 'leader',
    label: { zh: '包案领导', en: 'Case leader' },
    cell: 'name',
    ...assignment,
    headings: [
      compounds(
        words`
          包案 包联 包家 接访 责任 包案县 包案县级 包案镇 县级包案 镇级包案 牵头 化解 挂案 包抓
          包片 包保 挂点 镇街包案 接待 牵头化解 班子包案 首办 主办 领办`,
        words`领导 领导姓名 县领导 班子领导 领导干部`,
      ),

      ...words`
        包案领导(姓名) 包案人 包案责任人 包案县领导 包案市领导 包案区领导 包案镇领导
        包案人员 县级领导包案人 领导包案 接访县领导
        接访领导及姓名 接访局领导`,
    ],
    weakHeadings: words`
      领导 负责人 包联人 县级领导 县领导 镇领导 领导姓名 主管领导 分管领导 牵头人 接访人 接待人 联系领导
      值班领导 带班领导`,
  },
  {
    id: 'handler',
    label: { zh: '承办人', en: 'Handler' },
    cell: 'name',
    ...handling,
    headings: [
      compounds(
        words`
          承办 办理 经办 主办 具体承办 具体办理 处理 具体经办 化解 调处 具体处理 承办单位承办
          承办单位经办 主要承办 直接经办 处置 跟办 调查`,
        ['人', '人员', '人姓名'],
      ),

      ...words`
        调解员 调解人 调解人员 承办责任人 办理责任人 具体责任人 直接责任人 化解责任人
        责任承办人 承办民警 办案人 办案民警 办案人员 首办责任人 承办科室人员 具体负责人
 调处责任人 责任人(承办人) 主办民警 调处人 主要责任人`,
    ],
    weakHeadings: words`
      责任人 责任人员 负责人 责任人姓名 科室接办人 接办人 包案民警 联系人 网格员 跟踪人 落实人 接待人
      受理人`,
  },
  {
    id: 'handling',
    label: { zh: '办理方式', en: 'Way of handling' },
    cell: 'choice',
    ...handling,
    choices: HANDLINGS,
    headings: words`
      办理方式 处理方式 处置方式 办理途径 办理形式 处理类型 办理类型 受理办理方式
      处理形式 处理途径 办件方式 登记办理方式`,
    weakHeadings: words`方式 办理 处理 办理程序 处理意见 拟办意见 办理意见 受理情况 是否受理`,
  },
  {
    id: 'assignedOn',
    label: { zh: '交办日期', en: 'Assigned on' },
    cell: 'day',
    ...assignment,
    headings: [
      compounds(
        words`
        转办 交办 转送 转交 派单 分办 批转 交转办 转交办 转办交办 交办转办 转送交办 转办(交办)
        交办(转办) 交转 下发 流转 派发 分派 下派 下转 转出 分流 指派 派件 转办下发 转责任单位 转交责任单位 转至科室 转至单位 分拨`,
        [...DAY_WORDS, '时间(日期)'],
      ),
    ],
    weakHeadings: [compounds(['办理', '反馈'], DAY_WORDS)],
  },
  {
    id: 'acceptedOn',
    label: { zh: '受理日期', en: 'Accepted on' },
    cell: 'day',
    ...handling,
    headings: [
      compounds(
        words`受理告知 告知受理 作出受理 作出受理意见 决定受理 正式受理 受理告知书 出具受理告知书`,
        DAY_WORDS,
      ),
    ],
    weakHeadings: [compounds(['受理', '信访受理', '是否受理', '受理信访'], DAY_WORDS)],
  },
  {
    id: 'due',
    label: { zh: '限办日期', en: 'Due' },
    cell: 'day',
    ...assignment,
    headings: [
      compounds(
        words`
          限办 应结办 应办结 要求办结 规定办结 应结 办理限 限期办结 限时办结 截止 办理截止 办结截止
          到期 应办 办理到期 应完成 要求完成 计划完成 计划办结 预计办结 预计完成 拟办结 计划化解
          预计化解 拟化解 要求化解 应化解 限期 限定办结 要求反馈 要求回复 反馈截止 上报截止 应反馈
          应回复 要求上报 要求报结 应报结 最后办理 办结到期 办理时限截止 期限 最迟办结 化解截止
          整改截止 承办截止 处置截止 限办截止 处理截止 答复截止 回复截止 要求结案 法定办结 规定回复 规定答复 要求答复 限期答复 限期回复 规定办理 应答复 限办结 要求报送 计划结案 预计解决 承诺办结 目标化解 力争化解`,
        DAY_WORDS,
      ),
      compounds(
        words`
          办理 办结 化解 处理 限办 调处 整改 完成 交办 结案 回复 反馈 答复 报结 解决 包案化解 办复 处置 承办 规定办理 办件 规定回复 规定答复
          办理完成 调解`,
        ['期限', '时限', '限期'],
      ),

      ...words`限期 限办期 期限 时限 限办日 办结时限要求 时限要求 截止日`,
    ],
    weakHeadings: [compounds(['完成', '整改'], DAY_WORDS)],
  },
];
