/**
 * What rules are told beside the row: the kind's fields under the office's own headings, today, directory, profile,
 * calendar, own columns. Decides the defaults; refuses to know any rule.
 */
import { besideColumns, besideReading } from '#domain/check/besideColumns';
import { EIGHT_DOCUMENTS, type DocumentItem } from '#domain/check/checklists';
import { quotable } from '#domain/check/quote';
import type { RuleContext } from '#domain/check/rule';
import { NATIONAL_CALENDAR, type Calendar } from '#domain/clock/calendar';
import { caseClock, type CaseClock } from '#domain/clock/caseClock';
import { NATIONAL_2022, type RuleProfile } from '#domain/clock/profiles';
import type { Day } from '#domain/day';
import type { FieldValue } from '#domain/fieldValue';
import type { SheetGrid } from '#domain/grid';
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
  /** The national regulation of 2022 unless another is set. */
  readonly profile?: RuleProfile;
  readonly calendar?: Calendar;
  /** The documents an assigned or transferred case must have; the usual eight unless set. */
  readonly documents?: readonly DocumentItem[];
}

const COLLECTIVE_FROM = 5;

export function contextOfRules(context: CheckContext): RuleContext {
  const { kind, grid, recognition, today } = context;
  const profile = context.profile ?? NATIONAL_2022;
  const calendar = context.calendar ?? NATIONAL_CALENDAR;
  return {
    kind,
    fields: fieldsAsHeaded(kind, recognition),
    today,
    ledgerYear: recognition.year,
    collectiveFrom: context.collectiveFrom ?? COLLECTIVE_FROM,
    units: new Set(context.units ?? []),
    showsDates: ({ rowIndex, columnIndex }) => isDateFormat(grid.numberFormatAt(rowIndex, columnIndex)),
    dateSystem: grid.dateSystem,
    profile,
    calendar,
    clockOf: onceARow((row) => caseClock(kind.id, fieldsOf(row), profile, calendar)),
    beside: besideColumns(recognition),
    besideReading: (row, column) => besideReading(grid, row, column),
    documents: context.documents ?? EIGHT_DOCUMENTS,
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

/** Rules look at a case one after the other, so remembering the last one is enough. */
function onceARow(clockOf: (row: LedgerRow) => CaseClock): (row: LedgerRow) => CaseClock {
  let last: { readonly row: LedgerRow; readonly clock: CaseClock } | null = null;
  return (row) => {
    if (last?.row !== row) last = { row, clock: clockOf(row) };
    return last.clock;
  };
}

function fieldsOf(row: LedgerRow): Record<string, FieldValue> {
  const fields: Record<string, FieldValue> = {};
  for (const fieldId in row.cells) {
    const value = row.cells[fieldId]!.value;
    if (value !== null) fields[fieldId] = value;
  }
  return fields;
}
