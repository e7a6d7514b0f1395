/**
 * The same case entered twice: same person, same day, same matter. Decides sameness of all three; repeats of a matter
 * on another day are no duplicates, anonymous letters may be alike, and a case that was merged is no double any more.
 */
import type { GroupKey } from '#domain/check/rowGroups';
import { namingOthers } from '#domain/check/rowsAlike';
import { COMMON_PRACTICE, type GroupRule, type RuleContext } from '#domain/check/rule';
import type { LedgerRow } from '#domain/read/reading';
import { isPlaceholder } from '#domain/read/writtenText';

export const duplicateRow: GroupRule = {
  id: 'duplicate-row',
  severity: 'warning',
  source: COMMON_PRACTICE,
  title: { zh: '疑似重复登记', en: 'A case probably entered twice' },
  mend: {
    zh: '核对是否同一件；是的，在窗格中合并为一件，可撤销，不必删行。',
    en: 'Check whether it is the same case; if so, merge the two in the pane. No row need be deleted, and it can be undone.',
  },
  example: { zh: '两行的姓名、日期、内容都相同', en: 'two rows with the same name, day and content' },
  looksAt: 'group',
  keysOf(row, context) {
    const identity = context.isMerged(row) ? null : identityOf(row, context);
    return identity === null ? [] : [identity];
  },
  check(group, context) {
    const whatId = whatFieldOf(group[0]!, context)!;
    const field = context.fields.get(whatId)!;
    return namingOthers(group).map(({ row, others, named }) => ({
      row,
      field,
      reading: row.cells[whatId]!,
      others,
      message: {
        zh: `与第${named.zh}行的姓名、日期、“${field.label.zh}”都相同，疑似重复登记；请核对，是同一件的可合并。`,
        en: `Name, day and "${field.label.en}" are the same as in ${named.en}; check whether it is the same case, and if so merge the two.`,
      },
    }));
  },
};

/** Null unless person, day and matter are all there. */
function identityOf(row: LedgerRow, context: RuleContext): GroupKey | null {
  const whatId = whatFieldOf(row, context);
  const who = sureText(row, 'name');
  const what = whatId === null ? null : sureText(row, whatId);
  if (who === null || what === null || isPlaceholder(who)) return null;
  let when = '';
  for (const fieldId of context.kind.identity.when) when += sureText(row, fieldId) ?? '';
  return when === '' ? null : [who, when, what];
}

function sureText(row: LedgerRow, fieldId: string): string | null {
  const value = row.cells[fieldId]?.value;
  return typeof value === 'string' ? value : null;
}

/** The first mapped field that says what the case is about: the same for all rows of a ledger. */
function whatFieldOf(row: LedgerRow, { kind }: RuleContext): string | null {
  return kind.identity.what.find((fieldId) => row.cells[fieldId] !== undefined) ?? null;
}
