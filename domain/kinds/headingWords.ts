/**
 * Building blocks of Chinese ledger headings: who (信访人 …), what happens (来访, 登记 …), and the noun that ends the
 * heading (姓名, 时间 …). Decides which compounds exist; refuses to know which field a compound names.
 */

/** A list of words written one after another: ``words`姓名 住址` ``. No word of a heading holds a space. */
export function words(text: TemplateStringsArray): readonly string[] {
  return text[0]!.trim().split(/\s+/);
}

/** Headings by their parts, one word of each, in order; '' where a part may be left out. None of those in `except`. */
export interface Compounds {
  readonly parts: readonly (readonly string[])[];
  readonly except?: ReadonlySet<string>;
}

/** A heading written whole, or headings by their parts. */
export type HeadingWords = string | Compounds;

/** `compounds(['来访', '信访'], ['日期', '时间'])`: 来访日期, 来访时间, 信访日期, 信访时间. */
export function compounds(...parts: readonly (readonly string[])[]): Compounds {
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

/** The person or people who raise the matter. */
export const PETITIONERS = words`
        信访人 来访人 来信人 上访人 反映人 来信来访人 来访群众 反映群众 群众 信访人员 来访人员 上访人员
        反映人员 来访者 信访者 投诉人 举报人 申诉人 诉求人 求助人 来电人 来电人员 来电者 写信人 留言人
        求助者 咨询人 市民 网民 网友 当事人`;

export const NAME_WORDS = words`姓名 名称 名字 姓名或单位 姓名或名称 姓名(单位)`;

export const PHONE_WORDS = words`
        联系电话 电话 电话号码 手机号码 手机号 手机 手机电话 联系方式 联系号码 联系手机 联系电话号码
        移动电话 联络电话`;

export const ID_WORDS = words`
        身份证号码 身份证号 身份证 证件号码 证件号 证件编号 有效证件号码 居民身份证号码 居民身份证号
        公民身份号码 身份号码 身份证件号码 身份证件号`;

export const ADDRESS_WORDS = words`
        住址 家庭住址 家庭地址 现住址 现居住地 现居住地址 居住地址 居住地 住所地 住所 常住地址 常住地
        联系地址 通讯地址 通信地址 户籍地址 户籍所在地 户籍地 户籍住址 户籍所在地址`;

/** Endings of a date heading. */
export const DAY_WORDS = ['日期', '时间', '年月日', '日'] as const;

export const UNIT_WORDS = words`单位 部门 科室 股室 处室 庭室 机构`;
