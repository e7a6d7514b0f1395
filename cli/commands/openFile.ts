/**
 * The first step of every command: a file, its workbook, the ledger in it, or the sentence that says what is wrong.
 * Decides that what the workbook remembers of its columns counts here as in the task pane, and `--map` over it.
 */
import { answersFor, type ColumnMap } from '#cli/commands/columnMap';
import { openWorkbook, type OpenedWorkbook } from '#cli/workbook/openWorkbook';
import type { SheetGrid } from '#domain/grid';
import type { ColumnAnswers } from '#domain/recognise/applyAnswers';
import type { ColumnChange } from '#domain/recognise/columnChanges';
import {
  COLUMN_MEMORY_KEY,
  parseColumnMemory,
  rememberedFor,
  type ColumnMemory,
} from '#domain/recognise/columnMemory';
import type { Recognition } from '#domain/recognise/recognition';
import { recogniseWorkbook } from '#domain/recognise/recogniseWorkbook';
import { settleColumns, type ColumnKnowledge } from '#domain/recognise/settleColumns';
import type { UnitAnswer } from '#domain/recognise/unitAnswers';
import type { Words } from '#domain/words';

export interface OpenedLedger {
  readonly workbook: OpenedWorkbook;
  readonly grid: SheetGrid;
  /** As recognised, before answers. */
  readonly recognised: Recognition;
  readonly knowledge: ColumnKnowledge;
  /** The columns settled by what is known of them. */
  readonly recognition: Recognition;
  /** Since a clerk last went on with this sheet in the task pane. */
  readonly changes: readonly ColumnChange[];
}

/** What every command is told of the file. */
export interface FileOptions {
  readonly sheet?: string;
  readonly map?: ColumnMap;
  /** The same sheet with what its sister sheets say of it; see addin/flows/sheetsOfLedger.ts. */
  readonly lent?: ColumnKnowledge['lent'];
}

export async function openLedgerFile(
  path: string,
  { sheet, map = new Map(), lent }: FileOptions,
): Promise<OpenedLedger | { readonly message: Words }> {
  const workbook = await openWorkbook(path);
  if (!('sheets' in workbook)) return workbook;
  const recognised = recogniseWorkbook(workbook.sheets, sheet);
  if (!('kind' in recognised)) return { message: inFile(path, recognised.message) };
  const mapped = answersFor(recognised, map);
  if (isMessage(mapped)) return mapped;
  const grid = workbook.sheets.find(({ name }) => name === recognised.sheetName);
  if (!grid) throw new Error('recognised a sheet that is not in the workbook');
  const { answers, columns } = rememberedFor(recognised, memoryOf(workbook));
  const knowledge = { answers: { ...answers, ...mapped }, columns, unit: [], ...(lent && { lent }) };
  return { workbook, grid, recognised, knowledge, ...settleColumns(recognised, knowledge) };
}

function inFile(path: string, { zh, en }: Words): Words {
  return { zh: `${path}：${zh}`, en: `${path}: ${en}` };
}

/** The same ledger with what the reader's unit said of its columns; answers of the workbook and of `--map` stay. */
export function withUnitAnswers(ledger: OpenedLedger, unit: readonly UnitAnswer[]): OpenedLedger {
  const knowledge = { ...ledger.knowledge, unit };
  return { ...ledger, knowledge, ...settleColumns(ledger.recognised, knowledge) };
}

/** The task pane keeps it as JSON text, which the file holds as JSON. */
export function memoryOf({ settings }: OpenedWorkbook): ColumnMemory {
  try {
    return parseColumnMemory(JSON.parse(settings.get(COLUMN_MEMORY_KEY) ?? 'null'));
  } catch {
    return {};
  }
}

function isMessage(
  answers: ColumnAnswers | { readonly message: Words },
): answers is { readonly message: Words } {
  return typeof answers['message'] === 'object';
}
