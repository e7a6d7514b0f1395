/**
 * Which day the workbook counts its dates from. Excel's API has no property for it, so its own DATE function is asked:
 * 2 January 1904 is day 1463 in the 1900 system and day 1 in the 1904 system.
 * @source https://learn.microsoft.com/javascript/api/excel/excel.functions#excel-excel-functions-date-member(1)
 */
import type { DateSystem } from '#domain/day';

/** To be read after the next `context.sync()`. */
export function askDateSystem(context: Excel.RequestContext): () => DateSystem {
  const serial = context.workbook.functions.date(1904, 1, 2);
  serial.load('value');
  return () => (serial.value === 1 ? 1904 : 1900);
}
