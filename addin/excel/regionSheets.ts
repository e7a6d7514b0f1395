/**
 * New sheets of the open workbook as the port a region is pulled through. Decides a free name, and that a sheet which
 * could not be filled is taken away again; refuses to know what is written.
 */
import { inExcel, type OrProblem } from '#addin/excel/inExcel';
import { writeSheet } from '#addin/excel/writeSheet';
import type { RegionSheets } from '#addin/flows/pullRegion';
import { HEADING_ROW, TITLE_ROW } from '#addin/flows/regionSheet';

const TITLE_POINTS = 16;
const HEADING_COLOUR = '#E2EFEA';

export const regionSheets: RegionSheets = {
  async createSheet(name, writes) {
    const added = await addSheet(name);
    if ('problem' in added) return added;
    const written = await writeSheet(added.sheetName, writes, []);
    const done = await finish(added.sheetName, 'problem' in written ? 'delete' : 'show');
    if ('problem' in written) return written;
    return 'problem' in done ? done : added;
  },
};

/** The name, or with a number behind it where a sheet has it; Excel compares names without case. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
  return name;
}

function addSheet(wanted: string): Promise<OrProblem<{ readonly sheetName: string }>> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const sheetName = freeName(
      wanted,
      worksheets.items.map(({ name }) => name),
    );
    worksheets.add(sheetName);
    await context.sync();
    return { sheetName };
  });
}

/** A new sheet of ours: its headings stay in sight and are told from the cases. */
function dress(sheet: Excel.Worksheet): void {
  sheet.freezePanes.freezeRows(HEADING_ROW + 1);
  const title = sheet.getRangeByIndexes(TITLE_ROW, 0, 1, 1).format.font;
  title.bold = true;
  title.size = TITLE_POINTS;
  const headings = sheet.getUsedRange().getIntersection(`${HEADING_ROW + 1}:${HEADING_ROW + 1}`).format;
  headings.font.bold = true;
  headings.fill.color = HEADING_COLOUR;
}

function finish(sheetName: string, how: 'show' | 'delete'): Promise<OrProblem<object>> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    if (how === 'delete') sheet.delete();
    else {
      dress(sheet);
      sheet.activate();
    }
    await context.sync();
    return {};
  });
}
