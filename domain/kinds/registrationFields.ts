/**
 * Fields of how a matter was registered: its numbers, its dates, its channel and nature. They belong to the
 * registering unit. Decides headings and cell kinds; refuses to know what the values mean to the clock.
 */
import { CHANNELS, PURPOSES } from '#domain/kinds/choices';
import type { FieldDef } from '#domain/kinds/fields';
import { DAY_WORDS, compounds, words } from '#domain/kinds/headingWords';

const fact = { owner: 'facts', sensitive: false } as const;

const CASE_WORDS = words`
        信访件 信访事项 信访案件 信访 信件 诉求 留言 事项 案件 工单 投诉 举报 来信 来访 诉求件 投诉件
        投诉举报 办件 举报件 交办件 接访 接待 问政 来电 求助 受理单 信访单 上访 问题 网上信访`;

export const NUMBER_FIELDS: readonly FieldDef[] = [
  {
    id: 'seq',
    label: { zh: '序号', en: 'Row number' },
    cell: 'seq',
    ...fact,
    headings: words`序号 顺序号 序 顺号 流水序号 行号`,
    weakHeadings: words`编号 号 件号 流水号 号码 登记序号`,
  },
  {
    id: 'caseNo',
    label: { zh: '信访件编号', en: 'Case number' },
    cell: 'code',
    ...fact,
    headings: [
      compounds(CASE_WORDS, words`编号 编码 号 单号 编号码 流水号 id`),
      compounds(['转办', '交办', '登记', '受理'], ['编号']),
      ...words`受理号 案号 工单号 信访编号 平台编号 系统编号`,
    ],
    weakHeadings: words`登记号 编号 号码 流水号 件号 化解编号 排查编号 文号 来文编号`,
  },
];

export const DATE_FIELDS: readonly FieldDef[] = [
  {
    id: 'registeredOn',
    label: { zh: '登记日期', en: 'Registered on' },
    cell: 'day',
    ...fact,
    headings: [
      compounds(
        words`
        登记 信访登记 登记录入 录入 收到 接收 接报 来件 建档 立案登记 系统登记 信访件登记 受理登记 登记受理 信访接收 签收登记`,
        DAY_WORDS,
      ),
      '登记年月日',
    ],
    weakHeadings: [compounds(words`受理 立案 来文 填报 上报`, DAY_WORDS)],
  },
  {
    id: 'petitionOn',
    label: { zh: '信访日期', en: 'Raised on' },
    cell: 'day',
    ...fact,
    headings: [
      compounds(
        words`
        信访 来访 来信 来信来访 信访来访 上访 来电 留言 反映 投诉 举报 诉求 投诉举报 反映问题
        诉求提出 提出 来信(访) 来(信)访 来信访 初访 初次信访 走访 写信 提交 诉求反映 来访登记 来信登记 拨打 求助`,
        DAY_WORDS,
      ),
      compounds(['首次', ''], ['信访'], ['', '发生'], DAY_WORDS),
    ],
    weakHeadings: [compounds(['接访', '接待', '访问'], DAY_WORDS), ...words`日期 时间 年月日`],
  },
];

