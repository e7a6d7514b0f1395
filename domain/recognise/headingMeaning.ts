/**
 * What a heading may mean in one kind of ledger, from its words alone: aliases, the heading above, whose attribute it
 * is, several meanings in one cell. Decides candidates and how they were found; the column's values decide later.
 * Never uses edit distance: two-character headings differ by one character and everything else.
 */
import type { FieldDef, LedgerKind } from '#domain/kinds/fields';
import { LEDGER_KINDS } from '#domain/kinds/kinds';
import { neverUploadReason } from '#domain/kinds/neverUpload';
import { type FieldCandidate, INDEXES, type Index, OTHER, refound } from '#domain/recognise/headingIndex';
import { englishMeaning } from '#domain/recognise/englishForms';
import { englishWords } from '#domain/recognise/englishHeading';
import { type FormMeaning, byForm } from '#domain/recognise/headingForms';
import { byKindOfPlace } from '#domain/recognise/headingPlaces';
import { byPerson } from '#domain/recognise/headingPersons';
import { inOurWords, withoutAct, withoutFilling, withoutLeading } from '#domain/recognise/headingRewordings';
import { bySeveral } from '#domain/recognise/headingSeveral';
import { headingText } from '#domain/recognise/normalise';
import type { Words } from '#domain/words';

export type HeadingMeaning =
  | { readonly type: 'never'; readonly reason: Words }
  | { readonly type: 'fields'; readonly candidates: readonly FieldCandidate[] }
  /** Several values in one cell, e.g. 姓名、电话. */
  | { readonly type: 'several'; readonly candidates: readonly FieldCandidate[] }
  /** Understood, but no field. */
  | { readonly type: 'other' }
  | { readonly type: 'unknown' };

const NEUTRAL_GROUP =
  /^(?:基本|登记|信访|受理|办理|案件|事项|来信|来访|上访|投诉|反映|诉求|接访|接待|群众|个人|信访人|人员|事件|纠纷|问题|处理|化解|排查|调解|工作|台账|详细|主要)*(?:基本)?(?:情况|信息|内容|登记|环节|阶段|栏|部分|资料|要素|概况)*$/;
/** Headings that mean nothing without the heading above, where there is one. */
const GENERIC = new Set(
  '姓名 名称 单位 部门 科室 电话 联系电话 手机 手机号 手机号码 联系方式 地址 住址 身份证号 身份证号码 职务 日期 时间 年月日 编号 人数 人次 情况 结果 内容 意见 方式 类型 类别 状态 领导 人员 期限 时限 是 否'.split(
    ' ',
  ),
);

export function headingMeaning(kind: LedgerKind, heading: string, group: string | null): HeadingMeaning {
  const own = headingText(heading);
  const above = group === null ? '' : headingText(group).bare;
  const never = neverUploadReason(own.full) ?? (above === '' ? null : neverUploadReason(above));
  if (never) return { type: 'never', reason: never };
  if (own.bare === '') return { type: 'unknown' };
  if (englishWords(heading)) return englishMeaning(kind, heading, group);
  const index = INDEXES.get(kind.id)!;
  if (above !== '' && GENERIC.has(own.bare)) {
    const together = inGroup(index, above, own.bare);
    if (together) return together;
  }
  return (
    byAlias(index, own.full, 'exact') ??
    (GENERIC.has(own.bare) ? byNote(index, own.bare, own.notes) : null) ??
    byAlias(index, own.bare, 'exact') ??
    byNote(index, own.bare, own.notes) ??
    byForm(index, own.bare) ??
    byKindOfPlace(index, own.full) ??
    bySeveral(index, own.full, own.bare) ??
    byPerson(index, own.bare) ??
    byRewording(index, own.bare) ??
    byGloss(index, own.notes) ??
    byPart(index, own.bare) ?? { type: 'unknown' }
  );
}

/** The field a heading names by itself, whatever stands below it; null when it says less. */
export function plainField(kind: LedgerKind, heading: string): FieldDef | null {
  const meaning = headingMeaning(kind, heading, null);
  const first = meaning.type === 'fields' ? meaning.candidates[0] : undefined;
  return first?.foundBy === 'exact' ? first.field : null;
}

/** The heading's weight in the kind of ledger that knows it best. */
export function anyHeadingWeight(heading: string, group: string | null): number {
  return heading === '' ? 0 : Math.max(...LEDGER_KINDS.map((kind) => headingWeight(kind, heading, group)));
}

