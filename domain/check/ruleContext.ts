/**
 * What rules are told beside the row: the kind's fields under the office's own headings, today, directory, profile,
 * calendar, own columns. Decides the defaults; refuses to know any rule.
 */
import { besideColumns, besideReading } from '#domain/check/besideColumns';
import { EIGHT_DOCUMENTS, type DocumentItem } from '#domain/check/checklists';
import { mergedRows } from '#domain/check/mergedRows';
import { quotable } from '#domain/check/quote';
import { fieldsOf } from '#domain/check/rowFields';
import type { CaseAtLaw, Rule, RuleContext } from '#domain/check/rule';
import { NATIONAL_CALENDAR, type Calendar } from '#domain/clock/calendar';
import { caseClock, caseStep, type CaseClock } from '#domain/clock/caseClock';
import type { Step } from '#domain/clock/countedStep';
import { latestStep } from '#domain/clock/latestStep';
import { DEFAULT_LINE, lawOf, lawOn, type LawLine } from '#domain/clock/lawOfTheDay';
import type { RuleProfile } from '#domain/clock/profiles';
import type { StepId } from '#domain/clock/steps';
import type { Day } from '#domain/day';
import type { Fields } from '#domain/fieldValue';
import type { SheetGrid } from '#domain/grid';
import type { FieldDef, LedgerKind, LedgerKindId } from '#domain/kinds/fields';
import type { LedgerRow } from '#domain/read/reading';
import { Matters } from '#domain/repeat/matterText';
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
  /** The line of law the unit is set to; the national one unless set. */
  readonly line?: LawLine;
  readonly calendar?: Calendar;
  /** The documents an assigned or transferred case must have; the usual eight unless set. */
  readonly documents?: readonly DocumentItem[];
  /** The rules to check by; all of them unless given. */
  readonly rules?: readonly Rule[];
}

const COLLECTIVE_FROM = 5;

export function contextOfRules(context: CheckContext): RuleContext {
  const { kind, grid, recognition, today } = context;
  const calendar = context.calendar ?? NATIONAL_CALENDAR;
  const line = context.line ?? DEFAULT_LINE;
  return {
    kind,
    fields: fieldsAsHeaded(kind, recognition),
    today,
    ledgerYear: recognition.year,
    collectiveFrom: context.collectiveFrom ?? COLLECTIVE_FROM,
    units: new Set(context.units ?? []),
    dateSystem: grid.dateSystem,
    atLaw: onceARow((row) => {
      const fields = fieldsOf(row);
      return new CaseUnderLaw(kind.id, fields, lawOf(fields, line), calendar);
    }),
    lawOn: (receivedOn) => lawOn(receivedOn, line),
    matters: new Matters(kind.identity.what),
    isMerged: mergedRows(grid, recognition),
    beside: besideColumns(recognition),
    besideReading: (row, column) => besideReading(grid, row, column),
    documents: context.documents ?? EIGHT_DOCUMENTS,
  };
}

/** Counts what it is asked for: most rules want one step of a case, and most cases are asked for none. */
class CaseUnderLaw implements CaseAtLaw {
  constructor(
    readonly kind: LedgerKindId,
    readonly fields: Fields,
    readonly profile: RuleProfile,
    readonly calendar: Calendar,
  ) {}

  get clock(): CaseClock {
    return caseClock(this.kind, this.fields, this.profile, this.calendar);
  }

  step(id: StepId): Step | null {
    return caseStep(this.kind, this.fields, this.profile, this.calendar, id);
  }

  latestStep(id: StepId): Step | null {
    return latestStep(this.kind, this.fields, this.profile, this.calendar, id);
  }
}

/** The kind's fields, those mapped under the office's own headings, so that messages speak of its columns. */
function fieldsAsHeaded(kind: LedgerKind, recognition: Recognition): Map<string, FieldDef> {
  const fields = new Map(kind.fields.map((field) => [field.id, field]));
  for (const { field: fieldId, heading: own, group, status, dayColumns } of recognition.columns) {
    const heading = dayColumns && group !== null ? `${group}（${own}）` : own;
    const field = status === 'mapped' && fieldId !== null ? fields.get(fieldId) : undefined;
    if (!field || heading === '') continue;
    fields.set(field.id, { ...field, label: { zh: quotable(heading), en: field.label.en } });
  }
  return fields;
}

/** Rules look at a case one after the other, so remembering the last one is enough. */
function onceARow(compute: (row: LedgerRow) => CaseAtLaw): (row: LedgerRow) => CaseAtLaw {
  let last: { readonly row: LedgerRow; readonly answer: CaseAtLaw } | null = null;
  return (row) => {
    if (last?.row !== row) last = { row, answer: compute(row) };
    return last.answer;
  };
}
