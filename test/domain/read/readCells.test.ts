import fc from 'fast-check';
import type { CellValue } from '#domain/grid';
import type { CellKind, FieldDef } from '#domain/kinds/fields';
import { readerOf } from '#domain/read/readCell';
import type { Doubt } from '#domain/read/reading';

const field: FieldDef = {
  id: 'any',
  label: { zh: '某列', en: 'Some column' },
  cell: 'text',
  owner: 'facts',
  sensitive: false,
  headings: [],
  choices: [
    { word: '网上信访', also: ['网信', '网上 投诉'] },
    { word: '来访', also: ['走访'] },
  ],
  yes: ['重', '重件'],
  no: ['初', '初件'],
};

function read(kind: CellKind, raw: CellValue, format = 'General') {
  return readerOf(kind)(raw, format, { field: { ...field, cell: kind }, dateSystem: 1900, ledgerYear: 2018 });
}

const sure = (value: unknown) => ({ value, assumptions: [], doubt: null });
const unread = (text: string, doubt: Doubt) => ({ value: { unread: text }, assumptions: [], doubt });

test.each<[CellValue, number]>([
  [3, 3],
  [0, 0],
  ['3', 3],
  ['３人', 3],
  [' 3 人 ', 3],
  ['5人联名', 5],
  ['3人次', 3],
  ['张三等5人', 5],
  ['张三、李四等5人', 5],
  ['张三等五人', 5],
  ['共12人', 12],
  ['三人', 3],
  ['一百二十人', 120],
  ['廿六人', 26],
])('people: %j are %d', (raw, expected) => {
  expect(read('count', raw)).toEqual(sure(expected));
});

test.each<[string, number]>([
  ['约20人', 20],
  ['周边居民约20人', 20],
  ['20余人', 20],
  ['20多人', 20],
  ['十余人', 10],
  ['三十余人', 30],
  ['百余人', 100],
  ['二百多名群众', 200],
  ['近30人', 30],
  ['20人左右', 20],
  ['100人以上', 100],
])('people: %j is about %d', (raw, expected) => {
  expect(read('count', raw)).toEqual({ value: expected, assumptions: ['approximate'], doubt: null });
});

test.each<[CellValue, string, Doubt]>([
  ['张三、李四', '张三、李四', 'several-values'],
  ['2-3人', '2-3人', 'several-values'],
  ['3 5', '3 5', 'several-values'],
  ['几十人', '几十人', 'unreadable'],
  ['两三人', '两三人', 'unreadable'],
  ['张三人', '张三人', 'unreadable'],
  ['张三及家属3人', '张三及家属3人', 'unreadable'],
  ['若干', '若干', 'unreadable'],
  ['-3', '-3', 'unreadable'],
  [2.5, '2.5', 'unreadable'],
  [-1, '-1', 'unreadable'],
  [true, 'TRUE', 'unreadable'],
])('people: %j is not counted', (raw, text, doubt) => {
  expect(read('count', raw)).toEqual(unread(text, doubt));
});

test.each<[CellValue, string]>([
  ['13912345678', '13912345678'],
  [13_912_345_678, '13912345678'],
  ['139 1234 5678', '13912345678'],
  ['139-1234-5678', '13912345678'],
  ['１３９１２３４５６７８', '13912345678'],
  ['+86 13912345678', '13912345678'],
  ['+44 20 7946 0010', '+442079460010'],
  ['(555) 010-1234', '555-010-1234'],
  ['0751-3334174', '0751-3334174'],
  ['(0751)3334174', '0751-3334174'],
  ['0751—3334174转801', '0751-3334174-801'],
  ['13912345678/0751-3334174', '13912345678/0751-3334174'],
  ['13912345678、13812345678', '13912345678/13812345678'],
  ['13912345678\n13812345678', '13912345678/13812345678'],
  ['13912345678 13812345678', '13912345678/13812345678'],
  ['13912345678，13912345678', '13912345678'],
  ['139****5678', '139****5678'],
  ['0751-333xxxx', '0751-333xxxx'],
  ['无', '无'],
])('phone: %j is %j', (raw, expected) => {
  expect(read('phone', raw)).toEqual(sure(expected));
});

test.each<[CellValue, string, Doubt]>([
  ['张三139123456789', '张三139123456789', 'several-values'],
  ['见附件', '见附件', 'unreadable'],
  [Number('123456789012345678'), '1.23457E+17', 'digits-lost'],
  [-1, '-1', 'unreadable'],
])('phone: %j is kept as written', (raw, text, doubt) => {
  expect(read('phone', raw)).toEqual(unread(text, doubt));
});

