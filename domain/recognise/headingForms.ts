/**
 * Headings built by rule from others: levels of a classification (问题类别二级), flags (重复信访标志), one noun for
 * several words (投诉/纠纷内容), things of other people and other times. Decides candidates by form alone; answers asked
 * for stand in headingAnswers.ts.
 */
import { byAnswer, byBothAnswers, byNumberOfPeople } from '#domain/recognise/headingAnswers';
import { type FieldCandidate, type Index, OTHER, fieldById, refound } from '#domain/recognise/headingIndex';

/** What a form says: candidate fields, none ("understood, but no field"), or nothing. */
export type FormMeaning =
  { readonly type: 'fields'; readonly candidates: readonly FieldCandidate[] } | { readonly type: 'other' };

const OTHER_FORM: FormMeaning = { type: 'other' };
const LEVEL =
  /^(?:(.{2,}?)第?([一二三四1-4])级(?:分类|类别|类型|目录)?(?:名称)?|([一二三四])级(?:分类|类别|类型|目录))$/;
const FLAG = /^(?:是否)?(.{2,}?)(?:标志|标识|标记|与否|否)$/;
/** Of the accused, of the courts, of an earlier or later time. */
const ELSEWHERE = /^(?:被(?!督办|交办)|一审|二审|再审|终审|上次|最近|末次|下次|最后一次|关联)/;

export function byForm(index: Index, bare: string): FormMeaning | null {
  if (ELSEWHERE.test(bare)) return OTHER_FORM;
  return (
    byLevel(index, bare) ??
    byUpperLevel(index, bare) ??
    byAnswer(index, bare) ??
    byNumberOfPeople(index, bare) ??
    byFlag(index, bare) ??
    byPattern(index, bare) ??
    byBothAnswers(index, bare) ??
    byCommonNoun(index, bare)
  );
}

/** 诉求类别一级分类 is the category, …二级 its subcategory; deeper levels are no field. */
function byLevel(index: Index, bare: string): FormMeaning | null {
  const match = LEVEL.exec(bare);
  if (!match) return null;
  const [, stem = '', inner, alone] = match;
  if (!isSorted(index, stem)) return null;
  const level = inner ?? alone!;
  const fieldId = /[一1]/.test(level) ? 'category' : /[二2]/.test(level) ? 'subCategory' : null;
  const candidate = fieldId === null ? null : fieldById(index, fieldId, 'reworded');
  return candidate ? { type: 'fields', candidates: [candidate] } : OTHER_FORM;
}

/** 案件大类, 诉求大类: the upper level of what is sorted into categories. */
function byUpperLevel(index: Index, bare: string): FormMeaning | null {
  const stem = /^(.{2,})大类(?:名称)?$/.exec(bare)?.[1];
  const candidate =
    stem !== undefined && isSorted(index, stem) ? fieldById(index, 'category', 'reworded') : null;
  return candidate ? { type: 'fields', candidates: [candidate] } : null;
}

/** Whether the field table sorts it into categories: 案件分类, 诉求类别. */
function isSorted(index: Index, stem: string): boolean {
  return [stem, `${stem}分类`].some((alias) =>
    index.get(alias)?.some(({ field, foundBy }) => field.id === 'category' && foundBy === 'exact'),
  );
}

/** 办结标志 and 办结否 are 是否办结; a flag of anything unknown is no field. */
function byFlag(index: Index, bare: string): FormMeaning | null {
  const stem = FLAG.exec(bare)?.[1];
  if (stem === undefined) return null;
  for (const alias of [`是否${stem}`, stem]) {
    if (OTHER.has(alias)) return OTHER_FORM;
    const flags = index
      .get(alias)
      ?.filter(({ field, foundBy }) => field.cell === 'yesNo' && foundBy === 'exact');
    if (flags && flags.length > 0)
      return { type: 'fields', candidates: flags.map((one) => refound(one, 'reworded')) };
  }
  return byAnswer(index, `是否${stem}`) ?? OTHER_FORM;
}

/** Headings of which the middle or the beginning may be one of several words, or any. */
const PATTERNS: readonly (readonly [
  pattern: RegExp,
  fieldId: string,
  foundBy: 'reworded' | 'weak' | 'open',
])[] = [
  // 包联领导, 包保领导, 挂点领导: whoever took the case on.
  [/^(?:包[案家联保抓片]|挂[点案联])(?:[省市县区镇乡局]级?)?领导(?:姓名|干部)?$/, 'leader', 'reworded'],
  // 包村领导, 挂职领导: of a village, or by office; perhaps of the case.
  [/^(?:包.|挂.)(?:[省市县区镇乡局]级?)?领导(?:姓名|干部)?$/, 'leader', 'open'],
  // 涉及领域, 重点领域分类: the sphere of life a matter belongs to.
  [/^(?:所属|涉及|矛盾|行业|重点)?领域(?:分类|类别|类型|种类|大类)?$/, 'category', 'reworded'],
  [/^大类$/, 'category', 'reworded'],
  // 服务领域, 商品大类: of whom or of what they do not say.
  [/^(?!是否).{1,4}(?:领域(?:分类|类别|类型|种类)?|大类)$/, 'category', 'open'],
  // 收件人: who took it in, or whom it is addressed to.
  [/^(?:信访事项|信访件|信访)?收件人(?:姓名)?$/, 'registrar', 'open'],
  // 接办人, 科室接办人: who took it over may be whoever handles it.
  [/^(?:单位|部门|科室|股室)?[接跟]办人员?$/, 'handler', 'weak'],
  [/^跟踪人员?$/, 'handler', 'open'],
  // 业主满意度, 家长满意情况: whoever it is that is satisfied.
  [/^.{2,6}满意(?:度|程度|情况)$/, 'satisfaction', 'reworded'],
];

function byPattern(index: Index, bare: string): FormMeaning | null {
  const [, fieldId, foundBy] = PATTERNS.find(([pattern]) => pattern.test(bare)) ?? [];
  if (fieldId === undefined || foundBy === undefined) return null;
  const candidate = fieldById(index, fieldId, foundBy);
  return candidate ? { type: 'fields', candidates: [candidate] } : null;
}

/** 投诉/纠纷内容, 投诉/举报人: both words with the last one's noun name the same field. */
function byCommonNoun(index: Index, bare: string): FormMeaning | null {
  const parts = bare.split(/[、/及和与或]/);
  const last = parts.at(-1)!;
  if (parts.length < 2 || parts.some((part) => part === '')) return null;
  for (let from = 1; from < last.length; from++) {
    const noun = last.slice(from);
    if (noun.length < 2 && noun !== '人') continue;
    const named = parts.map((part, at) => index.get(at === parts.length - 1 ? part : part + noun));
    const first = named[0]?.find(({ foundBy }) => foundBy === 'exact');
    if (!first) continue;
    const isSame = named.every((found) =>
      found?.some(({ field, foundBy }) => field.id === first.field.id && foundBy === 'exact'),
    );
    if (isSame) return { type: 'fields', candidates: [refound(first, 'reworded')] };
  }
  return null;
}
