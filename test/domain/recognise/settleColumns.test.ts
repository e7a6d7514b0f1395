/** A second opening: what the workbook and the unit remember, against what the headings are now. */
import { gridFromRows } from '#domain/grid';
import { answerKeys } from '#domain/recognise/applyAnswers';
import { changeWords, knownColumns } from '#domain/recognise/columnChanges';
import {
  parseColumnMemory,
  rememberedFor,
  sheetMemory,
  type ColumnMemory,
} from '#domain/recognise/columnMemory';
import type { Recognition } from '#domain/recognise/recognition';
import { isRecognition, recogniseSheet } from '#domain/recognise/recogniseSheet';
import { NOTHING_KNOWN, settleColumns, waitsForAnswer } from '#domain/recognise/settleColumns';
import { applyUnitAnswers, unitAnswersOf, type UnitAnswer } from '#domain/recognise/unitAnswers';

const HEADINGS = ['序号', '来访日期', '姓名', '联系电话', '反映问题', '承办单位', '办理时间', '备注'];
const VALUES: Readonly<Record<string, readonly string[]>> = {
  来访日期: ['2024.1.5', '2024.1.8', '2024.1.9'],
  姓名: ['王建国', '李秀英', '张桂兰'],
  联系电话: ['13911110001', '13911110002', '13911110003'],
  反映问题: ['反映征地补偿款没有发放到位', '反映邻居违章搭建影响采光', '反映村道破损雨天无法通行'],
  办理时间: ['2024.2.5', '2024.2.8', '2024.2.9'],
  备注: ['', '', ''],
};
const UNITS = ['县自然资源局', '县住建局', '县交通运输局'];

function ledger(headings: readonly string[] = HEADINGS, name = '2024年'): Recognition {
  const rows = [0, 1, 2].map((at) =>
    headings.map((heading, column) => (column === 0 ? at + 1 : (VALUES[heading] ?? UNITS)[at]!)),
  );
  const result = recogniseSheet(gridFromRows(name, [['青山乡2024年信访登记台账'], headings, ...rows]));
  if (!isRecognition(result)) throw new Error(result.message.en);
  return result;
}

const renamed = (from: string, to: string) => HEADINGS.map((heading) => (heading === from ? to : heading));
const asked = ({ columns }: Recognition) =>
  columns.filter(({ status }) => status === 'asked').map(({ heading }) => heading);
const meaning = ({ columns }: Recognition, heading: string) => {
  const column = columns.find((one) => one.heading === heading)!;
  return [column.status, column.field];
};
const said = (heading: string, field: string | null, over: string | null = null): UnitAnswer => ({
  heading,
  field,
  over,
  from: null,
});

const first = ledger();
const answers = { 办理时间: 'closedOn' };
const settled = settleColumns(first, { ...NOTHING_KNOWN, answers });
const memory: ColumnMemory = { '2024年': sheetMemory(settled.recognition, answers) };

test('the ledger asks one question, and answered never again', () => {
  expect(asked(first)).toEqual(['办理时间']);
  const again = settleColumns(ledger(), { ...rememberedFor(ledger(), memory), unit: [] });
  expect([asked(again.recognition), again.changes]).toEqual([[], []]);
  expect(meaning(again.recognition, '办理时间')).toEqual(['mapped', 'closedOn']);
});

test('a renamed column is told, and asked only where it is not certain to mean the same', () => {
  const sure = ledger(renamed('承办单位', '责任单位'));
  const told = settleColumns(sure, { ...rememberedFor(sure, memory), unit: [] });
  expect(told.changes.map((change) => changeWords(change).zh)).toEqual(['“承办单位”改成了“责任单位”']);
  expect([asked(told.recognition), waitsForAnswer(told)]).toEqual([[], false]);
  const unsure = ledger(renamed('承办单位', '交办单位'));
  const now = settleColumns(unsure, { ...rememberedFor(unsure, memory), unit: [] });
  expect([asked(now.recognition), waitsForAnswer(now)]).toEqual([['交办单位'], true]);
});

test('an answered column that is renamed is asked, what it was first; the answer settles it', () => {
  const now = ledger(renamed('办理时间', '落实时间'));
  const remembered = rememberedFor(now, memory);
  const waiting = settleColumns(now, { ...remembered, unit: [] });
  expect(asked(waiting.recognition)).toEqual(['落实时间']);
  expect(waiting.recognition.columns.find(({ heading }) => heading === '落实时间')!.candidates[0]).toBe(
    'closedOn',
  );
  const done = settleColumns(now, {
    ...remembered,
    answers: { ...remembered.answers, 落实时间: 'assignedOn' },
    unit: [],
  });
  expect([asked(done.recognition), waitsForAnswer(done)]).toEqual([[], false]);
  expect(meaning(done.recognition, '落实时间')).toEqual(['mapped', 'assignedOn']);
});

