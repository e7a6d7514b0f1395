/** Words about the ledger, its columns and its sheets in English. */
import { plural } from '#addin/words/plural';
import type { Dictionary } from '#addin/words/zh';

export const ledgerEn: Dictionary['ledger'] = {
  read: 'Read this sheet',
  readAgain: 'Read again',
  reading: 'Reading the ledger…',
  intro:
    'Open the sheet in which cases are registered and press the button below. You will see how each column is understood.',
  onOtherSheet: (sheet) => `Sheet “${sheet}” looks like a ledger`,
  goThere: 'Go there',
  cases: (count) => plural(count, 'case', 'cases'),
  casesLabel: 'Cases',
  headings: (rows) => `Headings in row ${rows}`,
  rows: (first, last) => `Cases in rows ${first}–${last}`,
  noRows: 'Nothing under the headings yet',
  nextTable: (row) => `Another table from row ${row} on, left alone`,
  year: (year) => `Registered in ${year}`,
  isProtected:
    'This sheet is protected: it can be checked, but not synced or marked. Unprotect it under Review if you need to.',
  columnsUnderstood: (count) => plural(count, 'column understood', 'columns understood'),
  asked: (count) => plural(count, 'column needs your word', 'columns need your word'),
  askedStill: (count) =>
    `${plural(count, 'column needs', 'columns need')} your word; until then neither checked nor sent.`,
  answerNow: 'Answer',
  askedHint: 'Nothing is guessed. Say what each column means; your answers stay in this workbook.',
  askedHintUnit:
    'Nothing is guessed. Say what each column means; your answers stay in this workbook, and your unit’s other ledgers of this kind will not ask again.',
  saidByUnit: (count: number) => `As your unit said before (${count})`,
  saidByUnitHint:
    'Not asked again. If one is wrong, change it under “Why”; from then on the new answer counts.',
  kept: (count) => `Columns left alone (${count})`,
  keptHint: 'They stay in your sheet and are neither checked nor sent.',
  never: (count) => `Columns never uploaded (${count})`,
  neverHint: 'They never leave your workbook.',
  column: (letters) => `Column ${letters}`,
  noHeading: '(no heading)',
  notAField: 'None of these, leave it alone',
  otherFields: 'Other fields',
  choose: 'Please choose',
  why: 'Why',
  certain: 'Certain',
  likely: 'Likely',
  byYou: 'Your choice',
  byUnit: 'Said by your unit',
  changed: 'The headings differ from last time:',
  changedAsked:
    'All other columns mean what they meant. A renamed one is uncertain; please say below what it is.',
  changedKnown: 'What the columns mean is still clear; there is nothing to confirm.',
  changesSeen: 'Understood',
  moreChanges: (rest: number) => `and ${rest} more`,
  checkNow: 'Check ledger',
  elsewhere: (sheet) => `You are on sheet “${sheet}”.`,
  readThis: 'Read this one',
};

export const sheetsEn: Dictionary['sheets'] = {
  title: 'The sheets of this ledger',
  hint: 'Sheets kept by month, year or unit can be checked and synced all at once.',
  find: 'Find the sheets of this ledger',
  finding: (sheet) => `Reading “${sheet}”…`,
  checking: (sheet) => `Checking “${sheet}”…`,
  previewing: (sheet) => `Comparing “${sheet}”…`,
  sending: (sheet) => `Syncing “${sheet}”…`,
  none: 'No other sheet of this workbook belongs to the ledger.',
  cases: (count) => plural(count, 'case', 'cases'),
  asked: (count) => `${count} to confirm`,
  checked: (errors, warnings) =>
    `${plural(errors, 'error', 'errors')}, ${plural(warnings, 'doubt', 'doubts')}`,
  previewed: (told) => `To be done: ${told}`,
  sent: (told) => `Synced: ${told}`,
  total: (sheets, cases) => `${plural(sheets, 'sheet', 'sheets')}, ${plural(cases, 'case', 'cases')}`,
  here: 'this sheet',
  checkAll: 'Check all',
  previewAll: 'Compare all',
  sendAll: 'Sync all',
  later: 'For conflicts and rows not sent, go to the sheet and settle them there.',
};
