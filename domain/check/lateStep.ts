/**
 * Steps done after the law's last day, or overdue today. Decides which day counts against which cell, and that a term
 * counted from an assumed day is exceeded only when it would be so from the latest possible one. Refuses to count
 * terms (clock/ does).
 */
import { NO_REMARKS, type CaseAtLaw, type Remark, type RuleContext } from '#domain/check/rule';
import { isDated, isStepRunning, startsOf, stepRule, type DatedStep } from '#domain/clock/caseClock';
import { countableDay } from '#domain/clock/evidence';
import { articleWords } from '#domain/clock/sources';
import type { StepId } from '#domain/clock/steps';
import { addDays, daysBetween, parseDay, type Day } from '#domain/day';
import type { LedgerRow } from '#domain/read/reading';

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
  const article = step.article ? articleWords(step.article) : { zh: '该步骤期限', en: 'its term' };
  const counted = countedDays(step, atLaw);
  return [
    {
      field,
      reading,
      message: doneOn
        ? {
            zh: `“${field.label.zh}”${doneOn}超过期限${last}共${days}天（${article.zh}，${counted}天）；请核对日期，属实的说明原因。`,
            en: `"${field.label.en}" ${doneOn} is later than the last day ${last}, days late: ${days} (${article.en}, ${counted} days); check the date, or give the reason.`,
          }
        : {
            zh: `“${field.label.zh}”为空，期限${last}已过${days}天（${article.zh}，${counted}天）；请补填，或抓紧办理。`,
            en: `"${field.label.en}" is blank and the last day ${last} has passed, days late: ${days} (${article.en}, ${counted} days); fill it in, or act.`,
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

/** `2026-05-11 + 60`, with the days for acceptance between where its day is not on record. */
function countedDays({ from, length, startAssumed }: DatedStep, { profile }: CaseAtLaw): string {
  const days = startAssumed ? [profile.terms.acceptance.length, length] : [length];
  return [from, ...days.map((number) => number ?? 0)].join(' + ');
}

/** The day after which the step is late however its start is taken. */
export function lastSureDay(step: DatedStep, { profile }: CaseAtLaw): Day {
  const last = step[profile.overdueBy];
  return step.startAssumed ? addDays(last, profile.terms.acceptance.length) : last;
}
