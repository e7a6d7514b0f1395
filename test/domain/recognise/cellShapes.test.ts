/** Likeness of cell values: generous, but never one thing for another. */
import * as shapes from '#domain/recognise/cellShapes';

const OF = {
  day: shapes.looksLikeDay,
  phone: shapes.looksLikePhone,
  idNo: shapes.looksLikeIdNo,
  count: shapes.looksLikeCount,
  yesNo: shapes.looksLikeYesNo,
  code: shapes.looksLikeCode,
  person: shapes.looksLikePerson,
  unit: shapes.looksLikeUnit,
  prose: shapes.looksLikeProse,
} as const;

test.each([
  ['2018.3.5', ['day']],
  ['2018/3/5 12:09:38', ['day']],
  ['3月5日', ['day']],
  ['二○一三年六月二十六日', ['day']],
  ['20180305', ['day']],
  [43164, ['day']],
  ['13900001111', ['phone']],
  ['0751-333xxxx', ['phone']],
  ['13900001111/0751-3334174', ['phone']],
  ['99010119800101123X', ['idNo', 'code']],
  ['440222********1234', ['idNo']],
  ['5人', ['count']],
  ['周边居民约20人', ['count', 'prose']],
  ['张三等5人', ['count', 'person']],
  ['是', ['yesNo']],
  ['√', ['yesNo']],
  ['XF2025030001', ['code']],
  ['青信〔2024〕3号', ['code']],
  ['王建国', ['person']],
  ['匿名', ['person']],
  ['县自然资源局', ['unit']],
  ['信访局/始兴县/韶关市', ['unit']],
  ['反映征地补偿款没有按时发放', ['prose']],
] as const)('%j looks like %j', (value, likeness) => {
  const found = Object.entries(OF).filter(([, looks]) => looks(value));
  expect(found.map(([name]) => name)).toEqual(likeness);
});
