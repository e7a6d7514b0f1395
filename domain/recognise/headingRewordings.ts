/**
 * Other wordings of a heading: in the tables' own words, without words that add nothing, then without the act it is
 * about. Decides which words may go; refuses to know what remains.
 */

/** Words that add nothing to the noun they stand before. */
const LEADING =
  /^(?:信访事项|信访案件|信访件|信访|案件|事项|本次|该件|基本|实际|有关|相关|目前|当前|最终|现阶段|最新(?=.{3})|拟(?=采取))|^(?:客户|群众|市民|居民|业主|信访人)(?=(?:投诉|信访|来访|来信|上访|反映|举报))|[省市州县区镇乡局委院校]级?(?=领导.)|(?<=.)(?:[省市州县区镇乡局]级?|镇街|班子)(?=领导)|(?:主要|具体|简要|详细|核心)(?=.)|(?:纠纷|矛盾|双方|各方)+(?=当事人)|(?<=当事人)(?:双方|各方)|(?<=.)(?:详细|具体|简要)|的/g;
/** And to the noun they stand behind. */
const TRAILING = /(?:名称|名字|(?<=.)基本情况|情况|信息|详情|填写|如下|一览|说明|描述)$/;
/** A dated paper is what it says: 作出受理告知书时间 is 受理告知时间, 处理意见书送达时间 is 处理意见时间. */
const PAPER =
  /(?:作出|出具)?((?:受理|处理|答复|复查|复核)?(?:告知|决定|意见|答复))(?:书|(?<=意见书?|答复书?)(?:送达|出具))*(?=(?:日期|时间|年月日|日)$)/;
/** 接件时间, 收文日期, 收件单位: whatever it is that was received. Whoever a letter reached (收信人) may be its addressee. */
const RECEIVED =
  /^[接收](?:件(?=单位|部门|[科股处庭]室|机构|人|员|渠道|形式|方式|来源|途径|入口)|[件信文案单诉](?=日期|时间|年月日|日$))/;
const OUR_WORDS: readonly (readonly [theirs: RegExp, ours: string])[] = [
  [/^接件(?=单位|部门|[科股处庭]室|机构)/, '登记'],
  [RECEIVED, '接收'],
  [/^意见书(?=(?:送达|出具)?(?:日期|时间|年月日|日)$)/, '处理意见书'],
  [/^(?:作出|出具)意见书/, '处理意见书'],
  [/^作出(?=受理(?:日期|时间|年月日|日)$)/, '决定'],
  [PAPER, '$1'],
  [/^流程(?=状态|进度|进展|环节|阶段)/, '办理'],
  [/^填表(?=人|员)/, '填报'],
  [/^最新(?=进展)/, '目前'],
];
/** 来访信件内容 is 信件内容, 投诉办结时间 is 办结时间: every row of the ledger is about such an act. */
const ACT = /^(?:来访|来信|上访|来电|投诉|举报|问题|诉求|交办)/;

/** 目前办理情况 is 办理情况, and only then 办理. */
export function withoutLeading(bare: string): string {
  return bare.replace(LEADING, '');
}

/** The same thing in the words the field tables use. */
export function inOurWords(bare: string): string {
  return OUR_WORDS.reduce((text, [theirs, ours]) => text.replace(theirs, ours), bare);
}

export function withoutFilling(bare: string): string {
  return withoutLeading(bare).replace(TRAILING, '');
}

export function withoutAct(bare: string): string {
  return withoutLeading(bare).replace(ACT, '');
}
