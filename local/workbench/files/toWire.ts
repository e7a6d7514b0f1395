/**
 * What the file reader found, as the page is sent it. Decides ids of conditional formats and how a shared formula reads
 * in each of its cells; refuses to know bytes and the page.
 */
import type { NameInFile } from '#cli/workbook/xlsx/display/definedNames';
import type { CellFormula, DisplayLines, DisplayRule } from '#cli/workbook/xlsx/display/sheetDisplay';
import type { DisplayedSheet, DisplayedWorkbook } from '#cli/workbook/xlsx/openDisplay';
import { valueAt } from '#domain/grid';
import { afterCopy } from '#local/host/formula/rewrite';
import { errorNamed, type HostValue } from '#local/host/model/cellValue';
import type { ConditionalFormat, DefinedName, Visibility } from '#local/host/model/parts';
import type { WireCell, WireLines, WireSheet, WireWorkbook } from '#local/workbench/files/wireWorkbook';

const VISIBILITY: Readonly<Record<DisplayedSheet['grid']['visibility'], Visibility>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** @see https://learn.microsoft.com/javascript/api/excel/excel.conditionalformattype */
const KIND_OF_RULE: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
};

export function toWire({ content, sheets, looks, names }: DisplayedWorkbook): WireWorkbook {
  return {
    looks: looks.cells,
    sheets: sheets.map((sheet, position) => wireSheet(sheet, ownNames(names, position))),
    names: ownNames(names, null),
    settings: [...content.settings],
  };
}

/** The id a rule of a file has in the host: its place among the sheet's rules by priority. */
export function idOfFileRule(place: number): string {
  return `file-${place}`;
}

function wireSheet({ grid, display, tables }: DisplayedSheet, names: readonly DefinedName[]): WireSheet {
  return {
    name: grid.name,
    visibility: VISIBILITY[grid.visibility],
    cells: wireCells({ grid, display, tables }),
    rows: display.rows.map(wireLines),
    columns: display.columns.map(wireLines),
    merges: grid.merges,
    tables,
    filter: grid.filter && { area: grid.filter, isFiltering: grid.hiddenRows.size > 0 },
    conditionalFormats: display.rules.map(wireRule),
    names,
    isProtected: grid.isProtected,
    freeze: display.freeze,
    tabColor: display.tabColor ?? '',
    gridlines: display.gridlines,
  };
}

function wireCells({ grid, display }: DisplayedSheet): WireCell[] {
  return display.cells.map(({ rowIndex, columnIndex, styleIndex, isError, formula }) => {
    const value = valueAt(grid, rowIndex, columnIndex);
    const shown: HostValue = isError && typeof value === 'string' ? (errorNamed(value) ?? value) : value;
    const cell = [rowIndex, columnIndex, shown, styleIndex] as const;
    return formula === null ? cell : [...cell, formulaAt(formula, rowIndex, columnIndex)];
  });
}

/** With `=`, as it reads in that cell: a shared formula is written once for many. */
export function formulaAt({ text, ...written }: CellFormula, rowIndex: number, columnIndex: number): string {
  return afterCopy(`=${text}`, rowIndex - written.rowIndex, columnIndex - written.columnIndex);
}

function wireLines({ styleIndex, ...lines }: DisplayLines): WireLines {
  return { ...lines, look: styleIndex };
}

function wireRule(rule: DisplayRule, place: number): ConditionalFormat {
  return {
    id: idOfFileRule(place),
    kind: KIND_OF_RULE[rule.type] ?? 'PresetCriteria',
    areas: rule.areas,
    formula: rule.formula === null ? null : `=${rule.formula}`,
    look: rule.look,
    stopsIfTrue: rule.stopsIfTrue,
  };
}

function ownNames(names: readonly NameInFile[], position: number | null): DefinedName[] {
  return names
    .filter(({ sheetPosition }) => sheetPosition === position)
    .map(({ name, formula, isVisible, comment }) => ({ name, formula: `=${formula}`, isVisible, comment }));
}
