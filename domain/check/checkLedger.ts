/**
 * Checks every case of a ledger by every rule and gathers all findings, in stable order and with stable ids. Decides
 * addresses, ids and order; refuses to know what any rule is about. Linear in the number of cells.
 */
import { cellAddress, type SheetGrid } from '#domain/grid';
import type { Finding } from '#domain/check/finding';
import type { CellRule, LedgerRule, Remark, RowRule, Rule, RuleContext } from '#domain/check/rule';
import { quotable } from '#domain/check/quote';
import { rowKeys } from '#domain/check/rowKeys';
import { RULES } from '#domain/check/rules/registry';
import type { Day } from '#domain/day';
import type { FieldDef, LedgerKind } from '#domain/kinds/fields';
import { isDateFormat } from '#domain/read/numberFormat';
import type { LedgerRow } from '#domain/read/reading';
import type { Recognition } from '#domain/recognise/recognition';

export interface CheckContext {
  readonly kind: LedgerKind;
  readonly grid: SheetGrid;
  readonly recognition: Recognition;
  /** Today in the profile's time zone. */
  readonly today: Day;
  /** Names of the directory's units; without them no unit is doubted. */
  readonly units?: readonly string[];
  /** People from which a visit counts as collective; 5 by common practice. */
  readonly collectiveFrom?: number;
}

interface Placed {
  readonly rule: Rule;
  readonly order: number;
  readonly row: LedgerRow;
  readonly remark: Remark;
}

const COLLECTIVE_FROM = 5;
const ORDER_OF = new Map(RULES.map((rule, index) => [rule, index]));
const CELL_RULES = RULES.filter((rule): rule is CellRule => rule.looksAt === 'cell');
const ROW_RULES = RULES.filter((rule): rule is RowRule => rule.looksAt === 'row');
const LEDGER_RULES = RULES.filter((rule): rule is LedgerRule => rule.looksAt === 'ledger');

/** All findings, by row, column and rule. Never throws for any content of cells. */
export function checkLedger(rows: readonly LedgerRow[], context: CheckContext): Finding[] {
  const steps = checkLedgerSteps(rows, context, Infinity);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in slices of so many cases, for checkers that must not hold up a screen; yields the cases checked so far. A
 * rule over the whole ledger is a slice of its own.
 */
export function* checkLedgerSteps(
  rows: readonly LedgerRow[],
  context: CheckContext,
  casesPerStep: number,
): Generator<number, Finding[], void> {
  const ruleContext = contextOfRules(context);
  const placed: Placed[] = [];
  const place = (rule: Rule, row: LedgerRow, remark: Remark) =>
    placed.push({ rule, order: ORDER_OF.get(rule)!, row, remark });
  const columns = rulesByField(rows, ruleContext);
  for (const [index, row] of rows.entries()) {
    if (index > 0 && index % casesPerStep === 0) yield index;
    for (const { field, rules } of columns) {
      const reading = row.cells[field.id]!;
      for (const rule of rules) {
        const remark = rule.check(reading, field, row, ruleContext);
        if (remark) place(rule, row, remark);
      }
    }
    for (const rule of ROW_RULES) for (const remark of rule.check(row, ruleContext)) place(rule, row, remark);
  }
  for (const rule of LEDGER_RULES) {
    yield rows.length;
    for (const remark of rule.check(rows, ruleContext)) place(rule, remark.row, remark);
  }
  yield rows.length;
  const keys = placed.length === 0 ? null : rowKeys(rows, context.kind);
  yield rows.length;
  return placed.toSorted(inSheetOrder).map((one) => findingOf(one, keys!.get(one.row)!));
}

function contextOfRules(context: CheckContext): RuleContext {
  const { kind, grid, recognition, today } = context;
  return {
    kind,
    fields: fieldsAsHeaded(kind, recognition),
    today,
    ledgerYear: recognition.year,
    collectiveFrom: context.collectiveFrom ?? COLLECTIVE_FROM,
    units: new Set(context.units ?? []),
    showsDates: ({ rowIndex, columnIndex }) => isDateFormat(grid.numberFormatAt(rowIndex, columnIndex)),
    dateSystem: grid.dateSystem,
  };
}

/** The kind's fields, those mapped under the office's own headings, so that messages speak of its columns. */
function fieldsAsHeaded(kind: LedgerKind, recognition: Recognition): Map<string, FieldDef> {
  const fields = new Map(kind.fields.map((field) => [field.id, field]));
  for (const { field: fieldId, heading, status } of recognition.columns) {
    const field = status === 'mapped' && fieldId !== null ? fields.get(fieldId) : undefined;
    if (!field || heading === '') continue;
    fields.set(field.id, { ...field, label: { zh: quotable(heading), en: field.label.en } });
  }
  return fields;
}

/** The mapped fields with the rules that look at their cells; all rows of a ledger have the same fields. */
function rulesByField(
  rows: readonly LedgerRow[],
  { fields }: RuleContext,
): { field: FieldDef; rules: CellRule[] }[] {
  return Object.keys(rows[0]?.cells ?? {}).flatMap((fieldId) => {
    const field = fields.get(fieldId);
    return field ? [{ field, rules: CELL_RULES.filter((rule) => rule.appliesTo(field)) }] : [];
  });
}

function inSheetOrder(left: Placed, right: Placed): number {
  return (
    left.remark.reading.rowIndex - right.remark.reading.rowIndex ||
    left.remark.reading.columnIndex - right.remark.reading.columnIndex ||
    left.order - right.order
  );
}

function findingOf({ rule, remark }: Placed, rowKey: string): Finding {
  const { field, reading, message, fix } = remark;
  return {
    id: `${rule.id}:${rowKey}:${field.id}`,
    rule: rule.id,
    severity: rule.severity,
    cell: cellAddress(reading.rowIndex, reading.columnIndex),
    row: reading.rowIndex + 1,
    field: field.id,
    message,
    ...(fix ? { fix } : {}),
  };
}
