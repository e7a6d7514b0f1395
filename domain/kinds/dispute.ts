/**
 * The dispute screening ledger (矛盾纠纷排查化解台账): disputes found by villages, towns and departments, how they are
 * mediated and whether they are resolved. Decides its own fields; the others it shares with petitions.
 */
import { MEDIATIONS } from '#domain/kinds/choices';
import { MATTER_FIELDS, PETITIONER_FIELDS } from '#domain/kinds/matterFields';
import { DATE_FIELDS, NATURE_FIELDS, NUMBER_FIELDS } from '#domain/kinds/registrationFields';
import type { FieldDef, LedgerKind } from '#domain/kinds/fields';
import { overlaid, requiring, without } from '#domain/kinds/fieldTable';
import { ASSIGNMENT_FIELDS, REGISTRAR_FIELDS } from '#domain/kinds/assignmentFields';
import { RESULT_FIELDS } from '#domain/kinds/resultFields';
import { DAY_WORDS, UNIT_WORDS, compounds, words } from '#domain/kinds/headingWords';

const DISPUTE_WORDS = words`排查 化解 纠纷 矛盾 矛盾纠纷 隐患 调解 案件 事项`;

const OWN_FIELDS: readonly FieldDef[] = [
  {
    id: 'disputeNo',
    label: { zh: '排查编号', en: 'Dispute number' },
    cell: 'code',
    owner: 'facts',
    sensitive: false,
    headings: [compounds(DISPUTE_WORDS, ['编号', '编码', '号'])],
    weakHeadings: [compounds(['登记'], ['号', '编号']), ...words`编号 流水号 件号`],
  },
  {
    id: 'foundOn',
    label: { zh: '排查日期', en: 'Found on' },
    cell: 'day',
    owner: 'facts',
    sensitive: false,
    headings: [compounds(words`排查 发现 摸排 排查发现 纠纷排查 隐患排查 排查登记 矛盾排查`, DAY_WORDS)],
    weakHeadings: ['日期', '时间', '年月日'],
  },
  {
    id: 'unit',
    label: { zh: '排查单位', en: 'Screening unit' },
    cell: 'unit',
    owner: 'facts',
    sensitive: false,
    headings: [compounds(['排查', '摸排', '发现', '排查上报'], UNIT_WORDS), '排查主体', '排查村', '排查村居'],
    weakHeadings: [compounds(words`上报 填报 报送`, ['单位']), ...words`村居 村(社区) 单位名称`],
  },
  {
    id: 'mediation',
    label: { zh: '调解方式', en: 'Mediation' },
    cell: 'choice',
    owner: 'handling',
    sensitive: false,
    choices: MEDIATIONS,
    headings: [compounds(words`调解 化解 调处 纠纷调解 矛盾化解 处理`, ['方式', '类型', '形式', '途径'])],
    weakHeadings: ['处置方式', '办理方式', '调解类别'],
  },
  {
    id: 'measures',
    label: { zh: '化解措施', en: 'Measures' },
    cell: 'text',
    owner: 'handling',
    sensitive: false,
    headings: [
      compounds(words`化解 调处 调解 工作 处置 整改 处理 防范化解 采取 采取的 应对 解决 办理 防控`, [
        '措施',
        '方案',
        '办法',
        '举措',
      ]),

      ...words`措施 化解工作方案 化解思路 化解工作措施`,
    ],
    weakHeadings: ['方案', '处理意见', '化解意见'],
  },
  {
    id: 'resolvedOn',
    label: { zh: '化解日期', en: 'Resolved on' },
    cell: 'day',
    owner: 'handling',
    sensitive: false,
    headings: [
      compounds(
        words`
        化解 实际化解 化解完成 调解成功 成功化解 调处完成 办结 结案 销号 完成化解 调结 解决 实际办结
        完成 实际完成`,
        DAY_WORDS,
      ),
    ],
    weakHeadings: [compounds(['调解', '调处', '处理'], DAY_WORDS), '日期', '时间', '年月日'],
  },
];

/** A dispute is resolved rather than closed: 办结时间 is the day it was resolved. */
const SHARED_FIELDS = without(
  ['closedOn'],
  [
    ...NUMBER_FIELDS,
    ...DATE_FIELDS,
    ...NATURE_FIELDS,
    ...PETITIONER_FIELDS,
    ...MATTER_FIELDS,
    ...REGISTRAR_FIELDS,
    ...ASSIGNMENT_FIELDS,
    ...RESULT_FIELDS,
  ],
);

export const DISPUTE: LedgerKind = {
  id: 'dispute',
  label: { zh: '矛盾纠纷排查台账', en: 'Dispute ledger' },
  titleWords: words`矛盾 纠纷 排查 隐患 调解 化解 调处`,
  fields: requiring(['content'], overlaid(OWN_FIELDS, SHARED_FIELDS)),
  identity: {
    number: ['disputeNo', 'caseNo'],
    who: ['name', 'unit', 'place'],
    when: ['foundOn', 'registeredOn', 'petitionOn'],
    what: ['content', 'title', 'demand'],
  },
};
