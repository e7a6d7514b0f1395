/**
 * The petition ledger (信访登记台账): which fields it has, what points to it, and what tells one case from another.
 */
import { CLOCK_FIELDS } from '#domain/kinds/clockFields';
import { words } from '#domain/kinds/headingWords';
import { MATTER_FIELDS, PETITIONER_FIELDS } from '#domain/kinds/matterFields';
import { DATE_FIELDS, NATURE_FIELDS, NUMBER_FIELDS } from '#domain/kinds/registrationFields';
import type { LedgerKind } from '#domain/kinds/fields';
import { requiring } from '#domain/kinds/fieldTable';
import { ASSIGNMENT_FIELDS, REGISTRAR_FIELDS } from '#domain/kinds/assignmentFields';
import { RESULT_FIELDS } from '#domain/kinds/resultFields';

export const PETITION: LedgerKind = {
  id: 'petition',
  label: { zh: '信访台账', en: 'Petition ledger' },
  titleWords: words`信访 来信来访 来访 来信 上访 投诉 举报 诉求 信箱 热线 留言 积案 信件 信电`,
  fields: requiring(
    ['name', 'content'],
    [
      ...NUMBER_FIELDS,
      ...DATE_FIELDS,
      ...NATURE_FIELDS,
      ...PETITIONER_FIELDS,
      ...MATTER_FIELDS,
      ...REGISTRAR_FIELDS,
      ...ASSIGNMENT_FIELDS,
      ...RESULT_FIELDS,
      ...CLOCK_FIELDS,
    ],
  ),
  identity: {
    number: ['caseNo'],
    who: ['name', 'idNo', 'phone'],
    when: ['petitionOn', 'registeredOn'],
    what: ['content', 'title', 'demand'],
  },
};
