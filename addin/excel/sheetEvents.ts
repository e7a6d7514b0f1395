/**
 * Tells the pane when the clerk changed a sheet or went to another one: once per pause, not once per cell. What this
 * add-in wrote itself is no news. Refuses to know what a change means.
 */

export interface SheetEvents {
  /** Cells of this sheet were changed by a person here or by a co-author. */
  readonly onEdited: (sheetName: string) => void;
  readonly onActivated: (sheetName: string) => void;
}

const PAUSE_MS = 800;

/** @returns a function that stops listening */
export async function watchSheets(events: SheetEvents): Promise<() => Promise<void>> {
  const pending = new Map<string, ReturnType<typeof setTimeout>>();
  const edited = (sheetName: string) => {
    clearTimeout(pending.get(sheetName));
    pending.set(
      sheetName,
      setTimeout(() => events.onEdited(sheetName), PAUSE_MS),
    );
  };
  const handlers = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const changed = sheets.onChanged.add(async (event) => {
      if (!isOwn(event)) await withName(event.worksheetId, edited);
    });
    const activated = sheets.onActivated.add((event) => withName(event.worksheetId, events.onActivated));
    await context.sync();
    return [changed, activated];
  });
  return async () => {
    for (const timer of pending.values()) clearTimeout(timer);
    await Excel.run(handlers[0]!.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}

/** Says so from ExcelApi 1.14 on; before it our own writes count as edits, which costs one needless notice. */
function isOwn(event: Excel.WorksheetChangedEventArgs): boolean {
  return event.triggerSource === 'ThisLocalAddin';
}

async function withName(worksheetId: string, tell: (sheetName: string) => void): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
    sheet.load('name');
    await context.sync();
    if (!sheet.isNullObject) tell(sheet.name);
  });
}
