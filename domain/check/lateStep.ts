/**
 * Steps done after the law's last day, or overdue today. Decides which day counts against which cell, and that a term
 * counted from an assumed day is exceeded only when it would be so from the latest possible one. Refuses to count
 * terms (clock/ does).
 */
import { NO_REMARKS, type CaseAtLaw, type Remark, type RuleContext } from '#domain/check/rule';
import { mayRun, stepRule } from '#domain/clock/caseClock';
import { isDated, startsOf, type DatedStep } from '#domain/clock/countedStep';
import { countableDay, dayIn } from '#domain/clock/evidence';
import { lawDayOf } from '#domain/clock/lawOfTheDay';
import { articleWords } from '#domain/clock/sources';
import type { StepId } from '#domain/clock/steps';
import { daysBetween, parseDay, type Day } from '#domain/day';
import type { Fields } from '#domain/fieldValue';
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
  if (doneOn === null && !isAwaited(row, atLaw, stepId, context)) return NO_REMARKS;
  const step = atLaw.latestStep(stepId);
  if (!step || !isDated(step) || step.nature !== 'duty') return NO_REMARKS;
  const last = step[atLaw.profile.overdueBy];
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
 * Not done, and nothing else is to be done first. Where the ledger has a column for acceptance a blank one there is the
 * finding; without it nobody would be told that the matter lies there.
 */
function isAwaited(row: LedgerRow, { fields }: CaseAtLaw, stepId: StepId, { kind }: RuleContext): boolean {
  const rule = stepRule(kind.id, stepId);
  if (!rule || (rule.isRecorded ?? rule.isDone)(fields)) return false;
  return mayRun(rule, kind.id, fields) || (rule.after === 'acceptance' && !row.cells['acceptedOn']);
}

/**
 * A quick answer for most cases: nothing to count from, or no later than the plain term allows. Pauses, extensions and
 * holidays only move the last day further away.
 */
function isWithinPlainTerm(row: LedgerRow, until: Day, stepId: StepId, context: RuleContext): boolean {
  const rule = stepRule(context.kind.id, stepId);
  if (!rule) return true;
  const law = context.lawOn(lawDayOf(row, countableDayIn));
  const term = rule.term && law.terms[rule.term];
  if (!term || law.simplified !== null) return false;
  for (const { field, assumed } of startsOf(rule, law)) {
    const from = countableDayIn(row, field);
    if (from === null) continue;
    const before = assumed && rule.after === 'acceptance' ? law.terms.acceptance.length : 0;
    return daysBetween(from, until) <= term.length + before;
  }
  return true;
}

function countableDayIn(row: LedgerRow, fieldId: string): Day | null {
  return countableDay(row.cells[fieldId]?.value);
}

/**
 * `2026-05-11 + 60天`; where the day of acceptance or of the transfer is not on record the last one the law leaves for it.
 * @param step the latest one
 */
export function countedDays(step: DatedStep, { fields }: CaseAtLaw): Words {
  if (step.length === null) return { zh: `上级所定${step.from}`, en: `set by the superior, ${step.from}` };
  const start = START[startOf(step, fields)](step.from);
  const length = lengthText(step);
  const isLonger = step.extension !== null && step.extension.limit !== null;
  return {
    zh: `${start.zh} + ${length.zh}${isLonger ? '，含延期' : ''}`,
    en: `${start.en} + ${length.en}${isLonger ? ', extension included' : ''}`,
  };
}

type Start = 'onRecord' | 'transfer' | 'lastAcceptance' | 'lastTransfer';

function startOf({ startField, startAssumed }: DatedStep, fields: Fields): Start {
  if (dayIn(fields, startField) === null) {
    return startField === 'acceptedOn' ? 'lastAcceptance' : 'lastTransfer';
  }
  return startAssumed ? 'transfer' : 'onRecord';
}

const START: Readonly<Record<Start, (from: Day) => Words>> = {
  onRecord: (from) => ({ zh: from, en: from }),
  transfer: (from) => ({ zh: `${from}转送交办`, en: `passed on ${from}` }),
  lastAcceptance: (from) => ({
    zh: `受理日未登记，按最迟${from}受理`,
    en: `acceptance not on record, ${from} at the latest`,
  }),
  lastTransfer: (from) => ({ zh: `最迟${from}转送交办`, en: `passed on by ${from} at the latest` }),
};

export function lengthText({ length, unit }: Pick<DatedStep, 'length' | 'unit'>): Words {
  return unit === 'working'
    ? { zh: `${length ?? 0}个工作日`, en: `${length ?? 0} working days` }
    : { zh: `${length ?? 0}天`, en: `${length ?? 0} days` };
}
