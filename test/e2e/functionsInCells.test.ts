/** A clerk writes the functions into cells with mouse and keyboard; what the saved file then holds. */
import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import { readZip } from '../cli/workbook/support/zipBytes';
import { describeAtWorkbench } from '../support/atWorkbench';
import { LEDGER } from '../support/officeDay';

/** The cell's element as it stands in the first sheet of the file. */
function cellInFile(path: string, reference: string): string {
  const sheet = readZip(readFileSync(path)).find(({ name }) => name === 'xl/worksheets/sheet1.xml')!;
  return new RegExp(`<c r="${reference}".*?</c>`).exec(sheet.content.toString())![0];
}

/** As another reader shows it by its number format. */
function shownInFile(path: string, reference: string): string {
  const { Sheets, SheetNames } = read(readFileSync(path));
  return (Sheets[SheetNames[0]!]![reference] as { w: string }).w;
}

const withoutStyle = (cell: string) => cell.replace(/ s="\d+"/, '');

describeAtWorkbench('functions in cells', (workbench) => {
  test('a formula typed into a cell has its answer, and survives saving and opening', async () => {
    const clerk = await workbench.open('zh');
    const { page } = clerk;
    await clerk.openSample(LEDGER);
    // A date's look comes with the cell it is copied from.
    await clerk.goTo('P7');
    await page.keyboard.press('Control+c');
    await clerk.goTo('R7');
    await page.keyboard.press('Control+v');
    await page.keyboard.press('Escape');
    await clerk.type('R7', '=XINFANG.DUE("办结",P7)');
    await clerk.type('R8', '=XINFANG.DUETEXT("办结",P7)');
    await clerk.type('R9', '=XINFANG.DUE("办结","某日")');
    const path = workbench.pathOf('first.xlsx');
    await clerk.saveTo(path);

    const due = cellInFile(path, 'R7');
    expect(withoutStyle(due)).toBe('<c r="R7"><f>_xldudf_XINFANG_DUE("办结",P7)</f><v>45980</v></c>');
    expect(shownInFile(path, 'R7')).toBe('2025/11/19');
    expect(withoutStyle(cellInFile(path, 'R8'))).toBe(
      '<c r="R8" t="str"><f>_xldudf_XINFANG_DUETEXT("办结",P7)</f><v>2025-11-19（自 2025-09-20 起 60 天，《信访工作条例》第三十四条）</v></c>',
    );
    expect(withoutStyle(cellInFile(path, 'R9'))).toBe(
      '<c r="R9" t="e"><f>_xldudf_XINFANG_DUE("办结","某日")</f><v>#N/A</v></c>',
    );

    await page.locator('input[type=file]').setInputFiles(path);
    await page.getByRole('heading', { name: 'first.xlsx' }).waitFor();
    await clerk.whenReady();
    await clerk.goTo('R7');
    await clerk.showsCell('R7', '=XINFANG.DUE("办结",P7)');
    await clerk.type('P7', '2025-08-04');
    await clerk.type('S7', '=R7');
    const again = workbench.pathOf('again.xlsx');
    await clerk.saveTo(again);
    expect(withoutStyle(cellInFile(again, 'S7'))).toBe('<c r="S7"><f>R7</f><v>45939</v></c>');
    expect(clerk.errors).toEqual([]);
  });
});