test('our own columns and those without a heading are no change of the office’s', () => {
  const now = ledger([...HEADINGS, '', '◇法定期限', '◇同步印记 {abc}']);
  expect(settleColumns(now, { ...rememberedFor(now, memory), unit: [] }).changes).toEqual([]);
  expect(knownColumns(now).map(({ heading }) => heading)).toEqual(HEADINGS);
});

test('a sister sheet takes over the answers, and is compared with nothing', () => {
  const sister = ledger(HEADINGS, '2025年');
  expect(rememberedFor(sister, memory)).toEqual({ answers, columns: null });
  const own: ColumnMemory = { ...memory, '2025年': sheetMemory(sister, { 办理时间: 'assignedOn' }) };
  expect(rememberedFor(sister, own).answers).toEqual({ 办理时间: 'assignedOn' });
  const stranger = ledger(['序号', '来访日期', '姓名', '反映问题', '甲', '乙', '丙', '丁'], '别的');
  expect(rememberedFor(stranger, memory).answers).toEqual({});
});

test('a memory is read as it was written, and a damaged one counts as none', () => {
  expect(parseColumnMemory(JSON.stringify(memory))).toEqual(memory);
  for (const damaged of ['', '{', '[]', 'null', '{"2024年":{"answers":3}}', undefined, 7])
    expect(parseColumnMemory(damaged)).toEqual({});
});

describe('what the unit said', () => {
  test('settles a doubt and is named as the reason; the workbook’s own answer counts over it', () => {
    const unit = [said('办理时间', 'closedOn')];
    const now = settleColumns(first, { ...NOTHING_KNOWN, unit });
    expect([asked(now.recognition), [...now.fromUnit]]).toEqual([[], ['办理时间']]);
    const column = now.recognition.columns.find(({ heading }) => heading === '办理时间')!;
    expect([column.field, column.reason.zh]).toEqual(['closedOn', '本单位以前认定“办理时间”是办结日期']);
    const own = settleColumns(first, { ...NOTHING_KNOWN, unit, answers: { 办理时间: null } });
    expect([meaning(own.recognition, '办理时间'), own.fromUnit.size]).toEqual([['kept', null], 0]);
  });

  test('a unit above is named', () => {
    const unit = [{ ...said('办理时间', 'closedOn'), from: '青山县' }];
    const { recognition } = settleColumns(first, { ...NOTHING_KNOWN, unit });
    expect(recognition.columns.find(({ heading }) => heading === '办理时间')!.reason.zh).toBe(
      '上级单位“青山县”以前认定“办理时间”是办结日期',
    );
  });

  test('a correction is repeated where the sheet reads as it did then', () => {
    const unit = [said('备注', null, 'remark')];
    expect(meaning(applyUnitAnswers(first, unit, {}).recognition, '备注')).toEqual(['kept', null]);
  });

  test('never overrules what the values say for certain: that is asked', () => {
    const unit = [said('联系电话', 'idNo')];
    const { recognition, applied } = applyUnitAnswers(first, unit, {});
    const column = recognition.columns.find(({ heading }) => heading === '联系电话')!;
    expect([column.status, column.candidates, applied.size]).toEqual(['asked', ['idNo', 'phone'], 0]);
  });

  test('no field comes to stand over two columns, and an unknown field over none', () => {
    const clash = [said('办理时间', 'petitionOn')];
    expect(asked(applyUnitAnswers(first, clash, {}).recognition)).toEqual(['办理时间']);
    const unknown = [said('办理时间', 'noSuchField')];
    expect(applyUnitAnswers(first, unknown, {}).recognition).toEqual(first);
  });

  test('the answer that gives a field to another column takes it from the first, here and in the next workbook', () => {
    const told = unitAnswersOf(first, '办理时间', 'petitionOn').map((answer) => ({ ...answer, from: null }));
    expect(told).toEqual([said('来访日期', null, 'petitionOn'), said('办理时间', 'petitionOn')]);
    const here = settleColumns(first, { ...NOTHING_KNOWN, answers: { 办理时间: 'petitionOn' } });
    const next = settleColumns(first, { ...NOTHING_KNOWN, unit: told });
    const fields = ({ recognition }: typeof here) => recognition.columns.map(({ field }) => field);
    expect(fields(next)).toEqual(fields(here));
  });

  test('a unit’s answer holds whatever the width and spacing of the heading', () => {
    const spaced = ledger(renamed('办理时间', ' 办 理\n时间 '));
    const { applied } = applyUnitAnswers(spaced, [said('办理时间', 'closedOn')], {});
    expect(applied.size).toBe(1);
    expect(answerKeys(spaced.columns).some((key) => applied.has(key))).toBe(true);
  });
});
