import { regionTitle } from '#addin/flows/regionWords';
import type { LedgerKindId } from '#domain/kinds/fields';
import { ledgerKind } from '#domain/kinds/kinds';

const HEADINGS = ['登记单位', '信访日期', '信访人姓名', '反映问题'];

test.each<[string, LedgerKindId, string]>([
  ['青岚县信访局', 'petition', '青岚县信访事项汇总'],
  ['青岚县人民政府信访局', 'petition', '青岚县信访事项汇总'],
  ['马市镇信访办', 'dispute', '马市镇矛盾纠纷汇总'],
  ['城郊镇', 'reception', '城郊镇领导接访汇总'],
  ['青岚县领导接访中心', 'petition', '信访事项汇总'],
  ['青岚县社会矛盾纠纷调处化解中心', 'dispute', '青岚县社会矛盾纠纷调处化解中心矛盾纠纷汇总'],
  ['', 'petition', '信访事项汇总'],
])('the %s’s %s sheet is called %s', (unitName, kind, title) => {
  expect(regionTitle(ledgerKind(kind), unitName, HEADINGS)).toBe(title);
});
