import { answerKeys, applyAnswers } from '#domain/recognise/applyAnswers';
import type { RecognisedColumn, Recognition } from '#domain/recognise/recognition';

function column(columnIndex: number, heading: string, change: Partial<RecognisedColumn>): RecognisedColumn {
  const reason = { zh: '', en: '' };
  return {
    columnIndex,
    heading,
    group: null,
    field: null,
    status: 'kept',
    score: 0,
    reason,
    candidates: [],
    ...change,
  };
}

const recognition: Recognition = {
  sheetName: '台账',
  kind: 'petition',
  headerRows: [0],
  firstDataRow: 1,
  lastDataRow: 1,
  cases: [{ rowIndex: 1, continuation: [] }],
  columns: [
    column(0, '日期', { status: 'asked', score: 0.5, candidates: ['petitionOn', 'registeredOn'] }),
    column(1, '姓名', { status: 'mapped', field: 'name', score: 0.98 }),
    column(2, '稳控情况', { status: 'never', score: 1 }),
    column(3, '备注', { group: '办理' }),
    column(4, '备注', { group: '办理' }),
  ],
  year: null,
};

const told = (answers: Parameters<typeof applyAnswers>[1]) =>
  applyAnswers(recognition, answers).columns.map(({ field, status }) => [field, status]);

test('a key is the headings over a column, counted where they stand twice', () => {
  expect(answerKeys(recognition.columns)).toEqual(['日期', '姓名', '稳控情况', '办理/备注', '办理/备注#2']);
});

test('an answer maps the column it was given for', () => {
  expect(told({ 日期: 'petitionOn', '办理/备注#2': 'remark' })).toEqual([
    ['petitionOn', 'mapped'],
    ['name', 'mapped'],
    [null, 'never'],
    [null, 'kept'],
    ['remark', 'mapped'],
  ]);
});

test('"none of them" leaves a column alone', () => {
  expect(told({ 日期: null, 姓名: null })).toEqual([
    [null, 'kept'],
    [null, 'kept'],
    [null, 'never'],
    [null, 'kept'],
    [null, 'kept'],
  ]);
});

test('what must never be uploaded cannot be answered away', () => {
  expect(told({ 稳控情况: 'remark' })[2]).toEqual([null, 'never']);
});

test('a field is held by one column: an answer takes it over, a second answer for it is passed over', () => {
  expect(told({ '办理/备注': 'name' }).slice(1, 4)).toEqual([
    [null, 'kept'],
    [null, 'never'],
    ['name', 'mapped'],
  ]);
  expect(told({ '办理/备注': 'remark', '办理/备注#2': 'remark' }).slice(3)).toEqual([
    ['remark', 'mapped'],
    [null, 'kept'],
  ]);
});

test('no answers, or answers of another ledger, change nothing', () => {
  expect(applyAnswers(recognition, {})).toEqual(recognition);
  expect(told({ 别的列: 'petitionOn', 日期: 'noSuchField' })[0]).toEqual([null, 'asked']);
});
