/**
 * A document of the checklist that an assigned or transferred case does not have. Decides only where the ledger has a
 * column that records the document: blank, or a word that says no.
 */
import { documentUnder, type DocumentItem } from '#domain/check/checklists';
import type { Remark, RowRule } from '#domain/check/rule';
import { NO_REMARKS } from '#domain/check/rule';
import { isClosed, isPassedOn } from '#domain/clock/evidence';
import type { Fields } from '#domain/fieldValue';

const SAYS_NO = /^(?:无|否|没有|未|缺|×|✗|[xX]|未(?:出具|上传|提供|送达|归档)|不详|\/|—+|-+)$/;

export const documentsMissing: RowRule = {
  id: 'documents-missing',
  severity: 'warning',
  source: {
    zh: '通行做法：交办、转送件“八要件”（清单可配置）；《信访工作条例》第二十二条、第三十二条',
    en: 'common practice: eight documents of an assigned case (configurable); Regulation on Petition Work (2022), art. 22 and 32',
  },
  title: { zh: '交办、转送件缺少要件', en: 'A document of an assigned case is missing' },
  mend: { zh: '补齐材料后登记。', en: 'Get the document and record it.' },
  example: { zh: '已转送，“受理告知书”列为空', en: 'transferred, column 受理告知书 blank' },
  looksAt: 'row',
  check(row, { kind, beside, besideReading, documents, atLaw }) {
    if (kind.id !== 'petition' || beside.length === 0) return NO_REMARKS;
    const remarks: Remark[] = [];
    for (const column of beside) {
      const item = documentUnder(column.heading, documents);
      if (!item || !isOwed(item, atLaw(row).fields)) continue;
      const reading = besideReading(row, column);
      if (typeof reading.value === 'string' && !SAYS_NO.test(reading.value)) continue;
      remarks.push({
        field: column.field,
        reading,
        message: {
          zh: `该件已转送或交办${item.owed === 'closed' ? '并办结' : ''}，“${column.field.label.zh}”却为空或写明没有；请补齐材料后登记。`,
          en: `The case was passed on${item.owed === 'closed' ? ' and closed' : ''}, yet the ${item.label.en} (${column.field.label.en}) is missing; get it and record it.`,
        },
      });
    }
    return remarks;
  },
};

function isOwed({ owed }: DocumentItem, fields: Fields): boolean {
  return isPassedOn(fields) && (owed === 'passedOn' || isClosed(fields));
}
