/**
 * Headings that are understood but name no field: attributes of other people, counts of days, attachments. Knowing
 * them keeps them from being mistaken for a field. They stay the office's own columns.
 */
import {
  ADDRESS_WORDS,
  DAY_WORDS,
  ID_WORDS,
  NAME_WORDS,
  PHONE_WORDS,
  compounds,
  writtenOut,
  words,
} from '#domain/kinds/headingWords';

/** Attributes of a person; whose they are decides whether they are a field. */
export const PERSON_ATTRIBUTES = {
  name: [...NAME_WORDS, '人姓名'],
  phone: PHONE_WORDS,
  idNo: ID_WORDS,
  address: [...ADDRESS_WORDS, '地址'],
  post: words`职务 职级 职务职级 单位职务 单位及职务 职称`,
} as const;

export type PersonAttribute = keyof typeof PERSON_ATTRIBUTES;

/** The person a heading speaks of, by words in its prefix or in the heading above. First match wins. */
export const PERSON_ROLES = [
  { role: 'accused', words: ['被', '对方'] },
  { role: 'other', words: words`批示 签批 审批 审核 呈报 陪同 督办 督导 督查 回访 签收 送达 保密` },
  { role: 'leader', words: words`领导 包案 包联 包家 包保 挂点` },
  {
    role: 'handler',
    words: words`承办 经办 办理 办案 责任 主办 调解员 调处 负责 化解 网格 民警`,
  },
  { role: 'registrar', words: words`登记 接件 录入 记录 填报 填表 接待人 受理人` },
  { role: 'unit', words: words`单位 部门 科室 企业 公司 局` },
  {
    role: 'petitioner',
    words: words`信访 来访 来信 上访 反映人 投诉 举报人 当事人 群众 申诉人 诉求人 求助人 来电 代表 申请人`,
  },
] as const;

export type PersonRole = (typeof PERSON_ROLES)[number]['role'];

export const OTHER_HEADINGS: readonly string[] = [
  ...words`
  性别 年龄 民族 出生日期 出生年月 出生年月日 文化程度 学历 职业 职务 职称 籍贯 婚姻状况 工作单位
  单位及职务 国籍 邮编 邮政编码 电子邮箱 邮箱 证件类型 证件种类 附件 附件数 材料 附件材料 照片 图片
  页数 份数 密级 是否保密 是否匿名 是否公开 保密 归档 是否归档 归档日期 归档时间 卷号 档案号 归档编号
  立卷 存档编号 是否逾期 是否超期 超期天数 逾期天数 剩余天数 办理天数 用时 办理时长 是否按期办结
  是否按时办结 按期办结 是否按期 剩余时间 超期 逾期 预警 是否超时 办理用时 办理时效 是否及时受理
  是否按期受理 及时受理 按期答复 是否按期答复 退回信件 是否退回 退回次数 退回原因 转办次数 信访次数
  来访次数 来信次数 重复次数 上访次数 访次数 累计次数 批次 批数 件数 件次 起数 次数 批次数 户数
  涉及户数 涉及金额 金额 涉案金额 涉及金额(万元) 标的额 面积 涉及资金 被反映人 被举报人 被投诉人
  被反映单位 被举报单位 被投诉单位 被反映人职务 被信访人 被控告人 被反映对象 被投诉对象 被举报对象
  被申请人 乙方 对方 对方当事人 被反映人姓名 被反映人单位 被反映人级别 被投诉企业 被告 是否受理 是否答复
  是否回复 是否回访 是否交办 是否督办 是否转办 是否联系 是否见面 是否包案 是否首办 是否积案
  是否信访积案 是否疑难 是否重大 是否复查 是否复核 是否复查复核 是否听证 是否签收 是否送达 是否告知
  是否出具受理告知书 是否上报 是否涉法涉诉 涉法涉诉 是否三级终结 是否属实 是否有效 是否录入系统
  是否录入 是否网上流转 是否落实 是否稳定 是否调解成功 是否需要回访 是否领导包案 是否约访 是否预约
  是否涉及群体 是否签订协议 是否司法确认 是否反馈 是否有诉求 回访日期 回访时间 回访人 回访人员
  回访单位 回访方式 督办日期 督办时间 督办人 督办单位 督办情况 督办领导 督导领导 复查日期 复查时间
  复查情况 复查意见 复查结果 复核日期 复核时间 复核情况 复核意见 复核结果 复查单位 复核单位 复查机关
  复核机关 复查复核情况 听证情况 听证时间 签收日期 签收时间 签收人 送达日期 送达时间 送达方式
  领导签字 签字 审核人 审批人 审核意见 审核单位 审核时间 领取人 签名 批示日期 批示时间 批示领导
  上报人 填表时间 更新时间 最后更新时间 修改时间 下次回访时间 导入时间 首次办理时间 初次满意 再次满意
  参评 是否参评 发生时间 发生日期 评价时间 未办结原因 未化解原因 超期原因 延期原因 退回理由 不满意原因 下一步措施
  下一步工作措施 下步措施 下一步打算 下一步工作 下步工作 下一步工作计划 化解难点 问题症结 存在困难
  存在的问题 难点 关联信访件 关联编号 关联件 协议书编号 协议编号 文书编号 意见书编号 告知书编号
  答复意见书编号 答复意见书文号 答复文号 受理告知书编号 受理告知书文号 风险等级 风险级别 风险评估
  稳定风险等级 紧急程度 重要程度 缓急程度 等级 级别 信访级别 信访层级 层级 信访等级 难易程度 评估等级
  案件等级 纠纷等级 矛盾等级 预警等级 得分 考核 扣分 经度 纬度 坐标 操作 随行人数 代表人数 同行人员
  随访人员 上访去向 陪同人员 参加人员 参与人员 陪访人员 参加接访人员`,
  ...writtenOut([
    compounds(
      words`
      回访 督办 复查 复核 督查 督导 归档 批示 签收 送达 审核 审批 更新 修改 评价 听证 退回 填表 打印
      首次 上次 下次 最近 末次 申请延期 延期申请 延期 最后一次来访 最近一次来访 最近来访 上报市 出生`,
      DAY_WORDS,
    ),
  ]),
];

