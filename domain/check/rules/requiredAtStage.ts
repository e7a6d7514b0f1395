/**
 * What a case owes at the stage it has reached: a day from the start, a unit once it is passed on, a deadline once it is
 * assigned, a way of settling once a dispute is closed. Decides only where the ledger has a column for it.
 */
import type { Remark, RowRule } from '#domain/check/rule';
import { isClosed, isPassedOn } from '#domain/clock/evidence';
import type { Fields } from '#domain/fieldValue';
import type { LedgerKind, LedgerKindId } from '#domain/kinds/fields';
import type { LedgerRow } from '#domain/read/reading';
import type { Words } from '#domain/words';

interface Owed {
  readonly kinds: readonly LedgerKindId[];
  /** One of them must be filled. */
  readonly oneOf: (kind: LedgerKind) => readonly string[];
  readonly reached: (fields: Fields) => boolean;
  readonly stage: Words;
}

const always =
  (...fieldIds: readonly string[]) =>
  () =>
    fieldIds;

const OWED: readonly Owed[] = [
  {
    kinds: ['petition', 'dispute', 'reception'],
    oneOf: (kind) => kind.identity.when,
    reached: () => true,
    stage: { zh: '每件都应登记日期', en: 'every case needs a day' },
  },
  {
    kinds: ['petition'],
    oneOf: always('responsible', 'transferredTo'),
    reached: isPassedOn,
    stage: { zh: '已转送、交办的应写明单位', en: 'a case that was passed on needs a unit' },
  },
  {
    kinds: ['petition'],
    oneOf: always('due', 'superiorDue'),
    reached: (fields) => fields['handling'] === '交办',
    stage: { zh: '交办件应写明办结期限', en: 'an assigned case needs a deadline' },
  },
  {
    kinds: ['dispute'],
    oneOf: always('mediation', 'measures', 'result'),
    reached: isClosed,
    stage: { zh: '已化解的应写明化解方式或结果', en: 'a settled dispute must say how it was settled' },
  },
  {
    kinds: ['reception'],
    oneOf: always('leader'),
    reached: () => true,
    stage: { zh: '接访应写明接访领导', en: 'a reception must name the leader' },
  },
];

export const requiredAtStage: RowRule = {
  id: 'required-at-stage',
  severity: 'warning',
  source: {
    zh: '《信访工作条例》第十九条、第二十二条、第三十二条',
    en: 'Regulation on Petition Work (2022), art. 19, 22 and 32',
  },
  title: { zh: '到了这一步应填的内容为空', en: 'Blank though the case has come this far' },
  mend: { zh: '补填。', en: 'Fill it in.' },
  example: { zh: '已转送，责任单位为空', en: 'transferred, responsible unit blank' },
  looksAt: 'row',
  check(row, context) {
    const remarks: Remark[] = [];
    for (const owed of OWED) {
      const fieldId = owed.kinds.includes(context.kind.id) ? blankField(row, owed.oneOf(context.kind)) : null;
      if (fieldId === null || !owed.reached(context.atLaw(row).fields)) continue;
      const field = context.fields.get(fieldId)!;
      const message = {
        zh: `“${field.label.zh}”为空：${owed.stage.zh}；请补填。`,
        en: `"${field.label.en}" is blank: ${owed.stage.en}; fill it in.`,
      };
      remarks.push({ field, reading: row.cells[fieldId]!, message });
    }
    return remarks;
  },
};

/** The first mapped field of those owed when all of them are blank; null when one is filled or none is mapped. */
function blankField(row: LedgerRow, oneOf: readonly string[]): string | null {
  let first: string | null = null;
  for (const fieldId of oneOf) {
    const reading = row.cells[fieldId];
    if (reading && reading.value !== null) return null;
    if (reading) first ??= fieldId;
  }
  return first;
}
