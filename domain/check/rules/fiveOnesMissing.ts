/**
 * One of the five ones (五个一) that a key case lacks. Decides: a case is a key one when a leader answers for it, or
 * when a column of the office says so; only what the ledger has a column for is looked at.
 */
import { documentUnder, FIVE_ONES, type KeyCaseItem } from '#domain/check/checklists';
import { NO_REMARKS, type Remark, type RowRule, type RuleContext } from '#domain/check/rule';
import type { FieldDef } from '#domain/kinds/fields';
import type { CellReading, LedgerRow } from '#domain/read/reading';

const KEY_HEADING = /^是否(?:重点|重大|疑难|领导包案|包案|积案|信访积案|督办)/;
const YES: ReadonlySet<unknown> = new Set(['是', '√', '✓', '✔', 'Y', 'y', '1']);

export const fiveOnesMissing: RowRule = {
  id: 'five-ones-missing',
  severity: 'warning',
  source: {
    zh: '通行做法：重点案件“五个一”（一个案件、一个处理意见、一名包案领导、一个办结标准、一个办结时限）',
    en: 'common practice: the five ones of a key case (case, handling opinion, leader, closing standard, deadline)',
  },
  title: { zh: '包案件“五个一”不全', en: 'A key case lacks one of the five ones' },
  mend: { zh: '补填所缺的一项。', en: 'Fill in what is missing.' },
  example: { zh: '已定包案领导，限办日期为空', en: 'a leader is named, the deadline is blank' },
  looksAt: 'row',
  check(row, context) {
    if (!isKeyCase(row, context)) return NO_REMARKS;
    const remarks: Remark[] = [];
    for (const item of FIVE_ONES) {
      const cell = cellOf(item, row, context);
      if (!cell || cell.reading.value !== null) continue;
      remarks.push({
        ...cell,
        message: {
          zh: `包案（重点）件缺“${item.label.zh}”：“${cell.field.label.zh}”为空；请补填。`,
          en: `A key case lacks ${item.label.en}: "${cell.field.label.en}" is blank; fill it in.`,
        },
      });
    }
    return remarks;
  },
};

function isKeyCase(row: LedgerRow, { kind, beside, besideReading }: RuleContext): boolean {
  if (kind.id === 'reception') return false;
  const leader = row.cells['leader']?.value;
  if (leader !== null && leader !== undefined) return true;
  return beside.some(
    (column) => KEY_HEADING.test(column.heading) && YES.has(besideReading(row, column).value),
  );
}

interface Place {
  readonly field: FieldDef;
  readonly reading: CellReading;
}

/**
 * 处理意见书 records that a document of the closed case exists, not what is meant to be done.
 * @returns the first filled cell that holds the item, else the first column it could stand in; null without any
 */
function cellOf(item: KeyCaseItem, row: LedgerRow, context: RuleContext): Place | null {
  const mapped = item.fields.flatMap((fieldId): Place[] => {
    const reading = row.cells[fieldId];
    return reading ? [{ field: context.fields.get(fieldId)!, reading }] : [];
  });
  const own = context.beside
    .filter(({ heading }) => item.headings.some((word) => heading.includes(word)))
    .filter(({ heading }) => documentUnder(heading, context.documents) === undefined)
    .map((column): Place => ({ field: column.field, reading: context.besideReading(row, column) }));
  const places = [...mapped, ...own];
  return places.find(({ reading }) => reading.value !== null) ?? places[0] ?? null;
}
