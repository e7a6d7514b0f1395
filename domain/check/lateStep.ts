/**
 * Steps done after the law's last day, or overdue today. Decides which day counts against which cell, and that a term
 * counted from an assumed day is exceeded only when it would be so from the latest possible one. Refuses to count
 * terms (clock/ does).
 */
import { NO_REMARKS, type CaseAtLaw, type Remark, type RuleContext } from '#domain/check/rule';
import { isDated, isStepRunning, startsOf, stepRule, type DatedStep } from '#domain/clock/caseClock';
import { NATIONAL_CALENDAR } from '#domain/clock/calendar';
import { countableDay } from '#domain/clock/evidence';
import type { Term } from '#domain/clock/profiles';
import { articleWords } from '#domain/clock/sources';
import type { StepId } from '#domain/clock/steps';
import { addDays, daysBetween, parseDay, type Day } from '#domain/day';
import type { LedgerRow } from '#domain/read/reading';
import type { Words } from '#domain/words';

/** Remarks on a step's day in this field; nothing where the ledger has no such column. */
export function lateStep(
  row: LedgerRow,
  context: RuleContext,
  stepId: StepId,
  fieldId: string,
): readonly Remark[] {
  const reading = row.cells[fieldId];
  const field = context.fields.get(fieldId);
  if (!reading || !field) return NO_REMARKS;
  const doneOn = typeof reading.value === 'string' ? parseDay(reading.value) : null;
  const until = doneOn ?? (reading.value === null ? context.today : null);
  if (until === null || isWithinPlainTerm(row, until, stepId, context)) return NO_REMARKS;
  const atLaw = context.atLaw(row);
  if (doneOn === null && !isStepRunning(context.kind.id, atLaw.fields, stepId)) return NO_REMARKS;
  const step = atLaw.step(stepId);
  if (!step || !isDated(step) || step.nature !== 'duty') return NO_REMARKS;
  const last = lastSureDay(step, atLaw);
  if (until <= last) return NO_REMARKS;
  const days = daysBetween(last, until);
  const daysWords = days === 1 ? '1 day' : `${days} days`;
  const article = step.article ? articleWords(step.article) : { zh: '该步骤期限', en: 'its term' };
  const counted = countedDays(step, atLaw);
  return [
    {
      field,
      reading,
      message: doneOn
        ? {
            zh: `“${field.label.zh}”为${doneOn}，比期限${last}晚${days}天（${article.zh}，${counted.zh}）；请核对日期，属实的说明原因。`,
            en: `"${field.label.en}" is ${doneOn}, ${daysWords} after the last day ${last} (${article.en}, ${counted.en}); check the date, or give the reason.`,
          }
        : {
            zh: `“${field.label.zh}”为空，期限${last}已过${days}天（${article.zh}，${counted.zh}）；请补填，或抓紧办理。`,
            en: `"${field.label.en}" is blank, and the last day ${last} passed ${daysWords} ago (${article.en}, ${counted.en}); fill it in, or act.`,
          },
    },
  ];
}

/**
 * A quick answer for most cases: nothing to count from, or no later than the plain term allows. Pauses, extensions and
 * holidays only move the last day further away.
 */
function isWithinPlainTerm(row: LedgerRow, until: Day, stepId: StepId, context: RuleContext): boolean {
  const rule = stepRule(context.kind.id, stepId);
  if (!rule) return true;
  const law = context.lawOn(receivedOn(row));
  const term = rule.term && law.terms[rule.term];
  if (!term || law.simplified !== null) return false;
  for (const { field, assumed } of startsOf(rule, law)) {
    const from = countableDayIn(row, field);
    if (from === null) continue;
    return daysBetween(from, until) <= term.length + (assumed ? law.terms.acceptance.length : 0);
  }
  return true;
}

function receivedOn(row: LedgerRow): Day | null {
  return countableDayIn(row, 'registeredOn') ?? countableDayIn(row, 'petitionOn');
}

function countableDayIn(row: LedgerRow, fieldId: string): Day | null {
  return countableDay(row.cells[fieldId]?.value);
}

/** `2026-05-11 + 60天`, with the days for acceptance between where its day is not on record. */
function countedDays({ from, length, unit, startAssumed }: DatedStep, { profile }: CaseAtLaw): Words {
  const own = { length: length ?? 0, unit };
  const terms = startAssumed ? [profile.terms.acceptance, own] : [own];
  return { zh: `${from} + ${lengthsText(terms, 'zh')}`, en: `${from} + ${lengthsText(terms, 'en')}` };
}

const UNITS = {
  natural: { zh: '天', en: ' days' },
  working: { zh: '个工作日', en: ' working days' },
} as const;

/** The unit once behind them all where it is one. */
function lengthsText(terms: readonly Pick<Term, 'length' | 'unit'>[], language: 'zh' | 'en'): string {
  const units = new Set(terms.map(({ unit }) => unit));
  return terms
    .map(({ length, unit }, i) =>
      units.size > 1 || i === terms.length - 1 ? `${length}${UNITS[unit][language]}` : `${length}`,
    )
    .join(' + ');
}

/** The day after which the step is late however its start is taken. */
export function lastSureDay(step: DatedStep, { profile }: CaseAtLaw): Day {
  const last = step[profile.overdueBy];
  if (!step.startAssumed) return last;
  const { length, unit } = profile.terms.acceptance;
  if (unit === 'natural') return addDays(last, length);
  return addDays(last, daysBetween(step.from, NATIONAL_CALENDAR.addWorkingDays(step.from, length).day));
}
