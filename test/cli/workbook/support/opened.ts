/** Opens a workbook a test needs, and fails loudly where it cannot be read. */
import { openWorkbook } from '#cli/workbook/openWorkbook';
import type { OpenedWorkbook } from '#cli/workbook/openWorkbook';

export async function opened(path: string): Promise<OpenedWorkbook> {
  const result = await openWorkbook(path);
  if ('code' in result) throw new Error(`${result.code}: ${result.message.en}`);
  return result;
}
