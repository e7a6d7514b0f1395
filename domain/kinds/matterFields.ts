/**
 * Fields about who raises the matter and what it is: petitioner, people, place, content, demand. The petitioner's own
 * data are sensitive. Decides headings and cell kinds; refuses to know how values are masked.
 */
import type { FieldDef } from '#domain/kinds/fields';
import {
  ADDRESS_HEADINGS,
  ID_WORDS,
  NAME_WORDS,
  PHONE_HEADINGS,
  compounds,
  ofPetitioner,
  words,
} from '#domain/kinds/headingWords';

const fact = { owner: 'facts', sensitive: false } as const;
const personal = { owner: 'facts', sensitive: true } as const;

/** Headings of a summary, alone or after what is summarised. */
const SUMMARY_WORDS = words`
        概况 概述 摘要 简介 内容摘要 基本情况 简要情况 详情 简况 内容简述 内容概述 内容概要
        简述 概要 内容 概括 描述 经过 由来 起因`;

export const PETITIONER_FIELDS: readonly FieldDef[] = [
  {
    id: 'name',
    label: { zh: '信访人姓名', en: 'Petitioner' },
    cell: 'name',
    ...personal,
    headings: [
      '姓名',
      ...ofPetitioner([[], [NAME_WORDS], [['信息(姓名)', '(代表)姓名']]]),
      ...words`
        主访人 主访人姓名 牵头人姓名 首访人 信访主体 信访对象 来访人或单位 来信访人 姓名或单位
        姓名(单位)`,
    ],
    weakHeadings: [
      compounds(['申请人', '联系人'], ['', '姓名']),
      ...words`甲方 市民 网民 代表人 牵头人 提交人`,
    ],
  },
  {
    id: 'idNo',
    label: { zh: '身份证号', en: 'ID number' },
    cell: 'idNo',
    ...personal,
    headings: [...ID_WORDS, ...ofPetitioner([[ID_WORDS]])],
  },
  {
    id: 'phone',
    label: { zh: '联系电话', en: 'Phone' },
    cell: 'phone',
    ...personal,
    headings: [
      ...PHONE_HEADINGS,
      compounds(['反映', '本人'], ['', '联系'], ['电话']),
      ...words`来电号码 联系电话或手机 固定电话或手机`,
    ],
  },
  {
    id: 'address',
    label: { zh: '住址', en: 'Address' },
    cell: 'address',
    ...personal,
    headings: [
      ...ADDRESS_HEADINGS,
      ...ofPetitioner([[['地址']]]),
      '地址',
      compounds(['', '工作'], ['单位'], ['或'], ['住址', '地址']),
      compounds(['', '家庭'], ['住址', '地址'], ['或'], ['', '工作'], ['单位']),
      '单位(住址)',
    ],
    weakHeadings: words`所在地 来自地 现住地 所在村 所在村组 村组 村(组) 来访人属地 信访人属地 户籍`,
  },
  {
    id: 'people',
    label: { zh: '信访人数', en: 'People' },
    cell: 'count',
    ...fact,
    headings: [
      '人数',
      '人次',
      compounds(
        words`
        信访 来访 上访 来访群众 来信 联名 参与 接访 接待 信访人 来访人 上访人 到访 来访人员 参访
        实际来访 反映 投诉 群众`,
        words`人数 人次 人员数 人员数量 人数量`,
      ),
      '来访批次人数',
      '人员数量',
    ],
  },
  {
    id: 'affected',
    label: { zh: '涉及人数', en: 'People affected' },
    cell: 'count',
    ...fact,
    headings: [
      compounds(
        words`涉及 涉事 涉案 牵涉 影响 涉众 受影响 涉及群众 关联 纠纷涉及 牵扯 波及`,
        words`人数 人员数 人员数量 人员总数 总人数 人次`,
      ),
      '涉稳人数',
    ],
  },
];

