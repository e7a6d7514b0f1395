/**
 * Building blocks of Chinese ledger headings: who (信访人 …), what happens (来访, 登记 …), and the noun that ends the
 * heading (姓名, 时间 …). Decides which compounds exist; refuses to know which field a compound names.
 */

/** A list of words written one after another: ``words`姓名 住址` ``. No word of a heading holds a space. */
export function words(text: TemplateStringsArray): readonly string[] {
  return text[0]!.trim().split(/\s+/);
}

type Parts = readonly (readonly string[])[];

/** Headings by their parts, one word of each, in order; '' where a part may be left out. None of those in `except`. */
export interface Compounds {
  readonly parts: Parts;
  readonly except?: ReadonlySet<string>;
}

/** A heading written whole, or headings by their parts. */
export type HeadingWords = string | Compounds;

/** `compounds(['来访', '信访'], ['日期', '时间'])`: 来访日期, 来访时间, 信访日期, 信访时间. */
export function compounds(...parts: Parts): Compounds {
  return { parts };
}

/** Every heading, written out, in order. */
export function writtenOut(headings: readonly HeadingWords[]): string[] {
  return headings.flatMap((one) => (typeof one === 'string' ? [one] : writtenOutCompounds(one)));
}

function writtenOutCompounds({ parts, except }: Compounds): string[] {
  const headings = parts.reduce<string[]>(
    (begun, part) => begun.flatMap((start) => part.map((word) => start + word)),
    [''],
  );
  return headings.filter((heading) => !except?.has(heading));
}

/** The same headings without those in `claimed`. */
export function withoutHeadings(
  headings: readonly HeadingWords[],
  claimed: ReadonlySet<string>,
): readonly HeadingWords[] {
  return headings
    .filter((one) => typeof one !== 'string' || !claimed.has(one))
    .map((one) => (typeof one === 'string' ? one : { ...one, except: claimed }));
}

/** The person or people who raise the matter: by what they did, or as they are called. */
const PETITIONERS: readonly Parts[] = [
  [words`信访 来访 来信 上访 反映 投诉 举报 申诉 诉求 求助 来电 写信 留言 咨询`, ['人', '人员', '者']],
  [words`来信来访人 来访群众 反映群众 群众 市民 网民 网友 当事人`],
];

/** Headings of what is the petitioner's: each of `attributes` after whoever it is. */
export function ofPetitioner(attributes: readonly Parts[]): readonly Compounds[] {
  return PETITIONERS.flatMap((who) => attributes.map((parts) => compounds(...who, ...parts)));
}

export const NAME_WORDS = words`姓名 名称 名字 姓名或单位 姓名或名称 姓名(单位)`;

const PHONES: readonly Parts[] = [
  [
    ['联系', ''],
    ['电话', '手机'],
    ['', '号码'],
  ],
  [['联系'], ['号码', '方式']],
  [words`手机号 手机电话 移动电话 联络电话`],
];

/** Where a person lives before where they are reached, and that before where they are registered. */
const ADDRESSES: readonly Parts[] = [
  [['', '家庭', '现'], ['住址']],
  [['家庭'], ['地址']],
  [['', '现'], ['居住'], ['地', '地址']],
  [['常住'], ['地', '地址']],
  [['住所'], ['', '地']],
  [['联系', '通讯', '通信'], ['地址']],
  [['户籍'], ['', '所在'], ['地', '地址']],
  [['户籍'], ['住址']],
];

/** Headings of the attribute, alone or after the person who raises the matter. */
export const PHONE_HEADINGS = aloneOrOfPetitioner(PHONES);
export const ADDRESS_HEADINGS = aloneOrOfPetitioner(ADDRESSES);

export const PHONE_WORDS = writtenOut(PHONES.map((parts) => compounds(...parts)));
export const ADDRESS_WORDS = writtenOut(ADDRESSES.map((parts) => compounds(...parts)));

export const ID_WORDS = words`
        身份证号码 身份证号 身份证 证件号码 证件号 证件编号 有效证件号码 居民身份证号码 居民身份证号
        公民身份号码 身份号码 身份证件号码 身份证件号`;

function aloneOrOfPetitioner(attributes: readonly Parts[]): readonly Compounds[] {
  return [...attributes.map((parts) => compounds(...parts)), ...ofPetitioner(attributes)];
}

/** Endings of a date heading. */
export const DAY_WORDS = ['日期', '时间', '年月日', '日'] as const;

export const UNIT_WORDS = words`单位 部门 科室 股室 处室 庭室 机构`;
