/**
 * The law the clock quotes, article by article. Decides nothing: terms are in profiles.ts, counting in lastDay.ts.
 * Every term names one of these ids; the ids travel and are stored, the words are looked up where they are shown.
 */
import type { Words } from '#domain/words';

export interface Source {
  readonly cite: Words;
  /**
   * The article's own words, …… where some are left out, as they stand in test/fixtures/statutes; null where no text was
   * at hand.
   */
  readonly quote: string | null;
}

export type SourceId =
  | 'petition-regulation-2022/22'
  | 'petition-regulation-2022/22-3'
  | 'petition-regulation-2022/23'
  | 'petition-regulation-2022/34'
  | 'petition-regulation-2022/35'
  | 'petition-regulation-2022/36'
  | 'petition-regulation-2005/21'
  | 'petition-regulation-2005/21-4'
  | 'petition-regulation-2005/22'
  | 'petition-regulation-2005/33'
  | 'petition-regulation-2005/34'
  | 'petition-regulation-2005/35'
  | 'zhejiang-regulation-2016/20'
  | 'zhejiang-regulation-2016/23'
  | 'zhejiang-regulation-2016/29'
  | 'henan-regulation-2012/26'
  | 'henan-regulation-2012/27'
  | 'shandong-regulation-2015/33'
  | 'shandong-regulation-2015/42'
  | 'shandong-regulation-2015/43'
  | 'shandong-regulation-2015/44'
  | 'practice/simple-procedure'
  | 'practice/hotline'
  | 'civil-code/201'
  | 'civil-code/203'
  | 'civil-code/204';

const of =
  (zh: string, en: string) =>
  (article: string, number: string, quote: string): Source => ({
    cite: { zh: `${zh}${article}`, en: `${en}, art. ${number}` },
    quote,
  });

const regulation2022 = of('《信访工作条例》', 'Regulation on Petition Work (2022)');
const regulation2005 = of('《信访条例》（2005）', 'Regulation on Petitions (2005)');
const zhejiang = of('《浙江省信访条例》', 'Zhejiang Regulation on Petitions');
const henan = of('《河南省信访条例》', 'Henan Regulation on Petitions');
const shandong = of('《山东省信访条例》', 'Shandong Regulation on Petitions');
const civilCode = of('《民法典》', 'Civil Code');

const practice = (zh: string, en: string): Source => ({ cite: { zh, en }, quote: null });

