import { claimsOf, identityParts } from '#domain/sync/identity';
import { IDENTITY } from './rows';

const zhang = { name: '张三', petitionOn: '2026-03-05', content: '反映村道破损' };
const keys = (values: Parameters<typeof claimsOf>[2]) =>
  claimsOf('petition', IDENTITY, values).map((claim) => claim.key);

test('a case with a number claims it with each of who, when and what; a number alone is no proof', () => {
  const numbered = { ...zhang, caseNo: 'XF1' };
  expect(claimsOf('petition', IDENTITY, numbered)).toMatchObject([
    { by: 'number', fields: ['caseNo', 'name'] },
    { by: 'number', fields: ['caseNo', 'petitionOn'] },
    { by: 'number', fields: ['caseNo', 'content'] },
  ]);
  const elsewhere = { caseNo: 'XF1', name: '李四', petitionOn: '2025-01-02', content: '反映拖欠工资' };
  expect(keys(numbered).filter((key) => keys(elsewhere).includes(key))).toEqual([]);
  expect(keys({ caseNo: 'XF1' })).toHaveLength(1);
});

test('without a number it claims each pair of who, when and what', () => {
  expect(claimsOf('petition', IDENTITY, zhang).map((claim) => claim.fields)).toEqual([
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
  expect(claimsOf('petition', IDENTITY, { ...zhang, name: '匿名' }).map((claim) => claim.fields)).toEqual([
    ['petitionOn', 'content'],
  ]);
  expect(claimsOf('petition', IDENTITY, { ...zhang, content: '低保' }).map((claim) => claim.fields)).toEqual([
    ['name', 'petitionOn'],
  ]);
});

test('kinds do not meet, and a key shows nothing of the person', () => {
  const [petition] = claimsOf('petition', IDENTITY, zhang);
  const [dispute] = claimsOf('dispute', IDENTITY, zhang);
  expect(petition!.key).not.toBe(dispute!.key);
  expect(petition!.key).toMatch(/^pair:[a-z2-7]{20}$/);
});

test('the parts that tell a case are those that are filled', () => {
  expect(identityParts(IDENTITY, zhang)).toEqual(['name', 'petitionOn', 'content']);
  expect(identityParts(IDENTITY, {})).toEqual([]);
});
