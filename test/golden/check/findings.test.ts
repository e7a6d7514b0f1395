/** One folder per rule: a small ledger (in.json), all its findings (out.json), and why they are right (why.md). */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkLedger } from '#domain/check/checkLedger';
import { RULES } from '#domain/check/rules/registry';
import { day } from '#domain/day';
import { readLedger } from '#domain/read/readLedger';
import { sheetOfFields, type LedgerOfFields } from '../../support/sheetOfFields';

interface GoldenLedger extends LedgerOfFields {
  readonly today: string;
  readonly units?: readonly string[];
}

const FOLDER = join(process.cwd(), 'test/golden/check');
const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

function fileOf(rule: string, name: string): string {
  return readFileSync(join(FOLDER, rule, name), 'utf8');
}

function findingsOf({ today, units, ...ledger }: GoldenLedger) {
  const { kind, grid, recognition } = sheetOfFields(ledger);
  const context = { kind, grid, recognition, today: day(today), ...(units ? { units } : {}) };
  return checkLedger(readLedger(grid, recognition), context);
}

test.each(RULES.map((rule) => rule.id))('%s: the findings of its ledger, no more and no fewer', (rule) => {
  const ledger = JSON.parse(fileOf(rule, 'in.json')) as GoldenLedger;
  const expected: unknown = JSON.parse(fileOf(rule, 'out.json'));
  const findings = findingsOf(ledger);
  expect(findings).toEqual(expected);
  expect(findings.map((finding) => finding.rule)).toContain(rule);
});

test('every folder belongs to a rule and says why', () => {
  expect(folders.map((entry) => entry.name).toSorted()).toEqual(RULES.map((rule) => rule.id).toSorted());
  expect(folders.filter((entry) => !existsSync(join(FOLDER, entry.name, 'why.md')))).toEqual([]);
});
