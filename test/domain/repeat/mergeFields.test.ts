/** A case entered twice: what of its two entries stands, what comes back, and what a person must choose. */
import { ledgerKind } from '#domain/kinds/kinds';
import { mergedFields, takenOver } from '#domain/repeat/mergeFields';
import { excerptOf } from '#domain/repeat/matterExcerpt';
import { absorbing, linked, NOT_JOINED, released, unlinked } from '#domain/sync/joins';

const KIND = ledgerKind('petition');
const SURVIVOR = { seq: '1', name: '张三', content: '反映村道破损' };
const DOUBLED = { seq: '2', name: '张三', phone: '13912345678', content: '反映村道破损，雨天无法通行' };
const FIELDS = mergedFields(KIND, SURVIVOR, DOUBLED);
const note = (caseId: string, at = '2026-03-01T00:00:00.000Z') => ({ caseId, systemNo: 'n', by: '林晓', at });

test('a blank is filled, equal values are kept, others are asked; a running number is no value of the case', () => {
  expect(FIELDS.map(({ field, choice }) => `${field} ${choice}`)).toEqual([
    'name keep',
    'phone fill',
    'content ask',
  ]);
});

test('nothing is taken over before every question is answered', () => {
  expect(takenOver(FIELDS, {})).toBe(null);
  expect(takenOver(FIELDS, { content: 'survivor' })).toEqual({ phone: DOUBLED.phone });
  expect(takenOver(FIELDS, { content: 'doubled' })).toEqual({
    phone: DOUBLED.phone,
    content: DOUBLED.content,
  });
});

test('what was taken over goes back, but not where it was changed since', () => {
  const took = { phone: DOUBLED.phone, content: DOUBLED.content };
  const joins = absorbing(NOT_JOINED, note('east.b'), took, SURVIVOR);
  const later = { ...SURVIVOR, phone: DOUBLED.phone, content: '改写过' };
  expect(released(joins, 'east.b', later)).toEqual({ joins: NOT_JOINED, restored: { phone: null } });
});

test('taking over once more keeps what stood there at first', () => {
  const first = absorbing(NOT_JOINED, note('east.b'), { content: '二' }, SURVIVOR);
  const second = absorbing(first, note('east.b', 'later'), { content: '三' }, { ...SURVIVOR, content: '二' });
  expect(second.absorbed).toEqual([
    { ...note('east.b', 'later'), took: { content: '三' }, before: { content: SURVIVOR.content } },
  ]);
});

test('a link stands once and goes again', () => {
  const link = { ...note('east.a'), reason: 'same-phone' } as const;
  const joins = linked(linked(NOT_JOINED, link), link);
  expect(joins.repeatOf).toEqual([link]);
  expect(unlinked(joins, 'east.a')).toEqual(NOT_JOINED);
});

test('an excerpt shows the day, the number and the first words, and no more', () => {
  const fields = { caseNo: 'XF1', petitionOn: '2026-03-01', name: '张三', content: '长'.repeat(130) };
  expect(excerptOf(fields, KIND.identity)).toEqual({
    day: '2026-03-01',
    name: '张三',
    number: 'XF1',
    words: `${'长'.repeat(120)}…`,
  });
});
