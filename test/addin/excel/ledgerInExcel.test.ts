/** @jest-environment ./test/support/officeEnvironment.cjs */
import { AT_ONCE } from '#addin/flows/slices';
import { excelSheet } from '#addin/excel/excelSheet';
import { hideMarks, showMarks } from '#addin/excel/marks';
import { removeTraces } from '#addin/excel/removeTraces';
import { goTo, selectedRow } from '#addin/excel/sheets';
import {
  readAcceptances,
  readColumnMemory,
  rememberColumns,
  writeAcceptances,
} from '#addin/excel/workbookSettings';
import { NOTHING_KNOWN } from '#domain/recognise/settleColumns';
import { recogniserFor } from '#addin/flows/answeredRecogniser';
import { applyFixes, undoFixes } from '#addin/flows/applyFixes';
import { checkSheet, type CheckedSheet } from '#addin/flows/checkSheet';
import { planMarks } from '#addin/flows/markPlan';
import { syncLedger, type SyncPorts } from '#addin/flows/syncLedger';
import { columnLetters } from '#domain/grid';
import { recogniseSteps } from '#domain/recognise/recogniseSheet';
import { backendOver } from '../../functions/support/backend';
import { memoryStore } from '../../functions/support/memoryStore';
import { serverApi } from '../../support/serverApi';
import { gridOf, LEDGER, openLedger, OPTIONS, withoutBlankEnd } from './openInExcel';

async function checked(sheetName: string): Promise<CheckedSheet> {
  const outcome = await checkSheet({
    sheet: excelSheet(sheetName),
    recognise: recogniserFor(NOTHING_KNOWN),
    today: OPTIONS.today,
    breathe: () => Promise.resolve(),
    clock: () => 0,
  });
  if (!('findings' in outcome)) throw new Error('not checked');
  return outcome;
}

/** Formulas of all conditional formats in the ledger's sheet, with the cells each covers. */
function rulesIn(): Promise<(readonly [string, string])[]> {
  return Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem(LEDGER.name).getRange();
    conditionalFormats.load('items/type');
    await context.sync();
    const rules = conditionalFormats.items.map((format) => format.custom.rule);
    const ranges = conditionalFormats.items.map((format) => format.getRange());
    for (const rule of rules) rule.load('formula');
    for (const range of ranges) range.load('address');
    await context.sync();
    return rules.map(({ formula }, i) => [formula, ranges[i]!.address.split('!')[1]!] as const);
  });
}

function syncPorts(): SyncPorts {
  return {
    sheet: excelSheet(LEDGER.name),
    api: serverApi(backendOver(memoryStore()), 'eastClerk'),
    ...AT_ONCE,
    recognise: recogniseSteps,
    newWorkbookId: () => 's'.repeat(20),
    today: OPTIONS.today,
  };
}

describe('a check in the sheet', () => {
  test('marks come and go: columns of ours and one set of conditional formats', async () => {
    openLedger();
    const before = await gridOf(LEDGER.name);
    const { grid, recognition, findings } = await checked(LEDGER.name);
    const plan = planMarks(grid, recognition, findings, 'zh');
    expect(await showMarks(LEDGER.name, plan)).toEqual({ shown: true });
    expect(await showMarks(LEDGER.name, plan)).toEqual({ shown: true });
    expect((await rulesIn()).length).toBe(3);
    const marked = await gridOf(LEDGER.name);
    expect([marked.columnCount, [...marked.hiddenColumns]]).toEqual([
      before.columnCount + 2,
      [before.columnCount + 1],
    ]);
    expect((await checked(LEDGER.name)).findings).toEqual(findings);
    expect(await hideMarks(LEDGER.name)).toEqual({ hidden: true });
    expect([await rulesIn(), (await gridOf(LEDGER.name)).rows]).toEqual([[], before.rows]);
  });

  test('what was accepted outlives another name of the sheet', async () => {
    openLedger();
    const acceptance = { finding: 'f', rule: 'r', field: 'name', cell: 'h', anchors: [], reason: '已核对' };
    const acceptances = [{ ...acceptance, on: OPTIONS.today() }];
    await writeAcceptances(LEDGER.name, acceptances);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(LEDGER.name).name = '二〇二五年';
      context.workbook.worksheets.add('2026年');
      await context.sync();
    });
    expect(await readAcceptances('二〇二五年')).toEqual({ acceptances });
    await writeAcceptances('二〇二五年', []);
    expect(await readAcceptances('二〇二五年')).toEqual({ acceptances: [] });
  });

  test('all safe fixes and their undo leave the sheet as it was', async () => {
    openLedger();
    const before = await gridOf(LEDGER.name);
    const { grid, findings } = await checked(LEDGER.name);
    const sheet = excelSheet(LEDGER.name);
    const fixed = await applyFixes(
      sheet,
      grid,
      findings.filter((finding) => finding.fix),
    );
    if ('problem' in fixed) throw new Error(fixed.problem.code);
    expect([fixed.left, fixed.done.length > 50]).toEqual([[], true]);
    const undone = await undoFixes(sheet, fixed.done);
    expect('left' in undone && undone.left).toEqual([]);
    expect((await gridOf(LEDGER.name)).rows).toEqual(before.rows);
  });
});

