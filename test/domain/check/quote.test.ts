import { quotable } from '#domain/check/quote';

test('long numbers never appear in full, long texts are cut, lines are joined', () => {
  expect(quotable('联系13912345678或99434419680710511X')).toBe('联系139****或994****');
  expect(quotable('第一行\n第二行')).toBe('第一行 第二行');
  expect(quotable('字'.repeat(30))).toBe(`${'字'.repeat(24)}…`);
  expect(quotable('2018.3.5')).toBe('2018.3.5');
});
