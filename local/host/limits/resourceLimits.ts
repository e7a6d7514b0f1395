/**
 * The documented limits of requests, answers and ranges, and the errors for going over them. Decides numbers only.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 */
import { columnCount, isWholeColumns, isWholeRows, rowCount, type Area } from '#local/host/model/area';
import { hostError } from '#local/host/wire/hostError';

/** Bytes of a request or of an answer in Excel on the web. */
export const MOST_PAYLOAD_BYTES = 5 * 1024 * 1024;
/** Cells of one range that is read. */
export const MOST_CELLS_READ = 5_000_000;

export interface PayloadLimits {
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export const PAYLOAD_LIMITS: PayloadLimits = {
  requestBytes: MOST_PAYLOAD_BYTES,
  responseBytes: MOST_PAYLOAD_BYTES,
};

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function isUnbounded(area: Area): boolean {
  return isWholeColumns(area) || isWholeRows(area);
}

export function checkCellsRead(area: Area, location: string): void {
  if (cellCount(area) > MOST_CELLS_READ) throw hostError('RangeExceedsLimit', location);
}

const encoder = new TextEncoder();

export function utf8Bytes(text: string): number {
  return encoder.encode(text).length;
}
