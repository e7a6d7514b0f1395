/** What was fixed, or would be, for a person at a terminal: every cell with its old and new content. */
import type { Fixed } from '#addin/flows/applyFixes';
import { table } from '#cli/present/table';
import type { Language } from '#cli/terminal';
import type { CellValue } from '#domain/grid';
import type { Words } from '#domain/words';

export interface FixReport {
  readonly rule: string;
  readonly dryRun: boolean;
  readonly changes: readonly {
    /** The finding that is mended. */
    readonly id: string;
    readonly cell: string;
    readonly before: CellValue;
    readonly after: CellValue;
    /** What the cell shows then, where its value alone does not say. */
    readonly shown?: string;
  }[];
  /** Cells that were not written, with the reason. */
  readonly left: Fixed['left'];
  /** Cells of findings that only a person can mend. */
  readonly byHand: readonly string[];
}

const LEFT_WORDS: Readonly<Record<Fixed['left'][number]['reason'], Words>> = {
  changed: { zh: '内容已变，未改', en: 'changed meanwhile, left' },
  formula: { zh: '是公式，未改', en: 'a formula, left' },
  merged: { zh: '是合并单元格，未改', en: 'a merged cell, left' },
  'too-long': { zh: '内容过长，未改', en: 'too long, left' },
};

export function presentFixes({ rule, dryRun, changes, left, byHand }: FixReport, language: Language): string {
  const done = dryRun
    ? {
        zh: `将修改 ${changes.length} 格（预览，未写入）`,
        en: `${changes.length} cells would change (preview)`,
      }
    : { zh: `已修改 ${changes.length} 格`, en: `${changes.length} cells changed` };
  const rows = changes.map(({ cell, before, after, shown }) => [
    `  ${cell}`,
    textOf(before),
    '→',
    shown ?? textOf(after),
  ]);
  const leftRows = left.map(({ cell, reason }) => ['  ' + cell, LEFT_WORDS[reason][language]]);
  const hand: Words = { zh: '需人工处理', en: 'to be mended by hand' };
  return [
    `${rule}：${done[language]}`,
    ...(rows.length > 0 ? [table(rows)] : []),
    ...(leftRows.length > 0 ? [table(leftRows)] : []),
    ...(byHand.length > 0 ? [`${hand[language]}：${byHand.join(' ')}`] : []),
  ].join('\n');
}

function textOf(value: CellValue): string {
  return value === null ? '""' : typeof value === 'string' ? JSON.stringify(value) : String(value);
}
