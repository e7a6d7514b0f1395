import { consolidatedView, travelsFromConsolidated } from '#domain/access/consolidate';
import { isMasked } from '#domain/access/mask';
import { LEDGER_KINDS, ledgerKind } from '#domain/kinds/kinds';
import type { CaseView } from '#domain/wire/sync';

const VIEW: CaseView = {
  caseId: `east.${'a'.repeat(20)}`,
  kind: 'petition',
  version: 1,
  systemNo: 'east-2026-000001',
  fields: { name: '张三', phone: '13912345678', content: '反映村道多年未修', leader: '周县长', people: 5 },
  fieldVersions: { name: 1, phone: 1, content: 1, leader: 1, people: 1 },
  masked: [],
  changedAt: '2026-03-01T00:00:00.000Z',
  author: '东山办事员',
  status: {
    stage: 'registered',
    step: null,
    due: null,
    strictDue: null,
    article: null,
    provisional: false,
  },
};
const PETITION = ledgerKind('petition');

test('a clear view is masked in its sensitive fields and in no other', () => {
  const { fields, masked } = consolidatedView(VIEW, PETITION);
  expect(fields).toEqual({ ...VIEW.fields, name: '张*', phone: '139****5678' });
  expect(masked.toSorted()).toEqual(['name', 'phone']);
});

test('masking twice is masking once', () => {
  const once = consolidatedView(VIEW, PETITION);
  expect(consolidatedView(once, PETITION)).toEqual(once);
});

test.each(LEDGER_KINDS.map((kind) => [kind.id, kind] as const))(
  'of a %s case filled in every field no sensitive value stands in the clear',
  (_id, kind) => {
    const fields = Object.fromEntries(kind.fields.map(({ id }) => [id, '440222199001011234']));
    const shown = consolidatedView({ ...VIEW, fields }, kind).fields;
    const clear = kind.fields.filter(({ id }) => !isMasked(shown[id] ?? null)).map(({ id }) => id);
    expect(clear).toEqual(kind.fields.filter(({ sensitive }) => !sensitive).map(({ id }) => id));
  },
);

test('what a supervisor may write goes back, facts and masked fields do not', () => {
  const back = PETITION.fields.filter(travelsFromConsolidated).map(({ id }) => id);
  expect(back).toEqual(expect.arrayContaining(['responsible', 'leader', 'handler', 'result', 'due']));
  expect(back.filter((id) => ['name', 'phone', 'content', 'people', 'petitionOn'].includes(id))).toEqual([]);
});
