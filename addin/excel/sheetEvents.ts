/**
 * Tells the pane where a sheet was changed, and when the clerk went to another one: all changes of a moment together.
 * Decides what is gathered; what a change means, and whether it was the add-in's own, is judged by where it stands.
 */
import { areasOf } from '#addin/excel/areaAddress';
import { inExcel } from '#addin/excel/inExcel';
import type { SheetChange } from '#addin/flows/changedCells';

export interface SheetEvents {
  /** By a person here, a co-author or this add-in. */
  readonly onChanged: (sheetName: string, changes: readonly SheetChange[]) => void;
  readonly onActivated: (sheetName: string) => void;
}

/** Changes that come closer together are told together; a person does not notice the wait. */
const GATHER_MS = 40;
const gatherPause = () => new Promise<void>((settle) => void setTimeout(settle, GATHER_MS));

/**
 * @param pause how long changes of one sheet are gathered
 * @returns a function that stops listening
 */
export async function watchSheets(events: SheetEvents, pause = gatherPause): Promise<() => Promise<void>> {
  const gathered = new Map<string, SheetChange[]>();
  let isStopped = false;
  const handlers = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const changed = sheets.onChanged.add(async (event) => {
      const { worksheetId } = event;
      const waiting = gathered.get(worksheetId);
      if (waiting) return void waiting.push(...changesOf(event));
      const changes = changesOf(event);
      gathered.set(worksheetId, changes);
      await pause();
      gathered.delete(worksheetId);
      if (!isStopped) await withName(worksheetId, (sheetName) => events.onChanged(sheetName, changes));
    });
    const activated = sheets.onActivated.add((event) => withName(event.worksheetId, events.onActivated));
    await context.sync();
    return [changed, activated];
  });
  return async () => {
    isStopped = true;
    await Excel.run(handlers[0]!.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}

function changesOf({ address, changeType }: Excel.WorksheetChangedEventArgs): SheetChange[] {
  const isShift = changeType !== Excel.DataChangeType.rangeEdited;
  return areasOf(address).map((area) => ({ area, isShift }));
}

/** While a clerk types on it waits. A sheet that is gone is not told of. */
async function withName(worksheetId: string, tell: (sheetName: string) => void): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
    sheet.load('name');
    await context.sync();
    if (!sheet.isNullObject) tell(sheet.name);
    return { isTold: true };
  });
}
