/**
 * `npm run bench -- recognise`: a sheet of 100,000 cases from raw cells to read cases, with the headings and the title
 * as an office writes them. Prints recognition and reading apart, in time and in memory kept.
 */
import { gridFromRows, type SheetGrid } from '#domain/grid';
import { readLedger } from '#domain/read/readLedger';
import { isRecognition, recogniseSheet } from '#domain/recognise/recogniseSheet';
import type { Recognition } from '#domain/recognise/recognition';
import type { Print } from '../benchCommand';
import { madeLedger } from '../check/madeLedger';

const SIZES = [1_000, 10_000, 100_000] as const;
const RUNS = 5;
const HEADINGS = [
  '信访件编号',
  '信访日期',
  '登记日期',
  '信访形式',
  '姓名',
  '身份证号',
  '联系电话',
  '住址',
  '人数',
  '内容分类',
  '反映内容',
  '责任单位',
  '办结日期',
  '是否办结',
];

export function measureRecognise(_flags: readonly string[], print: Print): void {
  print('| rows | recognised ms | read ms | together ms | MB kept | columns mapped | cases |');
  print('|---|---|---|---|---|---|---|');
  for (const size of SIZES) print(measured(officeSheet(size), size));
}

/** The made ledger under a title and an office's own headings, its number formats moved down with it. */
function officeSheet(cases: number): SheetGrid {
  const { grid } = madeLedger(cases);
  const rows = [['县信访局2026年信访事项登记台账'], HEADINGS, ...grid.rows.slice(1)];
  return {
    ...gridFromRows('台账', rows),
    numberFormatAt: (row, column) => (row < 2 ? 'General' : grid.numberFormatAt(row - 1, column)),
    merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: HEADINGS.length - 1 }],
  };
}

function measured(grid: SheetGrid, size: number): string {
  const recognising: number[] = [];
  const reading: number[] = [];
  let kept = 0;
  let recognition: Recognition | null = null;
  let cases = 0;
  for (let round = 0; round <= RUNS; round++) {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const start = performance.now();
    recognition = recognised(grid);
    const middle = performance.now();
    const rows = readLedger(grid, recognition);
    const end = performance.now();
    cases = rows.length;
    kept = (process.memoryUsage().heapUsed - before) / 2 ** 20;
    if (round === 0) continue;
    recognising.push(middle - start);
    reading.push(end - middle);
  }
  const mapped = recognition!.columns.filter((column) => column.status === 'mapped').length;
  const times = [median(recognising), median(reading), median(recognising) + median(reading)];
  return `| ${size} | ${times.map((ms) => ms.toFixed(0)).join(' | ')} | ${kept.toFixed(0)} | ${mapped} of ${HEADINGS.length} | ${cases} |`;
}

function recognised(grid: SheetGrid): Recognition {
  const result = recogniseSheet(grid);
  if (!isRecognition(result)) throw new Error('the measured sheet must be recognised');
  return result;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
