/**
 * What a workbook remembers of its ledgers' columns: for each sheet the clerk's answers, and the columns as they stood
 * when he last went on with them. Decides the form it is kept in and what of it counts for a sheet; a damaged memory
 * counts as none. Refuses to know where it is kept.
 */
import * as z from 'zod/mini';
import type { LedgerKindId } from '#domain/kinds/fields';
import { answerKeys, type ColumnAnswers } from '#domain/recognise/applyAnswers';
import { knownColumns, type KnownColumn } from '#domain/recognise/columnChanges';
import type { Recognition } from '#domain/recognise/recognition';
import { haveSameHeadings } from '#domain/recognise/sameLedger';

const knownColumnSchema = z.object({
  key: z.string(),
  heading: z.string(),
  columnIndex: z.int().check(z.minimum(0)),
  field: z.nullable(z.string()),
  status: z.enum(['mapped', 'asked', 'kept', 'never']),
});

const memorySchema = z.record(
  z.string(),
  z.object({
    kind: z.string(),
    answers: z.record(z.string(), z.nullable(z.string())),
    columns: z.array(knownColumnSchema),
  }),
);

export interface SheetMemory {
  readonly kind: LedgerKindId;
  readonly answers: ColumnAnswers;
  readonly columns: readonly KnownColumn[];
}

/** The setting of the workbook it is kept under, as JSON text. */
export const COLUMN_MEMORY_KEY = 'petition-ledger.columns';

/** By the sheet's name. */
export type ColumnMemory = Readonly<Partial<Record<string, SheetMemory>>>;

/** What is remembered for one sheet; `columns` is null when it was never gone on with. */
export interface Remembered {
  readonly answers: ColumnAnswers;
  readonly columns: readonly KnownColumn[] | null;
}

/** @param value JSON text, or anything else a damaged setting may hold */
export function parseColumnMemory(value: unknown): ColumnMemory {
  try {
    const parsed = memorySchema.safeParse(JSON.parse(String(value)));
    return parsed.success ? (parsed.data as ColumnMemory) : {};
  } catch {
    return {};
  }
}

/** Answers given for a sister sheet count where the sheet has none of its own. */
export function rememberedFor({ sheetName, kind, columns }: Recognition, memory: ColumnMemory): Remembered {
  const own = memory[sheetName];
  const keys = answerKeys(columns);
  const sisters = Object.entries(memory).flatMap(([name, other]) => {
    const isSister =
      name !== sheetName &&
      other?.kind === kind &&
      haveSameHeadings(
        keys,
        other.columns.map(({ key }) => key),
      );
    return isSister ? [other.answers] : [];
  });
  const isOwn = own?.kind === kind;
  return {
    answers: Object.assign({}, ...sisters, isOwn ? own.answers : {}) as ColumnAnswers,
    columns: isOwn ? own.columns : null,
  };
}

/** @param columns as the clerk last went on with them; those of the recognition unless given */
export function sheetMemory(
  recognition: Recognition,
  answers: ColumnAnswers,
  columns: readonly KnownColumn[] = knownColumns(recognition),
): SheetMemory {
  return { kind: recognition.kind, answers, columns };
}
