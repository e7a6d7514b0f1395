/**
 * The look a cell is shown with: its own, and what conditional formats put over it. Decides order and precedence; a rule
 * the engine does not know shows nothing rather than something wrong.
 *
 * @see https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat (priority, stopIfTrue)
 */
import { holds, type Area } from '#local/host/model/area';
import { isError, type HostValue } from '#local/host/model/cellValue';
import { NO_CONDITIONAL_LOOK, type ConditionalFormat, type ConditionalLook } from '#local/host/model/parts';
import type { Sheet } from '#local/host/model/sheet';
import type { CellStyle } from '#local/host/model/style';

export function shownStyleAt(sheet: Sheet, rowIndex: number, columnIndex: number): CellStyle {
  const own = sheet.styleAt(rowIndex, columnIndex);
  const look = conditionalLookAt(sheet, rowIndex, columnIndex);
  if (look === NO_CONDITIONAL_LOOK) return own;
  return {
    ...own,
    fillColor: look.fillColor ?? own.fillColor,
    fontColor: look.fontColor ?? own.fontColor,
    isBold: look.isBold ?? own.isBold,
    isItalic: look.isItalic ?? own.isItalic,
  };
}

/** Of two rules that both hold, the earlier one decides each part of the look. */
export function conditionalLookAt(sheet: Sheet, rowIndex: number, columnIndex: number): ConditionalLook {
  let look = NO_CONDITIONAL_LOOK;
  for (const format of sheet.parts.conditionalFormats) {
    if (!format.areas.some((area) => holds(area, rowIndex, columnIndex))) continue;
    if (!ruleHolds(sheet, format, rowIndex, columnIndex)) continue;
    look = {
      fillColor: look.fillColor ?? format.look.fillColor,
      fontColor: look.fontColor ?? format.look.fontColor,
      isBold: look.isBold ?? format.look.isBold,
      isItalic: look.isItalic ?? format.look.isItalic,
    };
    if (format.stopsIfTrue) break;
  }
  return look;
}

function ruleHolds(sheet: Sheet, format: ConditionalFormat, rowIndex: number, columnIndex: number): boolean {
  const [first] = format.areas;
  if (format.formula === null || !first) return false;
  const { evaluate } = sheet.workbook.calculation.compile(format.formula);
  if (!evaluate) return false;
  const offset = offsetFrom(first, rowIndex, columnIndex);
  const context = sheet.workbook.calculation.context(
    sheet,
    { rowIndex, columnIndex },
    offset,
    () => undefined,
  );
  return isTrue(evaluate(context));
}

function offsetFrom(first: Area, rowIndex: number, columnIndex: number): { rows: number; columns: number } {
  return { rows: rowIndex - first.firstRow, columns: columnIndex - first.firstColumn };
}

function isTrue(value: HostValue): boolean {
  return !isError(value) && (value === true || (typeof value === 'number' && value !== 0));
}
