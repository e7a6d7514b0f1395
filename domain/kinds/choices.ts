/**
 * Closed word lists of the ledger fields, with the ways offices write each word. Decides the canonical word; how a
 * cell is matched against the list is the reader's business. Words from the national system come first.
 */
import type { ChoiceWord } from '#domain/kinds/fields';
import { words } from '#domain/kinds/headingWords';

const word = (
  canonical: string,
  also: readonly string[] = [],
  english: readonly string[] = [],
): ChoiceWord => ({ word: canonical, also: [...also, ...english] });

export const CHANNELS: readonly ChoiceWord[] = [
  word('来信', words`信件 群众来信 写信 信函 书信 来函 邮寄 初信 重信 联名信 人民来信`, [
    'letter',
    'mail',
    'post',
    'postal mail',
    'by post',
  ]),
  word('来访', words`上访 走访 群众来访 到访 接访 个访 个体访 集体访 集访 初访 重访 面访 当面`, [
    'visit',
    'in person',
    'walk-in',
    'counter',
    'office visit',
  ]),
  word(
    '网上信访',
    words`
    网上 网络 网信 网访 网上投诉 网络信访 互联网 网上来信 网上留言 网站 网络问政 电子邮件 邮箱
    国家信访局网站`,
    ['online', 'web', 'website', 'web form', 'portal', 'email', 'e-mail'],
  ),
  word('手机信访', words`手机 微信 微信公众号 手机APP APP 短信 掌上信访 小程序`, [
    'mobile app',
    'sms',
    'text message',
  ]),
  word(
    '电话信访',
    words`来电 电话 电话投诉 热线 12345热线 12345 12345政务热线 政务热线 市长热线 热线电话 12336 12315 110`,
    ['phone', 'telephone', 'call', 'hotline', 'by phone'],
  ),
  word(
    '领导信箱',
    words`
    信箱 书记信箱 市长信箱 县长信箱 省长信箱 区长信箱 局长信箱 厅长信箱 镇长信箱 主任信箱 网上信箱
    人民网留言 领导留言板`,
  ),
  word(
    '上级交办',
    words`
    上级转办 上级转送 上级转信 上级转来 领导交办 转办 交办 上级交办件 省交办 市交办 县交办 国家信访局 省信访局 市信访局 县信访局 区信访局 上级来信 上级 上级转来件 巡视交办
    督察交办 部门转办 部门转来`,
  ),
  word('视频信访', words`视频 视频接访`),
  word('传真'),
];

export const PURPOSES: readonly ChoiceWord[] = [
  word('求决', words`求决类 求助 求助类 请求解决`),
  word('意见建议', words`建议 意见 建议意见 建议类 意见建议类 批评建议 建言献策`),
  word('申诉', words`申诉类`),
  word('申诉求决', words`申诉求决类`),
  word('揭发控告', words`检举控告 检举 控告 举报 检举控告类 揭发控告类 举报类 检举揭发`),
  word('投诉', words`投诉类 投诉举报`),
  word('咨询', words`咨询类 政策咨询 业务咨询`),
  word('感谢表扬', words`表扬 感谢 表扬类`),
  word('其他', words`其它 其他类`),
];

export const HANDLINGS: readonly ChoiceWord[] = [
  word('存', words`存查 存档 留存`),
  word('直接回复', words`直接答复 当场答复 当场解答 直接办理 自办 直办 直接处理`),
  word('转送', words`转办 转交 转出 转送办理 转有权处理机关`),
  word('交办', words`交办件 重点交办`),
  word('受理告知', words`受理 予以受理 告知受理`),
  word('督办', words`督查 督办件`),
  word('不予受理', words`不受理 不予受理告知`, ['rejected', 'declined', 'not accepted']),
  word('不再受理', words`不再受理告知`),
  word('简易办理', words`简易程序`),
  word(
    '引导',
    words`
    导入法定途径 引导法定途径 法定途径 导入法定程序 引导法定程序 引导诉讼 引导仲裁 引导复议 引导行政复议 诉讼 仲裁 劳动仲裁
    劳动人事争议仲裁 行政复议 行政裁决 涉法涉诉 诉访分离 告知 程序性告知`,
  ),
];

