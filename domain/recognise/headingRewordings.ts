/**
 * Shorter wordings of a heading: without words that add nothing, then without the act it is about. Decides which
 * words may go; refuses to know what remains.
 */

/** Words that add nothing to the noun they stand before. */
const LEADING =
  /^(?:信访事项|信访案件|信访件|信访|案件|事项|本次|该件|基本|实际|有关|相关|目前|当前|最终|现阶段)|[省市州县区镇乡局委院校]级?(?=领导.)|(?<=.)(?:[省市州县区镇乡局]级?|镇街|班子)(?=领导)|(?:主要|具体|简要|详细|核心)(?=.)|(?:纠纷|矛盾|双方|各方)+(?=当事人)|(?<=当事人)(?:双方|各方)|(?<=.)(?:详细|具体|简要)|的/g;
/** And to the noun they stand behind. */
const TRAILING = /(?:名称|名字|(?<=.)基本情况|情况|信息|详情|填写|如下|一览|说明|描述)$/;
/** 来访信件内容 is 信件内容, 投诉办结时间 is 办结时间: every row of the ledger is about such an act. */
const ACT = /^(?:来访|来信|上访|来电|投诉|举报|问题|诉求|交办)/;

/** 目前办理情况 is 办理情况, and only then 办理. */
export function withoutLeading(bare: string): string {
  return bare.replace(LEADING, '');
}

export function withoutFilling(bare: string): string {
  return withoutLeading(bare).replace(TRAILING, '');
}

export function withoutAct(bare: string): string {
  return withoutLeading(bare).replace(ACT, '');
}
