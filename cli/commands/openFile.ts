/** The first step of every command: a file, its workbook, the ledger in it, or the sentence that says what is wrong. */
import { answersFor, type ColumnMap } from '#cli/commands/columnMap';
import { openWorkbook, type OpenedWorkbook } from '#cli/workbook/openWorkbook';
import type { SheetGrid } from '#domain/grid';
import { applyAnswers, type ColumnAnswers } from '#domain/recognise/applyAnswers';
import type { Recognition } from '#domain/recognise/recognition';
import { recogniseWorkbook } from '#domain/recognise/recogniseWorkbook';
import type { Words } from '#domain/words';

export interface OpenedLedger {
  readonly workbook: OpenedWorkbook;
  readonly grid: SheetGrid;
  readonly recognition: Recognition;
  readonly answers: ColumnAnswers;
}

/** What every command is told of the file. */
export interface FileOptions {
  readonly sheet?: string;
  readonly map?: ColumnMap;
}

export async function openLedgerFile(
  path: string,
  { sheet, map = new Map() }: FileOptions,
): Promise<OpenedLedger | { readonly message: Words }> {
  const workbook = await openWorkbook(path);
  if (!('sheets' in workbook)) return workbook;
  const recognition = recogniseWorkbook(workbook.sheets, sheet);
  if (!('kind' in recognition)) return recognition;
  const answers = answersFor(recognition, map);
  if (isMessage(answers)) return answers;
  const grid = workbook.sheets.find(({ name }) => name === recognition.sheetName);
  if (!grid) throw new Error('recognised a sheet that is not in the workbook');
  return { workbook, grid, recognition: applyAnswers(recognition, answers), answers };
}

function isMessage(
  answers: ColumnAnswers | { readonly message: Words },
): answers is { readonly message: Words } {
  return typeof answers['message'] === 'object';
}