/** Whether a heading is one that ledgers use, and how surely: 1 alias, 0.6 weak or known otherwise, 0 unknown. */
export function headingWeight(kind: LedgerKind, heading: string, group: string | null): number {
  const meaning = headingMeaning(kind, heading, group);
  if (meaning.type === 'never' || meaning.type === 'several') return 0.8;
  if (meaning.type === 'other') return 0.6;
  if (meaning.type === 'unknown') return isPartOfKnown(kind, group) ? PART_WEIGHT : 0;
  const foundBy = meaning.candidates[0]!.foundBy;
  return foundBy === 'exact' || foundBy === 'grouped' ? 1 : foundBy === 'part' ? 0.3 : 0.6;
}

/** 甲方 and 乙方 under 当事人: parts nobody knows of a heading everybody knows. */
const PART_WEIGHT = 0.6;

function isPartOfKnown(kind: LedgerKind, group: string | null): boolean {
  return group !== null && headingMeaning(kind, group, null).type === 'fields';
}

function byAlias(
  index: Index,
  key: string,
  foundBy: 'exact' | 'grouped' | 'reworded',
): HeadingMeaning | null {
  if (OTHER.has(key)) {
    const weak = index.get(key);
    return weak ? { type: 'fields', candidates: weak } : { type: 'other' };
  }
  const found = index.get(key);
  if (!found) return null;
  return {
    type: 'fields',
    candidates: found.map((one) => (one.foundBy === 'exact' ? refound(one, foundBy) : one)),
  };
}

/** 姓名 under 信访人; 时间 under 交办情况; 电话 under 承办人. */
function inGroup(index: Index, above: string, bare: string): HeadingMeaning | null {
  const stem = above.replace(/(?:基本)?(?:情况|信息|环节|阶段|登记)$/, '');
  const direct = byAlias(index, stem + bare, 'grouped') ?? byAlias(index, above + bare, 'grouped');
  if (direct) return direct;
  const person = byPerson(index, above + bare);
  if (person) return person;
  if (NEUTRAL_GROUP.test(above)) return null;
  const alone = index.get(bare);
  return alone
    ? { type: 'fields', candidates: alone.map((one) => refound(one, 'open')) }
    : { type: 'unknown' };
}

/** 时间（来访）, 编号（信访件）: the note in brackets completes a heading that says little by itself. */
function byNote(index: Index, bare: string, notes: readonly string[]): HeadingMeaning | null {
  for (const note of notes) {
    const found = byAlias(index, note + bare, 'reworded');
    if (found) return found;
  }
  return null;
}

/** 议题（信访事项）: what a heading nobody knows means stands in its brackets. */
function byGloss(index: Index, notes: readonly string[]): HeadingMeaning | null {
  const note = notes.length === 1 ? notes[0]! : '';
  return note.length >= 3 ? byAlias(index, note, 'reworded') : null;
}

/**
 * In our words or without filling words, or both, it may say as much as an alias or a form; without its act it must
 * name a field for certain.
 */
function byRewording(index: Index, bare: string): HeadingMeaning | null {
  for (const text of [bare, withoutLeading(bare), withoutFilling(bare)]) {
    const found =
      byWording(index, bare, inOurWords(text)) ??
      byWording(index, bare, text) ??
      (text === bare ? null : fieldsOf(byForm(index, text)));
    if (found !== null) return found;
  }
  const ofNoAct = byWording(index, bare, inOurWords(withoutAct(bare)));
  return ofNoAct?.type === 'fields' && ofNoAct.candidates[0]!.foundBy === 'reworded' ? ofNoAct : null;
}

function fieldsOf(meaning: FormMeaning | null): HeadingMeaning | null {
  return meaning?.type === 'fields' ? meaning : null;
}

function byWording(index: Index, bare: string, wording: string): HeadingMeaning | null {
  if (wording === bare || wording.length < 2) return null;
  const found = byAlias(index, wording, 'reworded');
  if (found?.type !== 'fields') return found;
  const sure = found.candidates.filter((one) => one.foundBy === 'reworded');
  return { type: 'fields', candidates: sure.length > 0 ? sure : found.candidates };
}

/** Chinese headings end in their noun: …办结时间 may be a closing date, but only the clerk or the values can say. */
function byPart(index: Index, bare: string): HeadingMeaning | null {
  for (let from = 1; from <= bare.length - 3; from++) {
    const ending = inOurWords(bare.slice(from));
    if (OTHER.has(ending)) return { type: 'other' };
    const sure = index.get(ending)?.filter((one) => one.foundBy === 'exact');
    if (sure && sure.length > 0) {
      return { type: 'fields', candidates: sure.map((one) => refound(one, 'part')) };
    }
  }
  return null;
}
