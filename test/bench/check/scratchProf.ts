import { checkLedger } from '#domain/check/checkLedger';
import { RULES } from '#domain/check/rules/registry';
import { day } from '#domain/day';
import { ledgerKind } from '#domain/kinds/kinds';
import { readLedger } from '#domain/read/readLedger';
import { madeLedger } from './madeLedger';
const what = process.argv[2] ?? 'all';
const n = Number(process.argv[3] ?? 6);
const l = madeLedger(100_000);
const ctx = { kind: ledgerKind('petition'), grid: l.grid, recognition: l.recognition, today: day('2026-12-31'), units: ['县教育局', '县民政局', '县农业农村局', '县住建局', '县人社局', '县水务局', '县自然资源局'], rules: RULES };
const times: number[] = [], reads: number[] = [];
let sig = '';
for (let i = 0; i < n; i++) {
  globalThis.gc?.();
  const t = performance.now();
  const rows = readLedger(l.grid, l.recognition);
  const m = performance.now();
  let found: any[] = [];
  if (what !== 'read') found = checkLedger(rows, ctx);
  times.push(performance.now() - t); reads.push(m - t);
  if (i === n - 1 && what === 'sig') { const { createHash } = await import('node:crypto'); sig = createHash('sha1').update(JSON.stringify(found)).digest('hex'); }
}
const med = (a: number[]) => a.slice(1).sort((x, y) => x - y)[Math.floor((a.length - 1) / 2)]!.toFixed(0);
console.log(`all ${med(times)} read ${med(reads)} ${sig}`);