describe('a sync in the sheet', () => {
  test('the second sends nothing; removing every trace leaves the sheet as it was', async () => {
    const traffic = openLedger();
    const before = await gridOf(LEDGER.name);
    const ports = syncPorts();
    const first = await syncLedger(ports, { language: 'zh' });
    expect([first.problem, first.report!.created, first.report!.conflicts]).toEqual([null, 86, 0]);
    const second = await syncLedger(ports, { language: 'zh' });
    expect([second.report!.created, second.report!.updated, second.report!.unchanged]).toEqual([0, 0, 86]);
    const synced = await gridOf(LEDGER.name);
    expect(synced.rows.map((row) => withoutBlankEnd(row.slice(0, before.columnCount)))).toEqual(before.rows);
    expect(Math.max(traffic.largestReply, traffic.largestRequest)).toBeLessThan(1_000_000);
    const memory = { kind: 'petition', answers: { 备注: null }, columns: [] } as const;
    await rememberColumns(LEDGER.name, memory);
    expect(await readColumnMemory()).toEqual({ memory: { [LEDGER.name]: memory } });
    expect(await removeTraces()).toEqual({ columns: synced.columnCount - before.columnCount });
    const after = await gridOf(LEDGER.name);
    expect([after.rows, after.merges, after.hiddenColumns]).toEqual([
      before.rows,
      before.merges,
      before.hiddenColumns,
    ]);
    expect(await readColumnMemory()).toEqual({ memory: {} });
  });

  test('lights burn over the days left, once; they go with the traces and the office’s own rule stays', async () => {
    openLedger();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(LEDGER.name).getRange('A3:C9');
      const rule = range.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
      rule.rule.formula = '=$A3="急"';
      await context.sync();
    });
    const office = [['=$A3="急"', 'A3:C9']];
    const ports = syncPorts();
    await syncLedger(ports, { language: 'zh' });
    const { rows } = await gridOf(LEDGER.name);
    const heading = rows.findIndex((row) => row.includes('◇法定期限'));
    const due = columnLetters(rows[heading]!.indexOf('◇法定期限'));
    const left = columnLetters(rows[heading]!.indexOf('◇剩余天数'));
    const first = heading + 2;
    const lit = [
      [`=AND("◇"<>"",ISNUMBER($${due}${first}),$${due}${first}<TODAY())`, `${left}${first}:${left}1048576`],
      [
        `=AND("◇"<>"",ISNUMBER($${due}${first}),$${due}${first}>=TODAY(),$${due}${first}<=TODAY()+5)`,
        `${left}${first}:${left}1048576`,
      ],
    ];
    expect(new Set(await rulesIn())).toEqual(new Set([...office, ...lit]));
    await syncLedger(ports, { language: 'zh' });
    expect(new Set(await rulesIn())).toEqual(new Set([...office, ...lit]));
    await removeTraces();
    expect(await rulesIn()).toEqual(office);
  });
});

test('the selected row is that of the active cell, on the sheet it stands on', async () => {
  openLedger();
  await goTo(LEDGER.name, 'C17');
  expect(await selectedRow()).toEqual({ sheetName: LEDGER.name, rowIndex: 16 });
});
