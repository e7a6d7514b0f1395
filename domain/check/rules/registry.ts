/**
 * All rules, in the order in which the findings of one cell are listed. Adding a rule is one file and
 * one line here.
 */
import type { Rule } from '#domain/check/rule';
import { acceptanceLate } from '#domain/check/rules/acceptanceLate';
import { accusationToAccused } from '#domain/check/rules/accusationToAccused';
import { assumedValue } from '#domain/check/rules/assumedValue';
import { categoryNotInList } from '#domain/check/rules/categoryNotInList';
import { choiceNotInList } from '#domain/check/rules/choiceNotInList';
import { closedIncomplete } from '#domain/check/rules/closedIncomplete';
import { closedVsStatus } from '#domain/check/rules/closedVsStatus';
import { closingDayUnmarked } from '#domain/check/rules/closingDayUnmarked';
import { dateForm } from '#domain/check/rules/dateForm';
import { dateInFuture } from '#domain/check/rules/dateInFuture';
import { dateOrder } from '#domain/check/rules/dateOrder';
import { dateOutsideYear } from '#domain/check/rules/dateOutsideYear';
import { documentsMissing } from '#domain/check/rules/documentsMissing';
import { dueBeyondTerm } from '#domain/check/rules/dueBeyondTerm';
import { dueDiffers } from '#domain/check/rules/dueDiffers';
import { duplicateCaseNumber } from '#domain/check/rules/duplicateCaseNumber';
import { duplicateRow } from '#domain/check/rules/duplicateRow';
import { extensionFlawed } from '#domain/check/rules/extensionFlawed';
import { fiveOnesMissing } from '#domain/check/rules/fiveOnesMissing';
import { formulaLikeText } from '#domain/check/rules/formulaLikeText';
import { handlerInCase } from '#domain/check/rules/handlerInCase';
import { handlingLate } from '#domain/check/rules/handlingLate';
import { idBirthDay } from '#domain/check/rules/idBirthDay';
import { idCheckDigit } from '#domain/check/rules/idCheckDigit';
import { idDamaged } from '#domain/check/rules/idDamaged';
import { idLength } from '#domain/check/rules/idLength';
import { noSuchDay } from '#domain/check/rules/noSuchDay';
import { objectionLate } from '#domain/check/rules/objectionLate';
import { opinionMissing } from '#domain/check/rules/opinionMissing';
import { peopleVsCollective } from '#domain/check/rules/peopleVsCollective';
import { peopleVsNames } from '#domain/check/rules/peopleVsNames';
import { phoneForm } from '#domain/check/rules/phoneForm';
import { probableRepeat } from '#domain/check/rules/probableRepeat';
import { requiredAtStage } from '#domain/check/rules/requiredAtStage';
import { requiredMissing } from '#domain/check/rules/requiredMissing';
import { reviewLate } from '#domain/check/rules/reviewLate';
import { superiorReportLate } from '#domain/check/rules/superiorReportLate';
import { totalMismatch } from '#domain/check/rules/totalMismatch';
import { transferLate } from '#domain/check/rules/transferLate';
import { unitUnknown } from '#domain/check/rules/unitUnknown';
import { unreadValue } from '#domain/check/rules/unreadValue';
import { untidyNumber } from '#domain/check/rules/untidyNumber';

export const RULES: readonly Rule[] = [
  requiredMissing,
  requiredAtStage,
  unreadValue,
  assumedValue,
  noSuchDay,
  dateInFuture,
  dateOutsideYear,
  dateOrder,
  dueBeyondTerm,
  dueDiffers,
  transferLate,
  objectionLate,
  acceptanceLate,
  handlingLate,
  superiorReportLate,
  extensionFlawed,
  reviewLate,
  dateForm,
  idDamaged,
  idLength,
  idCheckDigit,
  idBirthDay,
  phoneForm,
  untidyNumber,
  peopleVsCollective,
  peopleVsNames,
  choiceNotInList,
  categoryNotInList,
  unitUnknown,
  accusationToAccused,
  handlerInCase,
  closedIncomplete,
  opinionMissing,
  closingDayUnmarked,
  closedVsStatus,
  fiveOnesMissing,
  documentsMissing,
  formulaLikeText,
  duplicateCaseNumber,
  duplicateRow,
  probableRepeat,
  totalMismatch,
];
