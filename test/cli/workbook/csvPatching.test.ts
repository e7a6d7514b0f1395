import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import type { CellContent, CellEdit } from '#cli/workbook/sheetEdits';
import { day } from '#domain/day';
import { opened } from './support/opened';
import { fileOf } from './support/packages';

async function saved(content: string | Uint8Array, cells: readonly CellEdit[]): Promise<Buffer> {
  const path = fileOf('台账.csv', content);
  const outcome = await (await opened(path)).save([{ sheetName: '台账', cells, hiddenColumns: [1] }]);
  expect(outcome).toEqual({ written: cells.length, refused: [] });
  return readFileSync(path);
}

const put = (rowIndex: number, columnIndex: number, value: CellContent): CellEdit => ({
  rowIndex,
  columnIndex,
  value,
});
const text = (value: string): CellContent => ({ kind: 'text', text: value });

test.each<[string, string, CellEdit[], string]>([
  [
    'one field; the others keep quotes, blanks and line ends',
    '"a", b ,c\r\n1,"2 ""x""\n",3\n',
    [put(1, 0, text('甲'))],
    '"a", b ,c\r\n甲,"2 ""x""\n",3\n',
  ],
  ['a quoted field stays quoted', '"a",b\n', [put(0, 0, text('甲'))], '"甲",b\n'],
  ['a field that needs quotes gets them', 'a,b\n', [put(0, 1, text('甲,"乙"\n丙'))], 'a,"甲,""乙""\n丙"\n'],
  [
    'columns beyond the end of a record',
    'a;b\r\n1;2;3\r\n',
    [put(0, 3, text('甲')), put(1, 3, text('乙'))],
    'a;b;;甲\r\n1;2;3;乙\r\n',
  ],
  ['a record without its line break', 'a\tb\n1\t2', [put(1, 2, text('甲'))], 'a\tb\n1\t2\t甲'],
  ['records after the last', 'a,b\n1,2\n', [put(4, 1, text('甲'))], 'a,b\n1,2\n\n\n,甲\n'],
  [
    'records after a last one without its line break',
    'a,b\r\n1,2',
    [put(2, 0, text('甲'))],
    'a,b\r\n1,2\r\n甲',
  ],
  [
    'blank over a value, and over nothing',
    'a,b\n',
    [put(0, 0, { kind: 'blank' }), put(0, 5, { kind: 'blank' }), put(9, 0, { kind: 'blank' })],
    ',b\n',
  ],
  [
    'days, numbers and computed values',
    'a\n',
    [
      put(0, 1, { kind: 'day', day: day('2026-11-22') }),
      put(0, 2, { kind: 'number', number: -5 }),
      put(0, 3, { kind: 'formula', formula: 'B1', cached: '=x' }),
    ],
    'a,2026-11-22,-5,"\'=x"\n',
  ],
])('%s', async (_, before, cells, after) => {
  expect((await saved(before, cells)).toString()).toBe(after);
});

test('bytes that mean nothing in the encoding stay where nothing is edited', async () => {
  const gbk = (value: string) => iconv.encode(value, 'gb18030');
  const before = Buffer.concat([
    gbk('姓名,住址\r\n张三,'),
    Buffer.from([0x80, 0xff]),
    gbk('镇\r\n李四,乙\r\n'),
  ]);
  const after = await saved(before, [put(2, 1, text('𠮷村'))]);
  expect(after).toEqual(
    Buffer.concat([before.subarray(0, before.length - gbk('乙\r\n').length), gbk('𠮷村\r\n')]),
  );
});

test.each<[string, string, unknown[][]]>([
  ['a quote that is never closed is a character', '"a,b\nc,d"\n"e,f', [['a,b\nc,d'], ['"e', 'f']]],
  ['text after a closing quote belongs to the field', '"a"b,c\n', [['ab', 'c']]],
  [
    'old Mac line ends',
    'a,b\rc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a delimiter inside quotes does not decide',
    '"a;b;c","d;e;f"\n"g",h\n',
    [
      ['a;b;c', 'd;e;f'],
      ['g', 'h'],
    ],
  ],
])('%s', async (_, content, rows) => {
  expect((await opened(fileOf('a.csv', content))).sheets[0]!.rows).toEqual(rows);
});
