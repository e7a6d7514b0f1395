/** "Has this matter been here before?": what is proposed and why. */
import type { CellValue } from '#domain/grid';
import { readLedger } from '#domain/read/readLedger';
import { matterShingles, likeness } from '#domain/repeat/matterText';
import { RepeatIndex } from '#domain/repeat/repeatIndex';
import { sheetOfFields } from '../../support/sheetOfFields';

const COLUMNS = ['name', 'phone', 'address', 'petitionOn', 'place', 'category', 'content'];
const BEFORE: readonly (readonly CellValue[])[] = [
  ['张三', '13912345678', null, '2026-03-05', null, null, '反映沈所镇石下村道路破损雨天无法通行'],
  ['李四', null, '始兴县马市镇上围村3号', '2026-03-06', null, null, '反映养殖场污水直排影响灌溉'],
  ['王五', null, null, '2026-03-07', '罗坝镇河南村', '教育', '反映学校食堂收费过高'],
  ['赵六', null, null, '2026-03-08', '罗坝镇', '教育', '反映校车停运无人管理'],
  ['匿名', null, null, '2026-03-09', null, null, '反映干部吃拿卡要并且收受礼金'],
];

function casesOf(rows: readonly (readonly CellValue[])[]) {
  const { kind, grid, recognition } = sheetOfFields({ columns: COLUMNS, rows });
  return { kind, cases: readLedger(grid, recognition) };
}

function proposedFor(entry: readonly CellValue[]) {
  const { kind, cases } = casesOf([...BEFORE, entry]);
  const index = new RepeatIndex(kind, cases.slice(0, -1));
  return index.candidates(cases.at(-1)!).map(({ row, as, reason }) => `${row.rowIndex + 1} ${as} ${reason}`);
}

test.each([
  [
    'the same phone and like words',
    ['张三', '139 1234 5678', null, '2026-04-01', null, null, '要求修复石下村破损道路，雨天无法通行'],
    ['2 repeat same-phone'],
  ],
  [
    'the same phone, another matter',
    ['张三', '13912345678', null, '2026-04-01', null, null, '反映低保审批不公开没有公示名单'],
    [],
  ],
  [
    'the same name and address',
    ['李四', null, '马市镇上围村3号', '2026-04-01', null, null, '养殖场污水直排，影响灌溉'],
    ['3 repeat same-name-and-address'],
  ],
  [
    'a bare name is not enough where an address is known',
    ['李四', '13700000000', null, '2026-04-01', null, null, '反映养殖场污水直排影响灌溉'],
    [],
  ],
  [
    'the same village and category',
    ['周七', null, null, '2026-04-01', '罗坝镇河南村', '教育', '反映操场没有硬化'],
    ['4 repeat same-place'],
  ],
  [
    'a town is no place of a matter',
    ['周七', null, null, '2026-04-01', '罗坝镇', '教育', '反映操场没有硬化'],
    [],
  ],
  [
    'nobody is anonymous twice',
    ['匿名', null, null, '2026-04-01', null, null, '反映干部吃拿卡要并且收受礼金'],
    [],
  ],
  [
    'the same day and words: entered twice',
    ['张三', '13912345678', null, '2026-03-05', null, null, '反映沈所镇石下村道路破损雨天无法通行'],
    ['2 doubled same-phone'],
  ],
] as const)('%s', (_what, entry, proposed) => {
  expect(proposedFor(entry)).toEqual(proposed);
});

test('a case that is removed is proposed no more', () => {
  const { kind, cases } = casesOf([BEFORE[0]!, BEFORE[0]!]);
  const index = new RepeatIndex(kind, cases.slice(0, 1));
  expect(index.candidates(cases[1]!)).toHaveLength(1);
  index.remove(cases[0]!);
  expect(index.candidates(cases[1]!)).toEqual([]);
});

test('days that could not be read are not the same day, though written alike', () => {
  const { kind, cases } = casesOf([BEFORE[0]!, BEFORE[0]!].map((cells) => cells.with(3, '2月30日')));
  const index = new RepeatIndex(kind, cases.slice(0, 1));
  expect(index.candidates(cases[1]!).map(({ as }) => as)).toEqual(['repeat']);
});

test('likeness: words that say nothing are left out, order of clauses matters little', () => {
  const [one, other] = ['反映村道破损，雨天无法通行', '雨天无法通行的问题：村道破损'].map(matterShingles);
  expect(likeness(one!, one!)).toBe(1);
  expect(likeness(one!, other!)).toBe(16 / 18);
  expect(matterShingles('咨询低保')).toBeNull();
});
