import { claimsOf, identityParts, whoKey } from '#domain/sync/identity';
import { IDENTITY } from './rows';

const PETITION = { home: 'east', kind: 'petition' };
const zhang = { name: '张三', petitionOn: '2026-03-05', content: '反映村道破损' };
const keys = (values: Parameters<typeof claimsOf>[2]) =>
  claimsOf(PETITION, IDENTITY, values).map((claim) => claim.key);

test('a case with a number claims it with each of who, when and what; a number alone is no proof', () => {
  const numbered = { ...zhang, caseNo: 'XF1' };
  expect(claimsOf(PETITION, IDENTITY, numbered)).toMatchObject([
    { by: 'number', fields: ['caseNo', 'name'] },
    { by: 'number', fields: ['caseNo', 'petitionOn'] },
    { by: 'number', fields: ['caseNo', 'content'] },
  ]);
  const elsewhere = { caseNo: 'XF1', name: '李四', petitionOn: '2025-01-02', content: '反映拖欠工资' };
  expect(keys(numbered).filter((key) => keys(elsewhere).includes(key))).toEqual([]);
  expect(keys({ caseNo: 'XF1' })).toHaveLength(1);
});

test('without a number it claims each pair of who, when and what', () => {
  expect(claimsOf(PETITION, IDENTITY, zhang).map((claim) => claim.fields)).toEqual([
    ['name', 'petitionOn'],
    ['name', 'content'],
    ['petitionOn', 'content'],
  ]);
});

test.each([
  ['name', { ...zhang, name: '张三丰' }],
  ['date', { ...zhang, petitionOn: '2026-03-06' }],
  ['content', { ...zhang, content: '反映村道损坏' }],
])('whichever one of the three is edited (%s), one claim still meets', (_, edited) => {
  expect(keys(zhang).filter((key) => keys(edited).includes(key))).toHaveLength(1);
});

test('an anonymous name and a content of two characters tell no case from another', () => {
  expect(claimsOf(PETITION, IDENTITY, { ...zhang, name: '匿名' }).map((claim) => claim.fields)).toEqual([
    ['petitionOn', 'content'],
  ]);
  expect(claimsOf(PETITION, IDENTITY, { ...zhang, content: '低保' }).map((claim) => claim.fields)).toEqual([
    ['name', 'petitionOn'],
  ]);
});

test('kinds do not meet, and a key shows nothing of the person', () => {
  const [petition] = claimsOf(PETITION, IDENTITY, zhang);
  const [dispute] = claimsOf({ ...PETITION, kind: 'dispute' }, IDENTITY, zhang);
  expect(petition!.key).not.toBe(dispute!.key);
  expect(petition!.key).toMatch(/^who:[a-z2-7]{20}:pair:[a-z2-7]{20}$/);
});

test('claims that name the petitioner begin alike, in one unit only; an anonymous case has no such beginning', () => {
  const key = whoKey(PETITION, IDENTITY, zhang)!;
  const later = { ...zhang, petitionOn: '2026-05-01', content: '反映拖欠工资', caseNo: 'XF7' };
  expect(keys(zhang).filter((each) => each.startsWith(key))).toHaveLength(2);
  expect(keys(later).filter((each) => each.startsWith(key))).toHaveLength(1);
  expect(whoKey(PETITION, IDENTITY, { ...zhang, name: '张三等5人' })).toBe(key);
  expect(whoKey(PETITION, IDENTITY, { ...zhang, name: '张三、李四' })).toBe(key);
  expect(whoKey(PETITION, IDENTITY, { ...zhang, name: '李四、张三' })).not.toBe(key);
  expect(whoKey({ ...PETITION, home: 'west' }, IDENTITY, zhang)).not.toBe(key);
  expect(whoKey(PETITION, IDENTITY, { ...zhang, name: '匿名' })).toBe(null);
});

test('the parts that tell a case are those that are filled', () => {
  expect(identityParts(IDENTITY, zhang)).toEqual(['name', 'petitionOn', 'content']);
  expect(identityParts(IDENTITY, {})).toEqual([]);
});
