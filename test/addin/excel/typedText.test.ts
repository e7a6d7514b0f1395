import { typedText } from '#addin/excel/typedText';

test.each(['=1+1', '+86 139', '-5', '@SUM(A1)', '＝1', '＋1', '－1', '＠x', '\t=cmd|A1', '\n=1', "'quoted"])(
  '%j begins like a formula and is never left to Excel, not even in a text cell',
  (text) => {
    expect([typedText(text, 'General'), typedText(text, '@')]).toEqual([`'${text}`, `'${text}`]);
  },
);

test.each([
  '2026-08-03',
  '2026/8/3 12:09',
  '3月5日',
  '二○一三年六月',
  '44022219900101123X',
  '440222199001011234',
  '007',
  '1e5',
  '12%',
  '￥30',
  '1/2',
  'Mar 5',
  'TRUE',
  'false',
  '#N/A',
])('%j would become a number, a date or an error, and is kept text', (text) => {
  expect([typedText(text, 'General'), typedText(text, '@')]).toEqual([`'${text}`, text]);
});

test.each(['', '张三', '马市镇3号楼漏水', '已办结', 'a=b', '{"c":"mashi.x","v":1}'])(
  '%j is what it is and gets nothing',
  (text) => {
    expect(typedText(text, 'General')).toBe(text);
  },
);
