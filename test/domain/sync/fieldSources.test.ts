import type { RecognisedColumn } from '#domain/recognise/recognition';
import { columnSource, fieldSources, markForeignBases } from '#domain/sync/fieldSources';
import type { StampReading } from '#domain/sync/stamp';
import { agreedBase } from '#domain/sync/touched';

function column(
  heading: string,
  field: string | null,
  more: Partial<RecognisedColumn> = {},
): RecognisedColumn {
  const status = field === null ? 'kept' : 'mapped';
  const rest = { group: null, score: 1, reason: { zh: '', en: '' }, candidates: [] };
  return { columnIndex: 0, heading, field, status, ...rest, ...more };
}

test('a column is known by its headings, wherever it stands and however they are spaced', () => {
  const { phone } = fieldSources({ columns: [column('姓名', 'name'), column('联系 电话', 'phone')] });
  expect(phone).toBe(columnSource('联系电话'));
  expect(fieldSources({ columns: [column('联系电话', 'phone'), column('姓名', 'name')] }).phone).toBe(phone);
});

test('columns of one heading are told apart, and so are groups', () => {
  const twice = fieldSources({ columns: [column('电话', null), column('电话', 'phone')] });
  const once = fieldSources({ columns: [column('电话', 'phone'), column('电话', null)] });
  const grouped = fieldSources({ columns: [column('电话', 'phone', { group: '监护人' })] });
  expect(new Set([twice.phone, once.phone, grouped.phone]).size).toBe(3);
});

test('a field read beside another one has that one’s column, unless it has its own', () => {
  const shared = column('姓名及电话', 'name', { also: ['phone'] });
  const { name, phone } = fieldSources({ columns: [shared] });
  expect(phone).toBe(name);
  const { phone: own } = fieldSources({ columns: [shared, column('电话', 'phone')] });
  expect(own).toBe(columnSource('电话'));
});

test('only bases of another column are marked; a field without a column now keeps its base', () => {
  const seen = (raw: string | null) => ({ raw, value: raw, assumptions: [] });
  const fields = {
    name: agreedBase(1, seen('张三'), columnSource('姓名')),
    phone: agreedBase(1, seen('13900000001'), columnSource('姓名及电话')),
    place: agreedBase(1, seen('东村'), columnSource('地址')),
    remark: agreedBase(1, seen(null), columnSource('旧备注')),
  };
  const reading: StampReading = {
    kind: 'stamp',
    stamp: { caseId: 'c', revision: '1', version: 1, fields, ops: [] },
  };
  const columns = [column('姓名', 'name'), column('电话', 'phone'), column('备注', 'remark')];
  expect(markForeignBases(reading, fieldSources({ columns }))).toEqual({
    kind: 'stamp',
    stamp: { ...reading.stamp, fields: { ...fields, phone: { ...fields.phone, isForeign: true } } },
  });
  expect(markForeignBases(reading, fieldSources({ columns: columns.slice(0, 1) }))).toBe(reading);
});