export const SOURCES: Readonly<Record<SourceId, Source>> = {
  'petition-regulation-2022/22': regulation2022(
    '第二十二条',
    '22',
    '应当予以登记，并区分情况，在15日内分别按照下列方式处理',
  ),
  'petition-regulation-2022/22-3': regulation2022(
    '第二十二条第三项',
    '22(3)',
    '要求其在指定办理期限内反馈结果，提交办结报告',
  ),
  'petition-regulation-2022/23': regulation2022(
    '第二十三条',
    '23',
    '应当自收到信访事项之日起15日内书面告知信访人，但信访人的姓名（名称）、住址不清的除外……应当自收到之日起5个工作日内提出异议，并详细说明理由',
  ),
  'petition-regulation-2022/34': regulation2022(
    '第三十四条',
    '34',
    '对本条例第三十一条第六项规定的信访事项应当自受理之日起60日内办结；情况复杂的，经本机关、单位负责人批准，可以适当延长办理期限，但延长期限不得超过30日，并告知信访人延期理由',
  ),
  'petition-regulation-2022/35': regulation2022(
    '第三十五条',
    '35',
    '可以自收到书面答复之日起30日内请求原办理机关、单位的上一级机关、单位复查……应当自收到复查请求之日起30日内提出复查意见，并予以书面答复',
  ),
  'petition-regulation-2022/36': regulation2022(
    '第三十六条',
    '36',
    '可以自收到书面答复之日起30日内向复查机关、单位的上一级机关、单位请求复核……应当自收到复核请求之日起30日内提出复核意见……听证所需时间不计算在前款规定的期限内',
  ),
  'petition-regulation-2005/21': regulation2005(
    '第二十一条',
    '21',
    '应当予以登记，并区分情况，在15日内分别按下列方式处理……应当自收到转送、交办的信访事项之日起15日内决定是否受理并书面告知信访人',
  ),
  'petition-regulation-2005/21-4': regulation2005(
    '第二十一条第四项',
    '21(4)',
    '要求其在指定办理期限内反馈结果，提交办结报告',
  ),
  'petition-regulation-2005/22': regulation2005(
    '第二十二条',
    '22',
    '应当自收到信访事项之日起15日内书面告知信访人。但是，信访人的姓名(名称)、住址不清的除外',
  ),
  'petition-regulation-2005/33': regulation2005(
    '第三十三条',
    '33',
    '信访事项应当自受理之日起60日内办结；情况复杂的，经本行政机关负责人批准，可以适当延长办理期限，但延长期限不得超过30日，并告知信访人延期理由',
  ),
  'petition-regulation-2005/34': regulation2005(
    '第三十四条',
    '34',
    '可以自收到书面答复之日起30日内请求原办理行政机关的上一级行政机关复查……应当自收到复查请求之日起30日内提出复查意见，并予以书面答复',
  ),
  'petition-regulation-2005/35': regulation2005(
    '第三十五条',
    '35',
    '可以自收到书面答复之日起30日内向复查机关的上一级行政机关请求复核……应当自收到复核请求之日起30日内提出复核意见……听证所需时间不计算在前款规定的期限内',
  ),
  'zhejiang-regulation-2016/20': zhejiang(
    '第二十条',
    '20',
    '能够当场答复的，应当当场答复；不能当场答复的，在五个工作日内按下列规定作出处理……有关国家机关应当自收到之日起五个工作日内决定是否受理，并书面告知信访人',
  ),
  'zhejiang-regulation-2016/23': zhejiang(
    '第二十三条',
    '23',
    '一般应当自受理之日起三十日内办结；对情况复杂或者取证困难、依据不明确的事项，经本国家机关负责人批准，可以适当延长办理期限，但延长期限不得超过六十日',
  ),
  'zhejiang-regulation-2016/29': zhejiang(
    '第二十九条',
    '29',
    '可以要求有权处理的有关行政机关限期反馈办理结果',
  ),
  'henan-regulation-2012/26': henan(
    '第二十六条',
    '26',
    '应当在接收之日起五日内向直接责任归属机关转办或者交办……应当在接收之日起三十日内办理完毕；情况比较复杂的，可以适当延长，但最长不得超过九十日……承办机关应当在收到之日起九十日内或交办机关要求的时限内办理完毕……接受机关应当在收到转办、交办件之日起五日内退回转办、交办机关，并说明理由',
  ),
  'henan-regulation-2012/27': henan(
    '第二十七条',
    '27',
    '可在收到处理意见书之日起三十日内，向原承办机关或者向原承办机关的上一级机关提出。复查机关应当在接受之日起三十日内作出复查意见书',
  ),
  'shandong-regulation-2015/33': shandong(
    '第三十三条',
    '33',
    '应当予以登记，依照下列规定在十五日内作出处理……应当受理，并书面告知信访人，但是信访人的姓名（名称）、住址、联系方式不清的除外',
  ),
  'shandong-regulation-2015/42': shandong(
    '第四十二条',
    '42',
    '应当自受理之日起六十日内办结；情况复杂的，经本国家机关负责人批准，可以适当延长办理期限，但是延长期限最多不超过三十日，并告知信访人延期理由……应当在指定期限内向交办机关反馈办理结果，提交办结报告',
  ),
  'shandong-regulation-2015/43': shandong(
    '第四十三条',
    '43',
    '可以自收到书面答复之日起三十日内向原办理行政机关的上一级行政机关申请复查……应当自收到复查申请之日起三十日内作出复查意见',
  ),
  'shandong-regulation-2015/44': shandong(
    '第四十四条',
    '44',
    '可以自收到书面答复之日起三十日内向复查机关的上一级行政机关申请复核……应当自收到复核申请之日起三十日内作出复核意见……听证所需时间不计算在前款规定的期限内',
  ),
  'practice/simple-procedure': practice('简易办理（通行做法）', 'simple procedure (common practice)'),
  'practice/hotline': practice('12345 热线工单（通行做法）', '12345 hotline (common practice)'),
  'civil-code/201': civilCode(
    '第二百零一条',
    '201',
    '按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算',
  ),
  'civil-code/203': civilCode(
    '第二百零三条',
    '203',
    '期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日',
  ),
  'civil-code/204': civilCode(
    '第二百零四条',
    '204',
    '期间的计算方法依照本法的规定，但是法律另有规定或者当事人另有约定的除外',
  ),
};

/** Words for an article id as it travels; an id of a newer server is shown as it came. */
export function articleWords(article: string): Words {
  const source = (SOURCES as Readonly<Partial<Record<string, Source>>>)[article];
  return source ? source.cite : { zh: article, en: article };
}
