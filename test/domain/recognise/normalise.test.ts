/** One spelling for headings. */
import { headingText, normaliseText } from '#domain/recognise/normalise';

test.each([
  ['　姓　名 ', '姓名'],
  ['辦結時間', '办结时间'],
  ['聯繫電話：', '联系电话:'],
  ['【责任单位】', '(责任单位)'],
  ['ＮＯ．１２', 'no.12'],
  ['责任\n单位', '责任单位'],
  ['\ufeff序\u200b号', '序号'],
])('%j is %j', (written, spelling) => {
  expect(normaliseText(written)).toBe(spelling);
});

test.each([
  ['办理情况（写明化解情况）', '办理情况', ['写明化解情况']],
  ['联系方式(手机号码)', '联系方式', ['手机号码']],
  ['*姓名（必填）：', '姓名', ['必填']],
  ['1.来访日期', '来访日期', []],
  ['（一）责任单位', '责任单位', []],
  ['办结时间：未办结不填', '办结时间', ['未办结不填']],
  ['12345工单编号', '12345工单编号', []],
  ['（备注）', '', ['备注']],
])('%j without what adds nothing', (written, bare, notes) => {
  expect(headingText(written)).toMatchObject({ bare, notes });
});
