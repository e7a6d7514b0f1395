/**
 * The law the clock quotes, article by article. Decides nothing: terms are in profiles.ts, counting in lastDay.ts.
 * Every term names one of these ids; the ids travel and are stored, the words are looked up where they are shown.
 */
import type { Words } from '#domain/words';

export interface Source {
  readonly cite: Words;
  /** The article's own words, …… where some are left out; null where the text was not at hand. */
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
  | 'petition-regulation-2005/22'
  | 'petition-regulation-2005/33'
  | 'petition-regulation-2005/34'
  | 'petition-regulation-2005/35'
  | 'zhejiang-regulation-2016'
  | 'henan-regulation-2012'
  | 'shandong-regulation-2015'
  | 'practice/simple-procedure'
  | 'practice/hotline'
  | 'civil-code/201'
  | 'civil-code/203';

const regulation2022 = (zh: string, en: string, quote: string): Source => ({
  cite: { zh: `《信访工作条例》${zh}`, en: `Regulation on Petition Work (2022), ${en}` },
  quote,
});

const regulation2005 = (zh: string, en: string, quote: string): Source => ({
  cite: { zh: `《信访条例》（2005）${zh}`, en: `Regulation on Petitions (2005), ${en}` },
  quote,
});

export const SOURCES: Readonly<Record<SourceId, Source>> = {
  'petition-regulation-2022/22': regulation2022(
    '第二十二条',
    'art. 22',
    '应当予以登记，并区分情况，在15日内分别按照下列方式处理',
  ),
  'petition-regulation-2022/22-3': regulation2022(
    '第二十二条第三项',
    'art. 22(3)',
    '要求其在指定办理期限内反馈结果，提交办结报告',
  ),
  'petition-regulation-2022/23': regulation2022(
    '第二十三条',
    'art. 23',
    '应当自收到信访事项之日起15日内书面告知信访人……信访人的姓名（名称）、住址不清的除外……应当自收到该信访事项之日起5个工作日内提出异议，并详细说明理由',
  ),
  'petition-regulation-2022/34': regulation2022(
    '第三十四条',
    'art. 34',
    '应当自受理之日起60日内办结；情况复杂的，经本机关、单位负责人批准，可以适当延长办理期限，但延长期限不得超过30日，并告知信访人延期理由',
  ),
  'petition-regulation-2022/35': regulation2022(
    '第三十五条',
    'art. 35',
    '可以自收到书面答复之日起30日内请求……复查……应当自收到复查请求之日起30日内提出复查意见',
  ),
  'petition-regulation-2022/36': regulation2022(
    '第三十六条',
    'art. 36',
    '可以自收到书面答复之日起30日内……请求复核……应当自收到复核请求之日起30日内提出复核意见……听证所需时间不计算在前款规定的期限内',
  ),
  'petition-regulation-2005/21': regulation2005(
    '第二十一条',
    'art. 21',
    '应当予以登记，并区分情况，在15日内分别按下列方式处理……应当自收到该信访事项之日起5个工作日内提出异议',
  ),
  'petition-regulation-2005/22': regulation2005(
    '第二十二条',
    'art. 22',
    '应当自收到信访事项之日起15日内书面告知信访人。但是，信访人的姓名（名称）、住址不清的除外',
  ),
  'petition-regulation-2005/33': regulation2005(
    '第三十三条',
    'art. 33',
    '应当自受理之日起60日内办结；情况复杂的，经本行政机关负责人批准，可以适当延长办理期限，但延长期限不得超过30日，并告知信访人延期理由',
  ),
  'petition-regulation-2005/34': regulation2005(
    '第三十四条',
    'art. 34',
    '可以自收到书面答复之日起30日内请求……复查……应当自收到复查请求之日起30日内提出复查意见',
  ),
  'petition-regulation-2005/35': regulation2005(
    '第三十五条',
    'art. 35',
    '可以自收到书面答复之日起30日内……请求复核……应当自收到复核请求之日起30日内提出复核意见……听证所需时间不计算在前款规定的期限内',
  ),
  'zhejiang-regulation-2016': {
    cite: { zh: '《浙江省信访条例》', en: 'Zhejiang Regulation on Petitions' },
    quote: null,
  },
  'henan-regulation-2012': {
    cite: { zh: '《河南省信访条例》', en: 'Henan Regulation on Petitions' },
    quote: null,
  },
  'shandong-regulation-2015': {
    cite: { zh: '《山东省信访条例》', en: 'Shandong Regulation on Petitions' },
    quote: null,
  },
  'practice/simple-procedure': {
    cite: { zh: '简易办理（通行做法）', en: 'simple procedure (common practice)' },
    quote: null,
  },
  'practice/hotline': {
    cite: { zh: '12345 热线工单（通行做法）', en: '12345 hotline (common practice)' },
    quote: null,
  },
  'civil-code/201': {
    cite: { zh: '《民法典》第二百零一条', en: 'Civil Code, art. 201' },
    quote: '按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算',
  },
  'civil-code/203': {
    cite: { zh: '《民法典》第二百零三条', en: 'Civil Code, art. 203' },
    quote: '期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日',
  },
};

/** Words for an article id as it travels; an id of a newer server is shown as it came. */
export function articleWords(article: string): Words {
  const source = (SOURCES as Readonly<Partial<Record<string, Source>>>)[article];
  return source ? source.cite : { zh: article, en: article };
}
