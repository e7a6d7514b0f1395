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
