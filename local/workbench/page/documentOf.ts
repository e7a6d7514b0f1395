/** An opened file as a document on the page. Decides the day and the locale its workbook counts with. */
import { dayOf, type Day } from '#domain/day';
import { ownEngine } from '#local/host/formula/ownEngine';
import type { CellFunction } from '#local/host/model/cellFunctions';
import type { Workbook } from '#local/host/model/workbook';
import { fromWire } from '#local/workbench/files/fromWire';
import type { OpenedFile } from '#local/workbench/page/files';
import { OpenDocument } from '#local/workbench/page/openDocument';

/** The offices' workbooks are Chinese whatever language the page speaks. */
const WORKBOOK_LOCALE = 'zh-CN';

/** @param functions those the add-in brings to cells */
export function documentOf(
  { name, bytes, wire }: OpenedFile,
  functions: readonly CellFunction[],
): OpenDocument {
  const workbook = fromWire(wire, { today, locale: WORKBOOK_LOCALE, engine: ownEngine, functions });
  recalculateDaily(workbook);
  return new OpenDocument(workbook, name, bytes);
}

function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

const LOOK_MS = 30_000;

/** TODAY() is another day after midnight although nobody typed anything. A workbook no longer held is looked at no more. */
function recalculateDaily(workbook: Workbook): void {
  const held = new WeakRef(workbook);
  let day = today();
  const timer = setInterval(() => {
    const open = held.deref();
    if (!open) return clearInterval(timer);
    if (day === today()) return;
    day = today();
    open.recalculate();
  }, LOOK_MS);
}