export const STATUSES: readonly ChoiceWord[] = [
  word('待受理', words`未受理 待办 待办理 待处理 待签收 未签收 待分办 登记 已登记 新登记`, [
    'new',
    'pending',
    'open',
    'received',
    'registered',
    'submitted',
  ]),
  word('受理申请审查中', words`审查中 待审核 审核中`),
  word('受理', words`已受理 正在受理`),
  word('不予受理', words`不受理`),
  word('不再受理'),
  word('已转送', words`已转办 已交办 转办中 已派单 已签收`),
  word('办理中', words`正在办理 在办 处理中 正在处理 未办结 未结 调查中 调查核实中 正办理 推进中 进行中`, [
    'in progress',
    'under investigation',
    'investigating',
    'ongoing',
    'under review',
    'in process',
    'assigned',
  ]),
  word('延期办理', words`已延期 延期`),
  word('已作出处理意见', words`已答复 已回复 已出具意见书 答复`),
  word('审核认定办结', words`已办结 办结 已结 结案 已结案 完结 已完成 已处理 已办理 处理完毕`, [
    'closed',
    'resolved',
    'completed',
    'done',
    'finished',
  ]),
  word('复查中', words`复查 申请复查`),
  word('复核中', words`复核 申请复核`),
  word('三级终结', words`已终结 终结 复核终结`),
  word('未化解', words`尚未化解 待化解`),
  word('化解中', words`正在化解 调解中 正在调解 正在调处 调处中`),
  word('已化解', words`化解 化解完毕 调解成功 已调解 已调处 成功化解 调处成功`),
  word('调解不成', words`调解失败 未调解成功 转司法程序`),
  word('未销号', words`未销案 待销号`),
  word('已销号', words`销号 已销案`),
  word('撤回', words`已撤回 撤销 已撤诉 息诉 息访 息诉罢访 已息访`, ['withdrawn']),
];

export const MEDIATIONS: readonly ChoiceWord[] = [
  word('人民调解', words`人民调解委员会调解 人调`),
  word('村级调解', words`村居调解组织调解 村居调解 村调解 村委调解 社区调解`),
  word('司法调解', words`法院调解 诉前调解 诉讼调解`),
  word('行政调解', words`部门调解 镇级调解 镇街调解`),
  word('行业性专业性调解', words`行业调解 专业调解 行业性调解 专业性调解`),
  word('联合调解', words`多元调解 联调`),
  word('仲裁', words`劳动仲裁 土地仲裁`),
  word('诉讼', words`司法诉讼 起诉`),
  word('自行和解', words`和解 协商 协商解决 自行协商`),
];

export const SATISFACTIONS: readonly ChoiceWord[] = [
  word('满意', words`非常满意 很满意 比较满意 较满意 是`, ['yes', 'satisfied', 'very satisfied']),
  word('基本满意', words`一般`, ['partly', 'partly satisfied', 'neutral']),
  word('不满意', words`很不满意 否`, ['no', 'not satisfied', 'dissatisfied']),
  word('未评价', words`未评 不评价 未参评 弃评 未回访`),
];

/** Kinds of disputes as screening ledgers name them, beside the national classification of contents. */
export const DISPUTE_CATEGORIES = words`
  婚姻家庭 婚姻家庭纠纷 婚恋纠纷 家庭纠纷 邻里 邻里纠纷 邻里关系 征地拆迁 征地补偿 拆迁安置 土地承包
  土地纠纷 土地流转 土地权属 山林土地 山林权属 林权纠纷 林地纠纷 宅基地 宅基地纠纷 相邻关系 劳资纠纷
  劳动争议 劳动纠纷 拖欠工资 欠薪 医患纠纷 医疗纠纷 合同纠纷 经济纠纷 债务纠纷 债权债务 民间借贷
  损害赔偿 损害赔偿纠纷 交通事故 交通事故纠纷 物业纠纷 物业管理 消费纠纷 环境污染 环境保护 生产经营
  房屋宅基地 房屋宅基地纠纷 赡养 赡养纠纷 抚养 继承 继承纠纷 涉法涉诉 村务管理 村务纠纷 旅游纠纷
  校园纠纷 知识产权 农民工工资 水事纠纷 水利纠纷 坟地纠纷 退役军人 社会保障 低保 人身损害 轻微伤害
  治安纠纷 企业改制 房地产 房产纠纷 房地产纠纷 建设工程 劳动保障 城建城管 三农问题 教育 卫生 交通
  民政 城市管理 城乡建设 农村农业 劳动社保 国土资源 政法 金融 住房 综合执法 征地 拆迁 违建 噪音
  噪声扰民 环境卫生 供水供电 市场监管 公安 生态环境 农业农村`;
