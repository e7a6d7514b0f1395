/** The lights in a file after a sync: as its parts hold them, set once, beside everything the office has. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AT_ONCE } from '#addin/flows/slices';
import { fileSheet } from '#cli/fileSheet';
import { LIGHT_SIGNATURE } from '#addin/flows/deadlineLights';
import { syncLedger } from '#addin/flows/syncLedger';
import { day } from '#domain/day';
import { recogniseSteps } from '#domain/recognise/recogniseSheet';
import { backendOver } from '../functions/support/backend';
import { memoryStore } from '../functions/support/memoryStore';
import { otherReader } from '../support/otherReader';
import { parseXml, type XmlElement } from '../support/parseXml';
import { serverApi } from '../support/serverApi';
import { opened } from './workbook/support/opened';
import { folder } from './workbook/support/packages';
import { readZip } from './workbook/support/zipBytes';

const SHEET = '2025年';

function partOf(path: string, name: string): XmlElement {
  const part = readZip(readFileSync(path)).find((entry) => entry.name === name);
  if (!part) throw new Error(`no part ${name}`);
  return parseXml(part.content.toString());
}

function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** Area, formula, fill and font of every conditional format. */
function lightsIn(path: string): (string | undefined)[][] {
  const looks = all(partOf(path, 'xl/styles.xml'), 'dxf');
  return all(partOf(path, 'xl/worksheets/sheet1.xml'), 'conditionalFormatting').map((group) => {
    const [rule] = all(group, 'cfRule');
    const look = looks[Number(rule!.attributes['dxfId'])]!;
    return [
      group.attributes['sqref'],
      all(group, 'formula')[0]!.text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      all(look, 'bgColor')[0]?.attributes['rgb'],
      all(look, 'color')[0]?.attributes['rgb'],
    ];
  });
}

test('two rules over the days left, read by their parts; a second sync adds none', async () => {
  const path = join(folder(), 'ledger.xlsx');
  copyFileSync('test/fixtures/ledgers/town-register-2025.xlsx', path);
  const api = serverApi(backendOver(memoryStore()), 'eastClerk');
  const sync = async () =>
    syncLedger(
      {
        sheet: fileSheet(path, SHEET, await opened(path)),
        api,
        ...AT_ONCE,
        recognise: recogniseSteps,
        newWorkbookId: () => 's'.repeat(20),
        today: () => day('2026-01-20'),
      },
      { language: 'zh' },
    );
  const office = lightsIn(path);
  expect(office.length).toBe(1);
  expect((await sync()).problem).toBeNull();
  const other = otherReader(path, SHEET);
  const [due, left] = [other.columnOf('◇法定期限'), other.columnOf('◇剩余天数')];
  const lights = [
    [`${left}5:${left}1048576`, `AND("◇"<>"",ISNUMBER($${due}5),$${due}5<TODAY())`, 'FFFFC7CE', 'FF7A0006'],
    [
      `${left}5:${left}1048576`,
      `AND("◇"<>"",ISNUMBER($${due}5),$${due}5>=TODAY(),$${due}5<=TODAY()+5)`,
      'FFFFEB9C',
      'FF5C4300',
    ],
  ];
  expect(lightsIn(path)).toEqual([...office, ...lights]);
  expect((await sync()).report?.unchanged).toBe(86);
  expect(lightsIn(path)).toEqual([...office, ...lights]);
});

test('a ledger synced before there were lights gets them at its next sync, once; lit by hand or before, never twice', async () => {
  const path = join(folder(), 'ledger.xlsx');
  copyFileSync('test/fixtures/ledgers/town-register-2025.xlsx', path);
  const api = serverApi(backendOver(memoryStore()), 'eastClerk');
  const sync = async () =>
    syncLedger(
      {
        sheet: fileSheet(path, SHEET, await opened(path)),
        api,
        ...AT_ONCE,
        recognise: recogniseSteps,
        newWorkbookId: () => 's'.repeat(20),
        today: () => day('2026-01-20'),
      },
      { language: 'zh' },
    );
  expect((await sync()).problem).toBeNull();
  const lit = lightsIn(path);
  /** As an older version left it: its heading remembers no lights. */
  const forget = async (removedSigns: readonly string[]) => {
    const workbook = await opened(path);
    const grid = workbook.sheets.find(({ name }) => name === SHEET)!;
    const rowIndex = grid.rows.findIndex((row) => row.some((value) => String(value).includes('"lit":1')));
    const columnIndex = grid.rows[rowIndex]!.findIndex((value) => String(value).includes('"lit":1'));
    const text = String(grid.rows[rowIndex]![columnIndex]).replace('"lit":1,', '').replace(',"lit":1', '');
    const rules = { removed: [], removedSigns, added: [] };
    await workbook.save([
      { sheetName: SHEET, cells: [{ rowIndex, columnIndex, value: { kind: 'text', text } }], rules },
    ]);
  };
  await forget([LIGHT_SIGNATURE]);
  expect(lightsIn(path).length).toBe(1);
  expect((await sync()).report?.unchanged).toBe(86);
  expect(lightsIn(path)).toEqual(lit);
  await forget([]);
  expect((await sync()).problem).toBeNull();
  expect(lightsIn(path)).toEqual(lit);
  const bytes = readFileSync(path);
  expect((await sync()).problem).toBeNull();
  expect(lightsIn(path)).toEqual(lit);
  expect(readFileSync(path).equals(bytes)).toBe(true);
});
