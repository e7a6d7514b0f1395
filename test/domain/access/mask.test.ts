import { isMasked, maskValue } from '#domain/access/mask';
import type { FieldValue } from '#domain/fieldValue';
import type { CellKind } from '#domain/kinds/fields';

test.each<[CellKind, FieldValue, string]>([
  ['name', '张三', '张*'],
  ['name', '欧阳建国', '欧*'],
  ['name', '𠮷田', '𠮷*'],
  ['name', '匿名', '匿名'],
  ['address', '不详', '不详'],
  ['idNo', '440222199001011234', '440222********1234'],
  ['idNo', '44022219900101123X', '440222********123X'],
  ['idNo', '440222900101123', '440222*****1123'],
  ['idNo', '4402', '***'],
  ['phone', '13912345678', '139****5678'],
  ['phone', '3331234', '***'],
  ['address', '广东省韶关市始兴县太平镇某村3号', '广东省韶关市始兴县太平镇***'],
  ['address', '某村3号', '***'],
  ['text', '患病情况', '***'],
  ['count', 5, '***'],
  ['yesNo', true, '***'],
  ['name', { unread: '张三13912345678' }, '***'],
])('%s %j is shown as %s', (cell, value, shown) => {
  expect(maskValue(cell, value)).toBe(shown);
});

test.each<[FieldValue | null, boolean]>([
  ['张*', true],
  ['139****5678', true],
  ['１３９＊＊＊＊５６７８', true],
  [{ unread: '440222********1234' }, true],
  ['张三', false],
  [{ unread: '1.10105E+17' }, false],
  [5, false],
  [null, false],
])('%j is a mask form: %s', (value, expected) => {
  expect(isMasked(value)).toBe(expected);
});

test('every mask form is known again', () => {
  const cells: readonly CellKind[] = ['name', 'idNo', 'phone', 'address', 'text', 'count', 'day', 'unit'];
  expect(cells.map((cell) => isMasked(maskValue(cell, '440222199001011234')))).toEqual(cells.map(() => true));
});
