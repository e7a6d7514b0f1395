/** A supervisor's consolidated sheet in memory, pulled from a backend by the real flow. */
import { pullRegion, type PulledRegion } from '#addin/flows/pullRegion';
import type { SheetWrites } from '#addin/flows/ledgerSheet';
import { day, type Day } from '#domain/day';
import type { CellValue } from '#domain/grid';
import type { LedgerKindId } from '#domain/kinds/fields';
import type { TestBackend } from '../functions/support/backend';
import { memorySheet, type MemorySheet } from './memorySheet';
import { serverApi } from './serverApi';

export interface PulledSheet {
  readonly pulled: PulledRegion;
  readonly sheet: MemorySheet;
  readonly writes: SheetWrites;
  /** The column under that heading. */
  readonly columnOf: (heading: string) => number;
  /** The row whose cells hold that text. */
  readonly rowOf: (text: string) => number;
}

export async function pulledSheet(
  backend: TestBackend,
  options: { readonly kind?: LedgerKindId; readonly today?: Day; readonly language?: 'zh' | 'en' } = {},
): Promise<PulledSheet> {
  const sheet = memorySheet([]);
  let made: SheetWrites | null = null;
  const { kind = 'petition', language = 'zh', today = day('2026-03-02') } = options;
  const ports = {
    api: serverApi(backend, 'supervisor'),
    sheets: {
      createSheet: async (sheetName: string, writes: SheetWrites) => {
        made = writes;
        await sheet.write(writes);
        return { sheetName };
      },
    },
    newWorkbookId: () => 's'.repeat(20),
    today: () => today,
  };
  const pulled = await pullRegion(ports, { kind, language });
  if ('problem' in pulled || made === null) throw new Error(JSON.stringify(pulled));
  return { pulled, sheet, writes: made, ...places(sheet) };
}

function places(sheet: MemorySheet): Pick<PulledSheet, 'columnOf' | 'rowOf'> {
  const found = (index: number, what: string) => {
    if (index < 0) throw new Error(`no ${what}`);
    return index;
  };
  const holds = (text: string) => (cell: CellValue) => String(cell ?? '').includes(text);
  return {
    columnOf: (heading) => found(sheet.rows()[3]!.findIndex(holds(heading)), heading),
    rowOf: (text) =>
      found(
        sheet.rows().findIndex((row, i) => i > 3 && row.some(holds(text))),
        text,
      ),
  };
}
