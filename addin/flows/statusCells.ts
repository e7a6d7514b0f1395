/**
 * What the visible own columns say of a case: number, stage, next date (deadlineCells.ts), and how the last sync went.
 * Decides words; only cells that would change are written. Text of others is never written as a formula.
 */
import { deadlineCells, type OwnCell } from '#addin/flows/deadlineCells';
import type { CellWrite } from '#addin/flows/ledgerSheet';
import type { OwnLayout } from '#addin/flows/ownLayout';
import type { CellContent } from '#domain/cellContent';
import { stageWords } from '#domain/clock/clockWords';
import { NATIONAL_2022 } from '#domain/clock/profiles';
import { serialFromDay, type Day } from '#domain/day';
import { isUnread, type FieldValue } from '#domain/fieldValue';
import { cellAddress, valueAt, type SheetGrid } from '#domain/grid';
import type { LedgerKind } from '#domain/kinds/fields';
import { MERGED_INTO } from '#domain/sync/joins';
import { problemWords, type RowProblem } from '#domain/wire/problems';
import type { CaseView, Conflict } from '#domain/wire/sync';

export type Language = 'zh' | 'en';

/** How a row fared in this sync, as far as its result cell tells. */
export interface RowFate {
  readonly conflicts: readonly Conflict[];
  readonly problem: RowProblem | null;
  /** Fields whose arrived value could not be written, e.g. because the cell holds a formula. */
  readonly unwritten: readonly string[];
}

const resultWords = {
  done: { zh: '已同步', en: 'In sync' },
  conflict: { zh: '冲突', en: 'Conflict' },
  refused: { zh: '未发送', en: 'Not sent' },
  unwritten: { zh: '对方已改、本表未能写入', en: 'Changed by others, could not be written here' },
  mine: { zh: '本表', en: 'here' },
  theirs: { zh: '对方', en: 'theirs' },
  blank: { zh: '（空）', en: '(blank)' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
} as const;

/** Own cells of a row with a case; a due date is a real date cell, days left a formula over it. */
export function statusCells(
  grid: SheetGrid,
  layout: OwnLayout,
  rowIndex: number,
  view: CaseView,
  today: Day,
  language: Language,
): readonly CellWrite[] {
  const dueCell = cellAddress(rowIndex, layout.columns.due);
  const cells: readonly OwnCell[] = [
    ['systemNo', { kind: 'text', text: view.systemNo }, 'text'],
    ['stage', { kind: 'text', text: stageText(view, language) }, 'text'],
    ...deadlineCells(view.status, dueCell, today, language),
  ];
  return cells
    .filter(([id, content]) => differs(grid, rowIndex, layout.columns[id], content))
    .map(([id, content, format]) => ({
      rowIndex,
      columnIndex: layout.columns[id],
      content,
      ...(format ? { format } : {}),
    }));
}

function stageText({ status, joins }: CaseView, language: Language): string {
  const survivor = joins?.mergedInto;
  return survivor ? `${MERGED_INTO[language]} ${survivor.systemNo}` : stageWords(status.stage)[language];
}

/** The result cell of a row, or nothing when it already says so. */
export function resultCells(
  grid: SheetGrid,
  layout: OwnLayout,
  rowIndex: number,
  fate: RowFate,
  kind: LedgerKind,
  language: Language,
): readonly CellWrite[] {
  const content: CellContent = { kind: 'text', text: resultText(fate, kind, language) };
  const columnIndex = layout.columns.result;
  if (!differs(grid, rowIndex, columnIndex, content)) return [];
  return [{ rowIndex, columnIndex, content, format: 'text' }];
}

export function resultText(fate: RowFate, kind: LedgerKind, language: Language): string {
  const label = (field: string) => kind.fields.find((def) => def.id === field)?.label[language] ?? field;
  const parts: string[] = [];
  if (fate.problem) {
    const { code, fields } = fate.problem;
    const about = fields?.length ? ` [${fields.map(label).join('、')}]` : '';
    parts.push(`${resultWords.refused[language]}：${problemWords[code][language]}${about}`);
  }
  for (const conflict of fate.conflicts) {
    const mine = `${resultWords.mine[language]}“${display(conflict.mine, language)}”`;
    const theirs = `${resultWords.theirs[language]}“${display(conflict.theirs, language)}”`;
    const by = `${conflict.author} ${minuteOf(conflict.at)}`;
    parts.push(`${resultWords.conflict[language]} ${label(conflict.field)}：${mine}，${theirs}（${by}）`);
  }
  if (fate.unwritten.length > 0) {
    parts.push(`${resultWords.unwritten[language]}：${fate.unwritten.map(label).join('、')}`);
  }
  return parts.length > 0 ? parts.join('；') : resultWords.done[language];
}

const localMinute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: NATIONAL_2022.timeZone,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-11-22 09:15` in the offices' time zone, for an instant in ISO 8601. */
export function minuteOf(instant: string): string {
  return localMinute.format(new Date(instant));
}

export function display(value: FieldValue | null, language: Language): string {
  if (value === null) return resultWords.blank[language];
  if (isUnread(value)) return value.unread;
  if (typeof value === 'boolean') return value ? resultWords.yes[language] : resultWords.no[language];
  return String(value);
}

function differs(grid: SheetGrid, rowIndex: number, columnIndex: number, content: CellContent): boolean {
  const current = valueAt(grid, rowIndex, columnIndex);
  switch (content.kind) {
    case 'text':
      return current !== content.text;
    case 'number':
      return current !== content.number;
    case 'day':
      return current !== serialFromDay(content.day, grid.dateSystem) && current !== content.day;
    case 'formula':
      return grid.isFormulaAt(rowIndex, columnIndex)
        ? typeof current !== typeof content.cached
        : String(current) !== String(content.cached);
    case 'blank':
      return current !== null && !grid.isFormulaAt(rowIndex, columnIndex);
  }
}
