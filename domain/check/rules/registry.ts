/**
 * All rules, in the order in which the findings of one cell are listed. Adding a rule is one file and
 * one line here.
 */
import type { Rule } from '#domain/check/rule';
import { choiceNotInList } from '#domain/check/rules/choiceNotInList';
import { closedIncomplete } from '#domain/check/rules/closedIncomplete';
import { closingDayUnmarked } from '#domain/check/rules/closingDayUnmarked';
import { dateForm } from '#domain/check/rules/dateForm';
import { dateInFuture } from '#domain/check/rules/dateInFuture';
import { dateOrder } from '#domain/check/rules/dateOrder';
import { dateOutsideYear } from '#domain/check/rules/dateOutsideYear';
import { duplicateCaseNumber } from '#domain/check/rules/duplicateCaseNumber';
import { duplicateRow } from '#domain/check/rules/duplicateRow';
import { formulaLikeText } from '#domain/check/rules/formulaLikeText';
import { idBirthDay } from '#domain/check/rules/idBirthDay';
import { idCheckDigit } from '#domain/check/rules/idCheckDigit';
import { idDamaged } from '#domain/check/rules/idDamaged';
import { idLength } from '#domain/check/rules/idLength';
import { noSuchDay } from '#domain/check/rules/noSuchDay';
import { peopleVsCollective } from '#domain/check/rules/peopleVsCollective';
import { phoneForm } from '#domain/check/rules/phoneForm';
import { requiredMissing } from '#domain/check/rules/requiredMissing';
import { totalMismatch } from '#domain/check/rules/totalMismatch';
import { unitUnknown } from '#domain/check/rules/unitUnknown';
import { unreadValue } from '#domain/check/rules/unreadValue';
import { untidyNumber } from '#domain/check/rules/untidyNumber';

export const RULES: readonly Rule[] = [
  requiredMissing,
  unreadValue,
  noSuchDay,
  dateInFuture,
  dateOutsideYear,
  dateOrder,
  dateForm,
  idDamaged,
  idLength,
  idCheckDigit,
  idBirthDay,
  phoneForm,
  untidyNumber,
  peopleVsCollective,
  choiceNotInList,
  unitUnknown,
  closedIncomplete,
  closingDayUnmarked,
  formulaLikeText,
  duplicateCaseNumber,
  duplicateRow,
  totalMismatch,
];