export const NATURE_FIELDS: readonly FieldDef[] = [
  {
    id: 'channel',
    label: { zh: '信访形式', en: 'Channel' },
    cell: 'choice',
    ...fact,
    choices: CHANNELS,
    headings: [
      compounds(
        words`
        信访 来信 反映 来访 投诉 举报 诉求 留言 来件 来信来访 信件 信访件 接收 诉求反映 反映问题 来电
        求助 登记 访问 上访`,
        words`渠道 形式 方式 来源 来源渠道 途径 入口`,
      ),
      compounds(['受理'], words`渠道 形式 来源 途径`),
      compounds(words`案件 件 工单 事项 信访事项 问题 线索 渠道 事件`, ['来源']),
      compounds(['来源'], words`渠道 途径 方式`),
      '访别',
    ],
    weakHeadings: words`
        来源 渠道 形式 方式 途径 类型 类别 信访类型 信访类别 信访种类 来信来访 来信来访类别 信/访 来信/来访 信或访
        种类 登记类型 受理方式 来访类型 信件类型 性质`,
  },
  {
    id: 'collective',
    label: { zh: '是否集体访', en: 'Collective' },
    cell: 'yesNo',
    ...fact,
    yes: words`集体 集体访 集访 联名 联名信 集体来访 群访 群体访 多人`,
    no: words`个体 个体访 个访 个人 单人 非集体 个人访 非集体访`,
    headings: [
      compounds(
        ['是否', '是否为', '是否属于'],
        words`集体 集体访 集访 群访 群体访 联名 联名信 集体上访 集体信访 集体来访 群体性 群体性事件`,
      ),
      compounds(['', '是否'], ['联名信或集体访', '联名或集体访', '集体访或联名信']),
      ...words`集体访 联名信`,
    ],
    weakHeadings: ['来访类型', '来访形式', '信访类型'],
  },
  {
    id: 'repeat',
    label: { zh: '是否重复', en: 'Repeat' },
    cell: 'yesNo',
    ...fact,
    yes: words`重 重件 重访 重信 重复 重复件 重复信访 重复访 再次 重信重访 多次 重复来访`,
    no: words`初 初件 初访 初信 初次 首次 初次件 初次信访 首访 初信初访 非重复`,
    headings: [
      compounds(
        ['是否', '是否为', '是否属'],
        words`重复 重复信访 重复访 重复件 重信重访 重复来访 重复上访 重复投诉 重复诉求`,
      ),
      compounds(['初'], ['', '/', '或'], ['重'], ['', ...words`件 访 类型 信访`]),
      compounds(['重复'], words`信件 件 信访 投诉`),
      '重信重访',
    ],
    weakHeadings: words`信访次别 访次 初访重访 信访类型 件别 件次 信访性质 类别 类型 性质`,
  },
  {
    id: 'initial',
    label: { zh: '是否初次信访', en: 'Initial' },
    cell: 'yesNo',
    ...fact,
    yes: words`初 初件 初访 初信 初信初访 初次 首次 初次信访 首访 首件 首信 首信初访`,
    no: words`重 重件 重访 重信 重复 重复件 重复信访`,
    headings: ['是否初次信访'],
  },
  {
    id: 'category',
    label: { zh: '问题分类', en: 'Category' },
    cell: 'category',
    ...fact,
    headings: [
      compounds(
        words`
        内容 问题 信访问题 信访内容 诉求 信件 反映问题 事项 投诉 举报内容 信访事项 反映内容 案件 业务
        矛盾 矛盾纠纷 纠纷 隐患 诉求内容 群众诉求`,
        words`分类 类别 类型 种类`,
      ),

      ...words`
        问题性质 纠纷性质 矛盾纠纷性质 分类 系统分类 问题归类 反映问题归类 内容归类`,
    ],
    weakHeadings: words`类型 类别 种类 信访类型 信访类别 举报类型 性质 信访性质 信访种类 所属行业 行业 行业类别 所属类别`,
  },
  {
    id: 'subCategory',
    label: { zh: '问题细类', en: 'Subcategory' },
    cell: 'category',
    ...fact,
    headings: [
      compounds(
        words`信件 问题 内容 诉求 信访 事项 纠纷 业务 事件`,
        words`细类 小类 子类 细分 次类 明细分类`,
      ),

      ...words`细类 小类 子类 细分类`,
    ],
  },
  {
    id: 'purpose',
    label: { zh: '信访目的', en: 'Purpose' },
    cell: 'choice',
    ...fact,
    choices: PURPOSES,
    headings: ['目的', compounds(words`信访 诉求 来电 投诉 来信 来访 反映 信访事项 事项`, ['目的'])],
    weakHeadings: [
      compounds(
        words`信访 诉求 信件 事项 信访事项 工单 业务 投诉 举报 来信 来访 问题 留言`,
        words`类型 性质 种类`,
      ),
      ...words`信访类别 诉求类别 诉求分类 事项类别 类型 类别 性质`,
    ],
  },
];
