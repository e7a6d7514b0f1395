/**
 * The simple rules both checkers are given for the comparison: required, unique, and a form by regular expression.
 * Ours as rules of this project, the rival's as its own field table.
 */
import type { CellRule, GroupRule, Rule } from '#domain/check/rule';
import { fieldOf, ledgerKind } from '#domain/kinds/kinds';
import { COLUMNS } from './madeLedger';

export const REQUIRED = ['name', 'content'] as const;
export const UNIQUE = 'caseNo';
export const FORMS: Readonly<Partial<Record<string, string>>> = {
  idNo: '^\\d{17}[\\dX]$',
  phone: '^1\\d{10}$',
  registeredOn: '^\\d{4}-\\d{2}-\\d{2}$',
  closedOn: '^(?:\\d{4}-\\d{2}-\\d{2})?$',
  people: '^\\d+$',
  closed: '^[是否]$',
};

const words = { zh: '测试', en: 'test' };
const info = { severity: 'error', source: words, title: words, mend: words, example: words } as const;

const required: CellRule = {
  ...info,
  id: 'required',
  looksAt: 'cell',
  appliesTo: ({ id }) => REQUIRED.some((field) => field === id),
  check: (reading, field) => (reading.raw === null ? { field, reading, message: words } : null),
};

const patterns = new Map(Object.entries(FORMS).map(([field, form]) => [field, new RegExp(form!)]));

const form: CellRule = {
  ...info,
  id: 'form',
  looksAt: 'cell',
  appliesTo: ({ id }) => patterns.has(id),
  check: (reading, field) =>
    patterns.get(field.id)!.test(String(reading.raw ?? '')) ? null : { field, reading, message: words },
};

const unique: GroupRule = {
  ...info,
  id: 'unique',
  looksAt: 'group',
  keysOf: (row) => [[String(row.cells[UNIQUE]!.raw)]],
  check: (group, { fields }) =>
    group.map((row) => ({ row, field: fields.get(UNIQUE)!, reading: row.cells[UNIQUE]!, message: words })),
};

export const EQUAL_RULES: readonly Rule[] = [required, form, unique];

/** The same as the rival's field table. */
export function rivalFields() {
  const kind = ledgerKind('petition');
  return COLUMNS.map((key) => ({
    key,
    label: fieldOf(kind, key)!.label.zh,
    fieldType: { type: 'input' },
    validations: [
      ...(REQUIRED.some((field) => field === key) ? [{ rule: 'required' }] : []),
      ...(key === UNIQUE ? [{ rule: 'unique' }] : []),
      ...(FORMS[key] ? [{ rule: 'regex', value: FORMS[key], errorMessage: 'form' }] : []),
    ],
  }));
}