export const MATTER_FIELDS: readonly FieldDef[] = [
  {
    id: 'place',
    label: { zh: '问题属地', en: 'Place of the matter' },
    cell: 'address',
    ...fact,
    headings: [
      compounds(
        words`问题 事件 事项 纠纷 矛盾 矛盾纠纷 信访 信访事项 投诉 案件 隐患 诉求`,
        ['发生', '归属'],
        words`地 地点 地址 场所`,
      ),
      compounds(
        ['问题', '事件', '事发', '诉求', '所属', '涉及', '属地'],
        ['', '发生'],
        words`街道 乡镇 镇街 村 村居 村社区 行政村 社区 区域 辖区 地区 属地`,
      ),
      compounds(words`发生 事发 案发 涉事 涉及 归属`, ['地', '地点', '地址']),
      compounds(words`问题 事件 诉求 争议`, words`地点 地址`),
      ...words`问题所在地 问题所在地址`,
      compounds(words`事项 信访`, ['属地']),
      compounds(['所在'], ['乡镇', '镇街']),
      ...words`
        属地 乡镇 乡镇街道 镇街 镇(街) 镇(街道) 镇街道 街道 辖区 村居 村(居) 村(社区) 村社区
        行政村 涉事村 村别 镇别 乡镇别`,
    ],
    weakHeadings: words`
        区域 地区 村 镇 社区 所在村 所在地 村名 镇名 区划 行政区划 小区`,
  },
  {
    id: 'title',
    label: { zh: '标题', en: 'Title' },
    cell: 'text',
    ...fact,
    headings: [
      compounds(
        ['', ...words`信访 来信 来访 投诉 举报 诉求 留言 信件 工单 案件 事项 问题 纠纷 矛盾纠纷 反映`],
        ['标题', '主题', '题目'],
      ),
      compounds(['', ...words`信访 来访 来信 反映`], ['事由']),
      compounds(words`事项 信访事项 案件 信件 纠纷 矛盾 矛盾纠纷 积案 事件 化解事项`, ['名称']),
      ...words`件名 案由`,
    ],
    weakHeadings: ['名称', '项目名称', '问题名称'],
  },
  {
    id: 'content',
    label: { zh: '反映问题', en: 'Matter' },
    cell: 'text',
    ...fact,
    headings: [
      '反映问题',
      ...SUMMARY_WORDS,
      compounds(
        words`
        信访 来信 来访 来信来访 反映 投诉 举报 案件 信访事项 信访问题 事项 问题 留言 基本 案情 矛盾
        矛盾纠纷 纠纷 反映问题 事件 信件 情况 信访案件 简要 主要 隐患 投诉举报 工单 信访件 积案
        信访诉求 交办 督办 需求 争议 登记`,
        SUMMARY_WORDS,
      ),
      compounds(
        words`
        反映 信访 来访 来信 来信来访 上访 投诉 举报 来电 群众反映 信访人反映 来访反映 信访反映 交办
        督办`,
        ['问题', '事项'],
      ),
      ...words`
        案情 反映情况 矛盾纠纷 纠纷情况 纠纷事由 主要事由 主要事实 事实与理由 主要矛盾
        排查情况 隐患情况 事情经过`,
    ],
    weakHeadings: [
      compounds(['调解', '调处'], ['内容', '事项']),
      ...words`
        问题 情况 情况说明 简要 事项 内容说明 具体情况 信访情况 来访情况 来信情况 隐患 诉求 具体事项
        原因 主要情况 情况描述`,
      compounds(words`信访 上访 来访`, ['原因']),
    ],
  },
  {
    id: 'demand',
    label: { zh: '主要诉求', en: 'Demand' },
    cell: 'text',
    ...fact,
    headings: [
      '诉求',
      '要求',
      ...ofPetitioner([[['诉求', '要求', '请求']]]),
      compounds(words`信访 来访 来信 上访 投诉 反映 主要 事件`, ['诉求', '要求', '请求']),
      compounds(['诉求'], words`内容 事项 请求 情况 摘要 概述 简述 概要 要点`),
      ...words`要求事项 请求事项`,
    ],
  },
];
