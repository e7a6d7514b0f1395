/**
 * A ledger of any size as raw cells, the same at every run: 14 columns an office keeps, with the mess that is normal
 * (dates as text and serials, spaces in phones, wrong words, blanks). Cases are closed after a month, but for 2 in 100
 * and those of the last one. Every name and number is made up.
 */
import { gridFromRows, type CellValue, type SheetGrid } from '#domain/grid';
import { ledgerKind } from '#domain/kinds/kinds';
import type { Recognition } from '#domain/recognise/recognition';

export const COLUMNS = [
  'caseNo',
  'petitionOn',
  'registeredOn',
  'channel',
  'name',
  'idNo',
  'phone',
  'address',
  'people',
  'category',
  'content',
  'responsible',
  'closedOn',
  'closed',
] as const;

const SURNAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏');
const GIVEN = [
  '伟',
  '芳',
  '敏',
  '静',
  '国强',
  '秀英',
  '桂兰',
  '志强',
  '海燕',
  '文斌',
  '丽娟',
  '永福',
  '建国',
];
const TOWNS = ['罗坝', '顿岗', '城郊', '澄江', '沈所', '隘子', '司前', '太平', '马市', '深渡水'];
const VILLAGES = ['河南', '上围', '石下', '斜潭', '红梨', '东湖坪', '千家营', '围溪'];
const MATTERS = [
  ['农村农业_土地承包经营', '承包地被占用', '要求归还'],
  ['城乡建设_集体土地上房屋拆迁与补偿', '房屋拆迁面积丈量有误', '要求重新丈量'],
  ['劳动和社会保障_工资福利', '工程队拖欠工资', '请求尽快支付'],
  ['生态环境_环境污染与生态破坏', '养殖场污水直排影响灌溉', '要求关停整改'],
  ['交通运输_建设管理', '村道破损雨天无法通行', '希望修复'],
  ['教育_教师队伍和待遇', '民办教师养老补助没有落实', '要求落实政策'],
] as const;
export const UNITS = [
  '县教育局',
  '县民政局',
  '县农业农村局',
  '县住建局',
  '县人社局',
  '县水务局',
  '县自然资源局',
];
const CHANNELS = ['来信', '来访', '网上信访', '电话信访', '领导信箱'];
/** Days of the year, from 0. */
const LAST_DAY = 300;
const DAYS_TO_CLOSING = 30;
const LEFT_OPEN = 0.02;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export interface MadeLedger {
  readonly grid: SheetGrid;
  readonly recognition: Recognition;
}

/** Headings in row 1, `cases` rows below. */
export function madeLedger(cases: number): MadeLedger {
  const kind = ledgerKind('petition');
  const labels = COLUMNS.map((id) => kind.fields.find((field) => field.id === id)!.label.zh);
  const random = numbers(20_260_803);
  const rows = Array.from({ length: cases }, (_, at) => madeRow(at, random));
  const grid: SheetGrid = { ...gridFromRows('台账', [labels, ...rows]), numberFormatAt: formatAt };
  const recognition: Recognition = {
    sheetName: grid.name,
    kind: 'petition',
    headerRows: [0],
    firstDataRow: 1,
    lastDataRow: cases,
    cases: rows.map((_, at) => ({ rowIndex: at + 1, continuation: [] })),
    columns: COLUMNS.map((field, columnIndex) => ({
      columnIndex,
      heading: labels[columnIndex]!,
      group: null,
      field,
      status: 'mapped',
      score: 1,
      reason: { zh: '测试', en: 'test' },
      candidates: [],
    })),
    year: 2026,
  };
  return { grid, recognition };
}

/** Real dates stand in the column of petitions only. */
function formatAt(_rowIndex: number, columnIndex: number): string {
  return columnIndex === 1 ? 'yyyy/m/d' : 'General';
}

function madeRow(at: number, random: () => number): CellValue[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const [category, matter, demand] = pick(MATTERS);
  const dayOfYear = Math.floor(random() * LAST_DAY);
  const closedAt = dayOfYear + DAYS_TO_CLOSING;
  const isClosed = closedAt < LAST_DAY && random() >= LEFT_OPEN;
  const name = pick(SURNAMES) + pick(GIVEN);
  const village = `${pick(TOWNS)}镇${pick(VILLAGES)}村`;
  const isMessy = random() < 0.05;
  return [
    random() < 0.01 ? `XF${at - 1}` : `XF${at}`,
    46_023 + dayOfYear,
    isMessy ? dotted(dayOfYear + 1) : dashed(dayOfYear + 1),
    isMessy ? '网上信坊' : pick(CHANNELS),
    isMessy ? null : name,
    idNumber(random, isMessy),
    isMessy ? '139 1234 567' : `13${String(Math.floor(random() * 1e9)).padStart(9, '0')}`,
    `${village}${Math.floor(random() * 300)}号`,
    isMessy ? '约20人' : 1 + Math.floor(random() * 4),
    category,
    `反映${village}${matter}，${demand}，已向村委会和镇政府反映${Math.floor(random() * 90)}次`,
    pick(UNITS),
    isClosed ? dashed(closedAt) : null,
    isClosed ? '是' : '否',
  ];
}

function dashed(dayOfYear: number): string {
  return new Date(Date.UTC(2026, 0, 1 + dayOfYear)).toISOString().slice(0, 10);
}

function dotted(dayOfYear: number): string {
  return dashed(dayOfYear).replaceAll('-0', '-').replaceAll('-', '.');
}

/** Region 990000 is no region. */
function idNumber(random: () => number, isWrong: boolean): string {
  const born = dashed(Math.floor(random() * 300))
    .replaceAll('-', '')
    .replace('2026', '1970');
  const digits = `990000${born}${String(Math.floor(random() * 999)).padStart(3, '0')}`;
  const sum = Array.from(digits).reduce((total, digit, at) => total + Number(digit) * WEIGHTS[at]!, 0);
  const check = '10X98765432'[(sum + (isWrong ? 1 : 0)) % 11]!;
  return digits + check;
}

/** mulberry32: the same numbers at every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
