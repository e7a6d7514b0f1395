/**
 * A workbook from sheets that something else has read out of a file. Decides nothing about the file; what is loaded
 * counts as unchanged.
 */
import type { Area } from '#local/host/model/area';
import { Baseline } from '#local/host/model/baseline';
import type { HostValue } from '#local/host/model/cellValue';
import type {
  ConditionalFormat,
  FrozenPanes,
  OpaqueValidation,
  SheetFilter,
  Table,
  Visibility,
} from '#local/host/model/parts';
import type { Sheet } from '#local/host/model/sheet';
import type { CellStyle } from '#local/host/model/style';
import { Workbook, type WorkbookOptions } from '#local/host/model/workbook';

export interface LoadedCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: HostValue;
  /** With `=`; `value` is then the last computed one. */
  readonly formula?: string;
  readonly style?: Partial<CellStyle>;
}

export interface LoadedLine {
  readonly index: number;
  /** Characters for columns, points for rows. */
  readonly size?: number;
  readonly isHidden?: boolean;
  readonly style?: Partial<CellStyle>;
}

export interface LoadedSheet {
  readonly name: string;
  readonly visibility?: Visibility;
  readonly cells: Iterable<LoadedCell>;
  readonly rows?: Iterable<LoadedLine>;
  readonly columns?: Iterable<LoadedLine>;
  readonly merges?: readonly Area[];
  readonly tables?: readonly Table[];
  readonly filter?: SheetFilter | null;
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly validations?: readonly OpaqueValidation[];
  readonly isProtected?: boolean;
  readonly freeze?: FrozenPanes | null;
  readonly tabColor?: string;
  readonly gridlines?: boolean;
}

/** @throws Error when there is no sheet, none is visible, or two have one name: no file is like that */
export function fromSheets(
  sheets: readonly LoadedSheet[],
  options: WorkbookOptions & { readonly activeSheet?: string },
): Workbook {
  const workbook = new Workbook(options);
  workbook.act('load', () => {
    for (const loaded of sheets) loadSheet(workbook, loaded);
    const wanted = options.activeSheet === undefined ? null : workbook.sheetNamed(options.activeSheet);
    const active = wanted ?? workbook.sheets.find(({ parts }) => parts.visibility === 'Visible');
    if (!active) throw new Error('a workbook has at least one visible sheet');
    workbook.activate(active);
    workbook.markLoaded();
  });
  return workbook;
}

function loadSheet(workbook: Workbook, loaded: LoadedSheet): void {
  const sheet = workbook.addSheet(loaded.name);
  const { styles } = workbook;
  for (const { rowIndex, columnIndex, value, formula = null, style } of loaded.cells) {
    const look = style ? styles.with(null, style) : null;
    sheet.put(rowIndex, columnIndex, { value, formula, style: look, isStale: false });
  }
  loadLines(sheet, 'rows', loaded.rows ?? []);
  loadLines(sheet, 'columns', loaded.columns ?? []);
  sheet.setPart('visibility', loaded.visibility ?? 'Visible');
  sheet.setPart('merges', loaded.merges ?? []);
  sheet.setPart('tables', loaded.tables ?? []);
  sheet.setPart('filter', loaded.filter ?? null);
  sheet.setPart('conditionalFormats', loaded.conditionalFormats ?? []);
  sheet.setPart('validations', loaded.validations ?? []);
  sheet.setPart('isProtected', loaded.isProtected ?? false);
  sheet.setPart('freeze', loaded.freeze ?? null);
  sheet.setPart('tabColor', loaded.tabColor ?? '');
  sheet.setPart('gridlines', loaded.gridlines ?? true);
  sheet.baseline = new Baseline(loaded.name);
}

function loadLines(sheet: Sheet, axis: 'rows' | 'columns', lines: Iterable<LoadedLine>): void {
  for (const { index, size, isHidden, style } of lines) {
    sheet[axis].set(index, index, {
      size: size ?? null,
      isHidden: isHidden ?? false,
      style: style ? sheet.workbook.styles.with(null, style) : null,
    });
  }
}