test.each<[CellValue, string]>([
  ['99434419680710511X', '99434419680710511X'],
  [' 99434419680710511x', '99434419680710511X'],
  ['994344 19680710 511X', '99434419680710511X'],
  ['９９４３４４１９６８０７１０５１１Ｘ', '99434419680710511X'],
  ["'99434419680710511X", '99434419680710511X'],
  ['994344680710511', '994344680710511'],
  [994_344_680_710_511, '994344680710511'],
  ['9943441968071051', '9943441968071051'],
  ['E12345678', 'E12345678'],
  ['994344********511X', '994344********511X'],
  ['不详', '不详'],
])('identity number: %j is %j', (raw, expected) => {
  expect(read('idNo', raw)).toEqual(sure(expected));
});

test.each<[CellValue, string, string, Doubt]>([
  [Number('994344196807105114'), 'General', '9.94344E+17', 'digits-lost'],
  [Number('994344196807105114'), '0', '994344196807105000', 'digits-lost'],
  ['1.10105E+17', 'General', '1.10105E+17', 'digits-lost'],
  ['99434419680710511×', 'General', '99434419680710511×', 'unreadable'],
  [
    '99434419680710511X、994344196807105114',
    'General',
    '99434419680710511X、994344196807105114',
    'several-values',
  ],
])('identity number: %d formatted %s is not repaired', (raw, format, text, doubt) => {
  expect(read('idNo', raw, format)).toEqual(unread(text, doubt));
});

test.each<[CellValue, boolean]>([
  ['是', true],
  ['否', false],
  [' √ ', true],
  ['×', false],
  ['有', true],
  ['无', false],
  ['重', true],
  ['初件', false],
  ['y', true],
  ['Yes', true],
  ['no', false],
  ['■', true],
  ['□', false],
  [true, true],
  [false, false],
])('yes or no: %j is %j', (raw, expected) => {
  expect(read('yesNo', raw)).toEqual(sure(expected));
});

test.each<[CellValue, string]>([
  ['也许', '也许'],
  [2, '2'],
])('yes or no: %j says neither', (raw, text) => {
  expect(read('yesNo', raw)).toEqual(unread(text, 'not-in-list'));
});

test('a choice becomes the list’s word; another word stays and is doubted', () => {
  expect(read('choice', '网信')).toEqual(sure('网上信访'));
  expect(read('choice', '网 上投诉')).toEqual(sure('网上信访'));
  expect(read('choice', '网上信坊')).toEqual({ value: '网上信坊', assumptions: [], doubt: 'not-in-list' });
});

test.each<[CellKind, CellValue, string, string]>([
  ['text', '\r\n\t 反映\r\n问题\u3000\u00a0', 'General', '反映\n问题'],
  ['text', 'e\u0301', 'General', '\u00e9'],
  ['text', 5, 'General', '5'],
  ['text', 0.1 + 0.2, 'General', '0.3'],
  ['text', true, 'General', 'TRUE'],
  ['name', '张\u3000三', 'General', '张三'],
  ['name', '张三 李四', 'General', '张三 李四'],
  ['code', 'ＸＦ２０２６００１', 'General', 'XF2026001'],
  ['code', 202_600_010_001, 'General', '202600010001'],
  ['seq', 12, 'General', '12'],
  ['unit', '信访局 ／ 始兴县/韶关市', 'General', '信访局/始兴县/韶关市'],
  ['category', '农村农业＿土地承包经营', 'General', '农村农业_土地承包经营'],
])('%s: %j is %j', (kind, raw, format, expected) => {
  expect(read(kind, raw, format)).toEqual(sure(expected));
});

test('the error of a failed formula is no text', () => {
  expect(read('text', '#N/A')).toEqual(unread('#N/A', 'unreadable'));
  expect(read('name', '#REF!')).toEqual(unread('#REF!', 'unreadable'));
  expect(read('text', '#1 井')).toEqual(sure('#1 井'));
});

test('a date in a text column is shown as one', () => {
  expect(read('text', 43_164, 'yyyy/m/d')).toEqual({
    value: '2018-03-05',
    assumptions: ['serial-date'],
    doubt: null,
  });
});

const kinds: CellKind[] = [
  ...(['seq', 'code', 'text', 'name', 'day', 'count', 'yesNo'] as const),
  ...(['phone', 'idNo', 'address', 'choice', 'category', 'unit'] as const),
];

test.each(kinds)('%s: a cell of white space is blank', (kind) => {
  expect(read(kind, ' \u3000\u00a0\n')).toEqual(sure(null));
  expect(read(kind, null)).toEqual(sure(null));
});

test('no cell makes a reader throw, and no identity number is changed', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 24 }), fc.double(), fc.boolean());
  fc.assert(
    fc.property(fc.constantFrom(...kinds), cell, (kind, raw) => {
      expect(['string', 'number', 'boolean', 'object']).toContain(typeof read(kind, raw).value);
    }),
    { numRuns: 3_000 },
  );
  fc.assert(
    fc.property(fc.stringMatching(/^\d{17}[\dXx]$/), (idNo) => {
      expect(read('idNo', idNo)).toEqual(sure(idNo.toUpperCase()));
    }),
    { numRuns: 300 },
  );
});
