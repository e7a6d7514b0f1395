/**
 * The leader reception ledger (领导接访登记): who received whom, when, where, and what was instructed. Decides its own
 * fields; the others it shares with petitions.
 */
import { MATTER_FIELDS, PETITIONER_FIELDS } from '#domain/kinds/matterFields';
import { DATE_FIELDS, NATURE_FIELDS, NUMBER_FIELDS } from '#domain/kinds/registrationFields';
import type { FieldDef, LedgerKind } from '#domain/kinds/fields';
import { overlaid, requiring } from '#domain/kinds/fieldTable';
import { ASSIGNMENT_FIELDS, REGISTRAR_FIELDS } from '#domain/kinds/assignmentFields';
import { RESULT_FIELDS } from '#domain/kinds/resultFields';
import { DAY_WORDS, compounds, words } from '#domain/kinds/headingWords';

const RECEPTION_WORDS = words`接访 接待 下访 约访 接访下访 领导接访 接待来访 接待群众`;

const OWN_FIELDS: readonly FieldDef[] = [
  {
    id: 'receivedOn',
    label: { zh: '接访日期', en: 'Received on' },
    cell: 'day',
    owner: 'facts',
    sensitive: false,
    headings: [compounds(RECEPTION_WORDS, DAY_WORDS)],
    weakHeadings: ['日期', '时间', '年月日'],
  },
  {
    id: 'receptionPlace',
    label: { zh: '接访地点', en: 'Reception place' },
    cell: 'address',
    owner: 'facts',
    sensitive: false,
    headings: [compounds(RECEPTION_WORDS, ['地点', '场所', '地址', '处'])],
    weakHeadings: ['地点'],
  },
  {
    id: 'post',
    label: { zh: '领导职务', en: 'Post of the leader' },
    cell: 'text',
    owner: 'assignment',
    sensitive: false,
    headings: [
      compounds(
        ['', ...words`接访 接待 包案`],
        words`领导 领导干部`,
        words`职务 职务职级 所任职务 单位职务 单位及职务 单位和职务`,
      ),
      compounds(['接访'], ['', '人'], ['职务']),
    ],
    weakHeadings: ['职务', '单位及职务', '单位职务', '职务职级'],
  },
  {
    id: 'recorder',
    label: { zh: '记录人', en: 'Recorder' },
    cell: 'name',
    owner: 'facts',
    sensitive: false,
    headings: ['记录人', '记录员', '记录人员', '接访记录人'],
  },
];

const SHARED_FIELDS: readonly FieldDef[] = [
  ...NUMBER_FIELDS,
  ...DATE_FIELDS,
  ...NATURE_FIELDS,
  ...PETITIONER_FIELDS,
  ...MATTER_FIELDS,
  ...REGISTRAR_FIELDS,
  ...ASSIGNMENT_FIELDS,
  ...RESULT_FIELDS,
];

export const RECEPTION: LedgerKind = {
  id: 'reception',
  label: { zh: '领导接访台账', en: 'Leader reception ledger' },
  titleWords: words`接访 下访 约访 接待日 领导接待 领导包案接待`,
  fields: requiring(['name'], overlaid(OWN_FIELDS, SHARED_FIELDS)),
  identity: {
    number: ['caseNo'],
    who: ['name', 'idNo', 'phone'],
    when: ['receivedOn', 'petitionOn', 'registeredOn'],
    what: ['demand', 'content', 'title'],
  },
};
