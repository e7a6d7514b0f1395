/** What a heading may mean by its words alone. */
import { ledgerKind } from '#domain/kinds/kinds';
import { headingMeaning } from '#domain/recognise/headingMeaning';

function meaningOf(heading: string, group: string | null = null): string {
  const meaning = headingMeaning(ledgerKind('petition'), heading, group);
  if (meaning.type !== 'fields' && meaning.type !== 'several') return meaning.type;
  const found = meaning.candidates.map((candidate) => `${candidate.field.id} ${candidate.foundBy}`);
  return meaning.type === 'several' ? `several: ${found.join(', ')}` : found.join(', ');
}

test.each([
  ['来访日期', null, 'petitionOn exact'],
  ['姓名', '信访人', 'name grouped'],
  ['姓名', '被反映人', 'other'],
  ['姓名', '包案领导', 'leader grouped'],
  ['姓名', '稳控责任人', 'never'],
  ['时间', '交办情况', 'assignedOn grouped'],
  ['时间', '办结', 'closedOn grouped'],
  ['承办人联系电话', null, 'other'],
  ['信访人联系电话', null, 'phone exact'],
  ['时间（来访）', null, 'petitionOn reworded'],
  ['当前责任单位', null, 'responsible reworded'],
  ['原责任单位', null, 'responsible part'],
  ['姓名、联系电话', null, 'several: name part, phone part'],
  ['反映问题及诉求', null, 'content reworded'],
  ['交办单位', null, 'transferredTo open'],
  ['是否重访', null, 'repeat reworded'],
  ['是否全国初次信访', null, 'initial reworded'],
  ['是否扬言', null, 'never'],
  ['是否十人以上', null, 'collective reworded'],
  ['挂点县领导', null, 'leader reworded'],
  ['包保人员', null, 'never'],
  ['涉及领域', null, 'category reworded'],
  ['是否重点领域', null, 'unknown'],
  ['县（市、区）', null, 'place weak'],
  ['区/县', null, 'place weak'],
  ['分县局', null, 'responsible weak'],
  ['收文日期', null, 'registeredOn reworded'],
  ['接件人', null, 'registrar reworded'],
  ['作出受理告知书时间', null, 'acceptedOn reworded'],
  ['处理意见书送达时间', null, 'repliedOn reworded'],
  ['客户姓名', null, 'name weak'],
  ['患者姓名', null, 'unknown'],
  ['投诉渠道一级名称', null, 'unknown'],
  ['家长姓名', null, 'name part'],
  ['业主电话', null, 'phone part'],
  ['上访去向', null, 'other'],
  ['性别', null, 'other'],
  ['姓氏', null, 'unknown'],
  ['地主', null, 'unknown'],
  ['', null, 'unknown'],
])('%j under %j: %s', (heading, group, expected) => {
  expect(meaningOf(heading, group)).toBe(expected);
});
