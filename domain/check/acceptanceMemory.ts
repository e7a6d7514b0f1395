/**
 * The acceptances a workbook remembers, by sheet: hashes and reasons, no cell's content. Decides the form they are kept
 * in; a damaged memory counts as none. Refuses to know where it is kept.
 */
import * as z from 'zod/mini';
import type { Acceptance } from '#domain/check/acceptance';
import { parseDay, type Day } from '#domain/day';

const memorySchema = z.record(
  z.string(),
  z.array(
    z.object({
      finding: z.string(),
      rule: z.string(),
      field: z.string(),
      cell: z.string(),
      anchors: z.array(z.string()),
      reason: z.string(),
      on: z.custom<Day>((text) => typeof text === 'string' && parseDay(text) !== null),
    }),
  ),
);

/** The setting of the workbook it is kept under, as JSON text. */
export const ACCEPTANCES_KEY = 'petition-ledger.accepted';

/** By the sheet's name when they were kept. */
export type AcceptanceMemory = Readonly<Partial<Record<string, readonly Acceptance[]>>>;

/** @param value JSON text, or anything else a damaged setting may hold */
export function parseAcceptances(value: unknown): AcceptanceMemory {
  try {
    const parsed = memorySchema.safeParse(JSON.parse(String(value)));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/**
 * Those that may cover findings of a sheet. Where nothing is kept under its name it may have been renamed: then those of
 * sheets that are gone count, each of which covers a finding only where rule, cell and case agree.
 * @param sheetNames all of the workbook
 */
export function acceptancesFor(
  sheetName: string,
  memory: AcceptanceMemory,
  sheetNames: readonly string[],
): readonly Acceptance[] {
  const own = memory[sheetName];
  if (own) return own;
  const gone = Object.entries(memory).filter(([name]) => !sheetNames.includes(name));
  return gone.flatMap(([, acceptances]) => acceptances ?? []);
}
