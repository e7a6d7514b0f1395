/** @jest-environment ./test/support/officeEnvironment.cjs */
import { FUNCTIONS as CATALOGUE } from '#addin/functions/catalogue';
import { day, serialFromDay } from '#domain/day';
import { insertLines } from '#local/host/model/structure';
import { setUserInput } from '#local/host/model/typing';
import type { Workbook } from '#local/host/model/workbook';
import { addinOn, settled, startFunctions, workbookWithFunctions } from './support/addinFunctions';

const serial = (date: string) => serialFromDay(day(date), 1900);

const HEADINGS = ['姓名', '登记日期', '受理日期', '办结日期', '限办时间'];
const ROW_5 = ['张三', '2026-8-3', '2026-8-10', '', '2026-10-8'];

/** Headings in row 4, a case in row 5; the answer is asked for in F5. */
function ledger(today?: string): Workbook {
  const workbook = workbookWithFunctions(today);
  const sheet = workbook.activeSheet;
  for (const [column, heading] of HEADINGS.entries()) setUserInput(sheet, 3, column, heading);
  for (const [column, text] of ROW_5.entries()) setUserInput(sheet, 4, column, text);
  return workbook;
}

const valueOf = (workbook: Workbook) => workbook.activeSheet.valueAt(4, 25);

async function asked(workbook: Workbook, formula: string): Promise<unknown> {
  setUserInput(workbook.activeSheet, 4, 25, formula);
  await settled(workbook, () => valueOf(workbook));
  return valueOf(workbook);
}

/** Each formula in a cell of its own, beside the case; all are asked together. */
async function answers(formulas: readonly string[]): Promise<unknown[]> {
  const workbook = ledger();
  startFunctions(addinOn(workbook));
  const sheet = workbook.activeSheet;
  for (const [i, formula] of formulas.entries()) setUserInput(sheet, 4, 30 + i, formula);
  const values = () => formulas.map((_, i) => sheet.valueAt(4, 30 + i));
  values();
  await settled(workbook, values);
  return values();
}

test('a formula is busy until the add-in runs, and then has its answer', async () => {
  const workbook = ledger();
  const host = addinOn(workbook);
  setUserInput(workbook.activeSheet, 4, 25, '=XINFANG.DUE("handling",B5)');
  expect(valueOf(workbook)).toEqual({ error: '#BUSY!' });
  startFunctions(host);
  await settled(workbook, () => valueOf(workbook));
  expect(valueOf(workbook)).toBe(serial('2026-10-08'));
});

test('every example of docs/functions.md is evaluated in a cell', async () => {
  const values = await answers(CATALOGUE.map(({ example }) => `=XINFANG.${example}`));
  expect(Object.fromEntries(CATALOGUE.map(({ example }, i) => [example, values[i]]))).toEqual({
    'DUE("办结",B5)': serial('2026-10-08'),
    'DUETEXT("受理告知",B5)': '2026-08-18（自 2026-08-03 起 15 天，《信访工作条例》第二十三条）',
    'DAYSLEFT(E5,TODAY())': '还剩2天',
    'WORKDAYS(B5,C5)': 5,
    'STAGE($A$4:$T$4,A5:T5)': '已受理',
  });
});

test('names, arguments and errors are as in a cell of Excel', async () => {
  const expected: Readonly<Record<string, unknown>> = {
    '=xinfang.due("办结",B5)': serial('2026-10-08'),
    '=XINFANG.DUE("办结",B5,"henan")-B5': 30,
    '=IF(XINFANG.WORKDAYS(B5,C5)>3,"晚","早")': '晚',
    '=XINFANG.DUE("受理告知",DATE(2026,12,20),,TRUE)': serial('2027-01-04'),
    '=XINFANG.DUE("受理告知",DATE(2026,12,20))': { error: '#N/A' },
    '=IFERROR(XINFANG.DUE("受理告知",DATE(2026,12,20)),"未公布")': '未公布',
    '=XINFANG.DUE("办结",D5)': { error: '#N/A' },
    '=XINFANG.DUE("办结",1/0)': { error: '#DIV/0!' },
    '=XINFANG.DAYSLEFT(D5,TODAY())': '',
    '=XINFANG.STAGE(A4:E4,A6:E6)': '',
    '=XINFANG.DUE("办结")': { error: '#VALUE!' },
    '=XINFANG.DAYSLEFT(E5,TODAY(),1)': { error: '#VALUE!' },
    '=XINFANG.NOSUCH(B5)': { error: '#NAME?' },
    '=_xldudf_OTHER_PRICE(B5)': { error: '#NAME?' },
  };
  const formulas = Object.keys(expected);
  const values = await answers(formulas);
  expect(Object.fromEntries(formulas.map((formula, i) => [formula, values[i]]))).toEqual(expected);
});

test('why there is no answer is known beside the cell', async () => {
  const workbook = ledger();
  startFunctions(addinOn(workbook));
  await asked(workbook, '=XINFANG.DUE("办结","某日")');
  expect(workbook.calculation.reasonAt(workbook.activeSheet, 4, 25)).toBe('不是日期');
  await asked(workbook, '=XINFANG.DUE("办结",B5)');
  expect(workbook.calculation.reasonAt(workbook.activeSheet, 4, 25)).toBeNull();
});

test('another day in the cell it reads is another answer, also for what reads the answer', async () => {
  const workbook = ledger();
  startFunctions(addinOn(workbook));
  const sheet = workbook.activeSheet;
  setUserInput(sheet, 4, 26, '=Z5+1');
  await asked(workbook, '=XINFANG.DUE("办结",B5)');
  setUserInput(sheet, 4, 1, '2026-9-16');
  expect(sheet.valueAt(4, 26)).toEqual({ error: '#BUSY!' });
  await settled(workbook, () => sheet.valueAt(4, 26));
  expect(sheet.valueAt(4, 26)).toBe(serial('2026-11-17'));
});

test('what depends on today is computed anew when the day is another', async () => {
  let today = '2026-10-06';
  const workbook = ledger();
  Object.assign(workbook, { today: () => day(today) });
  startFunctions(addinOn(workbook));
  expect(await asked(workbook, '=XINFANG.DAYSLEFT(E5,TODAY())')).toBe('还剩2天');
  today = '2026-10-09';
  workbook.recalculate();
  await settled(workbook, () => valueOf(workbook));
  expect(valueOf(workbook)).toBe('已超期1天');
});

test('the add-in in another language answers anew', async () => {
  const workbook = ledger();
  const first = addinOn(workbook);
  startFunctions(first);
  expect(await asked(workbook, '=XINFANG.STAGE(A4:E4,A5:E5)')).toBe('已受理');
  first.dispose();
  startFunctions(addinOn(workbook, 'en'));
  await settled(workbook, () => valueOf(workbook));
  expect(valueOf(workbook)).toBe('accepted');
});

test('a formula that moves while it waits is answered where it stands then', async () => {
  const workbook = ledger();
  const host = addinOn(workbook);
  setUserInput(workbook.activeSheet, 4, 25, '=XINFANG.DUE("办结",B5)');
  valueOf(workbook);
  insertLines(workbook.activeSheet, 'row', 0, 1);
  startFunctions(host);
  const moved = () => workbook.activeSheet.valueAt(5, 25);
  moved();
  await settled(workbook, moved);
  expect(moved()).toBe(serial('2026-10-08'));
});
