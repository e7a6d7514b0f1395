/**
 * The law the clock quotes, article by article. Decides nothing: terms are in profiles.ts, counting in caseClock.ts.
 * Every term names one of these ids; the ids travel and are stored, the words are looked up where they are shown.
 */
import type { Words } from '#domain/words';

export interface Source {
  readonly cite: Words;
  /** The article's own words. */
  readonly quote: string;
}

export type SourceId =
  | 'petition-regulation-2022/22'
  | 'petition-regulation-2022/23'
  | 'petition-regulation-2022/34'
  | 'civil-code/201'
  | 'civil-code/203';

export const SOURCES: Readonly<Record<SourceId, Source>> = {
  'petition-regulation-2022/22': {
    cite: { zh: '《信访工作条例》第二十二条', en: 'Regulation on Petition Work (2022), art. 22' },
    quote: '应当予以登记，并区分情况，在15日内分别按照下列方式处理',
  },
  'petition-regulation-2022/23': {
    cite: { zh: '《信访工作条例》第二十三条', en: 'Regulation on Petition Work (2022), art. 23' },
    quote: '应当自收到信访事项之日起15日内书面告知信访人',
  },
  'petition-regulation-2022/34': {
    cite: { zh: '《信访工作条例》第三十四条', en: 'Regulation on Petition Work (2022), art. 34' },
    quote:
      '应当自受理之日起60日内办结；情况复杂的，经本机关、单位负责人批准，可以适当延长办理期限，但延长期限不得超过30日，并告知信访人延期理由',
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
