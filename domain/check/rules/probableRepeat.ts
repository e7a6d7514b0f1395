/**
 * A matter that was probably raised before: the same person with a similar matter, or the same place and category.
 * Decides that the later case is told of the earlier ones, so that a person may link them; nothing is joined, and
 * nothing is kept about the person. A case entered twice is another rule's.
 */
import { contentText } from '#domain/check/caseKeys';
import { COMMON_PRACTICE, type GroupRule, type RowRemark, type RuleContext } from '#domain/check/rule';
import { namedRows } from '#domain/check/rowsAlike';
import type { LedgerRow } from '#domain/read/reading';
import { reasonOf, repeatKeys, type RepeatReason } from '#domain/repeat/repeatKeys';
import { REASON_WORDS, dayOfCase, isDoubledEntry, repeatLikeness } from '#domain/repeat/repeatOf';

/** Each case is compared with so many before it in its group: linear in the group, however large. */
const LOOKED_BACK = 12;
/** More cases of one category in one place are a matter for statistics, no repeat of one case. */
const MOST_OF_A_PLACE = 6;
/** A number on more cases than this is an office's or a mistake, no person's. */
const MOST_OF_A_PERSON = 60;
const NAMED_AT_MOST = 5;

export const probableRepeat: GroupRule = {
  id: 'probable-repeat',
  severity: 'info',
  source: {
    zh: '通行做法：重复信访核对；《信访工作条例》第二十二条（登记）',
    en: `${COMMON_PRACTICE.en}: repeats are looked for at registration; Regulation on Petition Work (2022), art. 22`,
  },
  title: { zh: '疑似重复信访', en: 'Probably raised before' },
  mend: {
    zh: '核对后关联为重复信访；不是同一事项的，注明已核对。',
    en: 'Link it to the earlier case, or accept it as another matter.',
  },
  example: { zh: '同一电话两次反映同一条路破损', en: 'the same phone, the same broken road, twice' },
  looksAt: 'group',
  groupsACase: 3,
  keysOf: (row, context) => (context.isMerged(row) ? [] : repeatKeys(row)),
  check(group, context, key) {
    const reason = reasonOf(key);
    if (group.length > (reason === 'same-place' ? MOST_OF_A_PLACE : MOST_OF_A_PERSON)) return [];
    const { identity } = context.kind;
    const inTime = chronological(group, identity.when);
    return inTime.flatMap((row, at) => {
      const earlier = inTime
        .slice(Math.max(0, at - LOOKED_BACK), at)
        .filter(
          (other) =>
            !isDoubledEntry(row, other, identity) &&
            repeatLikeness(reason, row, other, context.matters) !== null,
        );
      const remark = earlier.length === 0 ? null : remarkOf(row, earlier, reason, context);
      return remark ? [remark] : [];
    });
  },
};

function remarkOf(
  row: LedgerRow,
  earlier: readonly LedgerRow[],
  reason: RepeatReason,
  { kind, fields }: RuleContext,
): RowRemark | null {
  const whatId = [...kind.identity.what, 'category'].find((fieldId) => row.cells[fieldId]);
  const field = whatId === undefined ? undefined : fields.get(whatId);
  if (whatId === undefined || !field) return null;
  const others = earlier
    .slice(-NAMED_AT_MOST)
    .map((other) => other.rowIndex + 1)
    .sort((left, right) => left - right);
  const named = namedRows(others, earlier.length > others.length);
  const why = REASON_WORDS[reason];
  return {
    row,
    field,
    reading: row.cells[whatId]!,
    others,
    message: {
      zh: `疑似与第${named.zh}行是同一事项：${why.zh}；请核对，是的可关联为重复信访。`,
      en: `Probably the same matter as ${named.en}: ${why.en}; check it, and link it as a repeat if so.`,
    },
  };
}

/** By day, cases of one day by their content, so that the sheet's order tells nothing. */
function chronological(group: readonly LedgerRow[], whenIds: readonly string[]): LedgerRow[] {
  return [...group].sort((left, right) => {
    const [one, other] = [dayOfCase(left, whenIds), dayOfCase(right, whenIds)];
    if (one !== other) return one < other ? -1 : 1;
    const [text, otherText] = [contentText(left), contentText(right)];
    if (text === otherText) return left.rowIndex - right.rowIndex;
    return text < otherText ? -1 : 1;
  });
}
