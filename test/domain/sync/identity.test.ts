import { claimsOf, identityParts } from '#domain/sync/identity';
import { IDENTITY } from './rows';

const zhang = { name: '张三', petitionOn: '2026-03-05', content: '反映村道破损' };
const keys = (values: Parameters<typeof claimsOf>[2]) =>
  claimsOf('petition', IDENTITY, values).map((claim) => claim.key);

test('a case with a number claims its number alone', () => {
  expect(claimsOf('petition', IDENTITY, { ...zhang, caseNo: 'XF1' })).toMatchObject([
    { by: 'number', fields: ['caseNo'] },
  ]);
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
