/** Tabs of the visible sheets, and what is selected counted up beside them. Decides nothing about sheets. */
import { bounding, intersection } from '#local/host/model/area';
import type { Sheet } from '#local/host/model/sheet';
import type { OpenDocument } from '#local/workbench/page/openDocument';
import { useSignal } from '#local/workbench/page/signal';
import { useWords } from '#local/workbench/page/words/language';

/** More cells than this are not counted up while one drags over them. */
const MOST_COUNTED = 200_000;

interface TabsProps {
  readonly document: OpenDocument;
  readonly active: Sheet;
}

export function SheetTabs({ document, active }: TabsProps) {
  const words = useWords();
  useSignal(document.revision);
  const { workbook } = document;
  const visible = workbook.sheets.filter(({ parts }) => parts.visibility === 'Visible');
  const activate = (sheet: Sheet | undefined) => {
    if (sheet) workbook.act('user', () => workbook.activate(sheet));
  };
  return (
    <footer className="status-bar">
      <div className="sheet-tabs" role="tablist" aria-label={words.sheets}>
        {visible.map((sheet, at) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            aria-selected={sheet === active}
            tabIndex={sheet === active ? 0 : -1}
            style={sheet.parts.tabColor ? { borderBottomColor: sheet.parts.tabColor } : undefined}
            onClick={() => activate(sheet)}
            onKeyDown={({ key }) => {
              if (key === 'ArrowRight') activate(visible[at + 1]);
              if (key === 'ArrowLeft') activate(visible[at - 1]);
            }}
          >
            {sheet.name}
          </button>
        ))}
      </div>
      <SelectionSummary document={document} />
    </footer>
  );
}

function SelectionSummary({ document }: { readonly document: OpenDocument }) {
  const words = useWords();
  const { area } = useSignal(document.selection);
  const summary = summaryOf(document.workbook.activeSheet, area);
  if (!summary || summary.count < 2) return <div className="selection-summary" />;
  const { count, numbers, sum } = summary;
  return (
    <div className="selection-summary">
      <span>
        {words.count} {count}
      </span>
      {numbers > 1 && (
        <>
          <span>
            {words.sum} {rounded(sum)}
          </span>
          <span>
            {words.average} {rounded(sum / numbers)}
          </span>
        </>
      )}
    </div>
  );
}

function summaryOf(sheet: Sheet, selected: Parameters<typeof bounding>[0]) {
  const used = sheet.usedArea(true);
  const area = used && intersection(selected, used);
  if (!area) return null;
  if ((area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1) > MOST_COUNTED)
    return null;
  let count = 0;
  let numbers = 0;
  let sum = 0;
  for (const { rowIndex, columnIndex } of sheet.cells.within(area)) {
    const value = sheet.valueAt(rowIndex, columnIndex);
    if (value === null) continue;
    count += 1;
    if (typeof value !== 'number') continue;
    numbers += 1;
    sum += value;
  }
  return { count, numbers, sum };
}

function rounded(number: number): string {
  return String(Number(number.toPrecision(12)));
}
