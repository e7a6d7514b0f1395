import { nearWords } from '#domain/check/nearWord';

const channels = ['来信', '来访', '网上信访', '电话信访'];

test.each<[string, string[]]>([
  ['网上信坊', ['网上信访']],
  ['网信访', ['网上信访']],
  ['网上上信访', ['网上信访']],
  ['网信上访', ['网上信访']],
  ['上信访', ['网上信访']],
  ['来坊', ['来信', '来访']],
  ['来访登记', ['来访']],
  ['信访', ['来访', '网上信访', '电话信访']],
  ['传真', []],
  ['访', []],
  ['', []],
])('near %j are %j', (text, expected) => {
  expect(nearWords(text, channels)).toEqual(expected);
});

test('what denies or delays a word is not near it', () => {
  expect(nearWords('正在化解', ['化解', '已化解'])).toEqual([]);
  expect(nearWords('转办', ['在办', '转送'])).toEqual(['转送']);
  expect(nearWords('未办结', ['办结', '已办结'])).toEqual([]);
});
