/** `ledger unmark FILE`: takes the marks of a check out of every sheet of the file, and nothing else. */
import { MARK_SIGNATURE } from '#addin/flows/markPlan';
import { markColumns } from '#addin/flows/unmarkPlan';
import { writableCopy } from '#cli/commands/outFile';
import { EXIT, type ExitCode } from '#cli/exitCode';
import { say, type Language, type Terminal } from '#cli/terminal';
import { openWorkbook } from '#cli/workbook/openWorkbook';
import type { SheetEdits } from '#cli/workbook/sheetEdits';
import type { SheetGrid } from '#domain/grid';
import type { Words } from '#domain/words';

export interface UnmarkOptions {
  /** A new file to take them out of instead of this one. */
  readonly out?: string;
  readonly lang: Language;
}

export async function unmarkCommand(
  file: string,
  { out, lang }: UnmarkOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const problem = (message: Words, exit: ExitCode) => {
    say(terminal, lang, message);
    return exit;
  };
  const workbook = await openWorkbook(file);
  if (!('sheets' in workbook)) return problem(workbook.message, EXIT.fileUnreadable);
  const marked = workbook.sheets.filter((sheet) => markColumns(sheet).length > 0);
  const locked = marked.find(({ isProtected }) => isProtected);
  if (locked) return problem(protectedSheet(locked.name), EXIT.fileUnwritten);
  if (marked.length === 0) return problem(NOT_MARKED, EXIT.ran);
  const target = await writableCopy(workbook, out);
  if ('message' in target) return problem(target.message, EXIT.fileUnwritten);
  const saved = await target.save(marked.map(withoutMarks));
  if ('problem' in saved) return problem(saved.problem.message, EXIT.fileUnwritten);
  return problem(unmarked(target.path), EXIT.ran);
}

function withoutMarks(grid: SheetGrid): SheetEdits {
  const columns = markColumns(grid);
  return {
    sheetName: grid.name,
    cells: grid.rows.flatMap((_, rowIndex) =>
      columns.map((columnIndex) => ({
        rowIndex,
        columnIndex,
        value: { kind: 'blank' } as const,
        isGone: true,
      })),
    ),
    plainColumns: columns,
    rules: { removed: [], removedSigns: [MARK_SIGNATURE], added: [] },
  };
}

const NOT_MARKED: Words = { zh: '文件中没有检查标记。', en: 'There are no marks in the file.' };

function unmarked(path: string): Words {
  return { zh: `已去掉 ${path} 中的检查标记。`, en: `The marks were taken out of ${path}.` };
}

function protectedSheet(name: string): Words {
  return {
    zh: `工作表“${name}”受保护，没有改动。请先在“审阅”中撤销保护。`,
    en: `The sheet “${name}” is protected; nothing was changed. Unprotect it under Review first.`,
  };
}