/**
 * Headings that mean different things in different offices, whatever stands below them: 交办单位 is who assigned it or
 * whom it was assigned to. They are always asked.
 */
export const OPEN_HEADINGS: readonly string[] = words`
  交办单位 交办部门 交办机关 批转单位 转办单位 转送单位 转交单位 转办部门 转送部门 转交部门 转送机关 流转单位
  分办单位 派单单位 转处单位 受理单位 受理部门 受理机关 接待单位 接访单位 信访单位 接收单位 收件单位
  接收部门 收件部门 单位 部门 科室 股室 接待人 接待人员 受理人 受理人员 接访人 接访人员 接谈人 接谈人员
  甲方 联系人 联系人姓名 负责人 负责人员 负责人姓名 牵头人 填报人 值班人员 接待员 领导 领导姓名 县领导 镇领导 县级领导
  主管领导 分管领导 联系领导 值班领导 带班领导 包联人 网格员 落实人 反馈时间 反馈日期 办理时间
  办理日期 填报日期 填报时间 上报日期 上报时间 立案日期 立案时间 调解日期 调解时间 调处日期 调处时间 归口单位 归口部门 主管部门 主管单位
  涉及单位 涉及部门`;

/** Titles of registers that look alike but are none of ours: papers received, rosters, stock. */
export const FOREIGN_TITLES: readonly string[] = words`
  收文 发文 公文 花名册 通讯录 考勤 工资表 价格 报价 采购 库存 资产 合同 预算 值班表 排班 提案 议案
  人员名单 通信录 报名 签到 培训 物资 接访安排 接访排班 行政处罚 行政许可 行政复议 行政诉讼 应诉案件 法律援助`;

/**
 * Headings of registers beside ours that share many of our words: visitors at the gate, hazards found at work sites,
 * projects and rectification lists, penalties and lawsuits. Two of them and no word of petitions or disputes: none of ours.
 */
export const FOREIGN_HEADINGS: readonly string[] = words`
  被访人 受访人 被访部门 进入时间 离开时间 进门时间 出门时间 来访单位 车牌号 车牌号码 体温 隐患部位 隐患等级 隐患级别
  被查企业 被查单位 受检单位 受检企业 检查单位 检查人 检查人员 整改措施 整改责任人 整改责任单位 整改期限 整改时限
  整改情况 整改完成时间 整改完成情况 整改资金 整改前照片 整改后照片 验收人 验收时间 复查人 销号时间
  项目名称 建设内容 建设规模 建设单位
  建设地点 总投资 计划投资 完成投资 投资额 开工时间 竣工时间 施工单位 形象进度
  违法事实 违法行为 违法依据 处罚依据 处罚种类 处罚内容 处罚结果 处罚决定 处罚决定日期 处罚决定时间 处罚决定书文号
  处罚金额 罚款金额 执法人员 原告 审理法院 判决结果`;

/**
 * Words of courts, law firms, the police, penalties, patents, shops and web sites. Where no word of petitions or disputes
 * stands in title or headings, one of them is enough: none of ours.
 */
export const FOREIGN_WORDS: readonly string[] = words`
  被告 原告 法官 法院 律师 代理费 受援人 嫌疑人 案犯 破案 检察官 执法案件 出警 接警 报警 处罚 罚款 罚没 违章 官费 专利 商品 商家 评论`;
