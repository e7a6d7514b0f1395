/**
 * Brings a consolidated sheet up to date where it stands: syncs it, so that no edit of the supervisor is lost, then
 * appends cases that are new, says which are no longer of the region, and states the new instant. Rows are never moved
 * or deleted; a field that no column holds is not added.
 */
import { openLedger, type OpenLedger } from '#addin/flows/openLedger';
import type { CellWrite, SheetProblem } from '#addin/flows/ledgerSheet';
import type { PulledRegion } from '#addin/flows/pullRegion';
import { fetchRegion, type Region } from '#addin/flows/regionCases';
import { caseCells, inOrder, type FieldColumn } from '#addin/flows/regionSheet';
import { asOfOf, silentUnits, statusLines } from '#addin/flows/regionWords';
import type { Language } from '#addin/flows/statusCells';
import { syncLedger, type SyncOptions, type SyncPorts } from '#addin/flows/syncLedger';
import type { SyncReport } from '#addin/flows/syncReport';
import type { ApiProblem } from '#addin/api/ledgerApi';
import type { Day } from '#domain/day';
import { valueAt } from '#domain/grid';
import { fieldOf, ledgerKind } from '#domain/kinds/kinds';
import { OWN_MARK } from '#domain/sync/ownColumns';
import type { Words } from '#domain/words';

export interface RefreshedRegion extends PulledRegion {
  readonly appended: number;
  /** Cases that stand in the sheet and are no longer of the region. */
  readonly left: number;
  readonly report: SyncReport;
}

const LEFT_WORDS: Words = {
  zh: '该件已不在所辖范围内，本行不再更新',
  en: 'No longer a case of this region; the row is not updated any more',
};

const NOT_CONSOLIDATED: SheetProblem = {
  code: 'sheet.not-consolidated',
  message: {
    zh: '这张表不是汇总表，不能用汇总更新。请选择汇总生成的工作表，或另建一张。',
    en: 'This is no consolidated sheet and cannot be brought up to date as one. Choose one that a pull made, or pull anew.',
  },
};

export async function refreshRegion(
  ports: SyncPorts,
  options: SyncOptions,
): Promise<RefreshedRegion | { readonly problem: ApiProblem | SheetProblem }> {
  const before = await openLedger(ports);
  if ('problem' in before) return before;
  if (before.layout.memory?.region === undefined) return { problem: NOT_CONSOLIDATED };
  const { report, problem } = await syncLedger(ports, options);
  if (problem) return { problem };
  if (!report) throw new Error('a sync ended with neither report nor problem');

  const directory = await ports.api.directory();
  if ('problem' in directory) return directory;
  const { kind } = before.recognition;
  const region = await fetchRegion(ports.api, { kind, units: directory.value.units, cursor: null });
  if ('problem' in region) return region;
  const ledger = await openLedger(ports);
  if ('problem' in ledger) return ledger;
  const today = ports.today();
  const { cells, appended, left } = changes(ledger, region, today, options.language);
  const written = await ports.sheet.write({ cells, hiddenColumns: [], columnWidths: [] });
  if ('problem' in written) return written;
  const { never, old } = silentUnits(region, today);
  return {
    sheetName: ledger.grid.name,
    cases: region.cases.size,
    units: region.units.length,
    asOf: asOfOf(region),
    silentUnits: [...never, ...old].map(({ name }) => name),
    appended,
    left,
    report,
  };
}

function changes(ledger: OpenLedger, region: Region, today: Day, language: Language) {
  const { grid, layout, recognition, sources, rows } = ledger;
  const kind = ledgerKind(recognition.kind);
  const held = new Set(
    rows.flatMap(({ reading }) => (reading.kind === 'stamp' ? [reading.stamp.caseId] : [])),
  );
  const fresh = inOrder(kind, region).filter(({ caseId }) => !held.has(caseId));
  const gone = rows.filter(
    ({ reading }) => reading.kind === 'stamp' && !region.cases.has(reading.stamp.caseId),
  );
  const columns = recognition.columns.flatMap(({ columnIndex, field }): FieldColumn[] => {
    const def = field === null ? null : fieldOf(kind, field);
    const source = sources[field ?? ''];
    return def && source !== undefined ? [{ columnIndex, field: def, source }] : [];
  });
  const cells: CellWrite[] = [
    ...lineCells(ledger, statusLines(region, today, language)),
    ...gone.map(({ row }) => text(row.rowIndex, layout.columns.result, LEFT_WORDS[language])),
    ...fresh.flatMap((view, i) =>
      caseCells(kind, columns, layout, grid.rows.length + i, view, { today, language }),
    ),
  ];
  return { cells, appended: fresh.length, left: gone.length };
}

/** The lines stand right above the headings; where someone deleted or moved them, nothing is written. */
function lineCells(
  { grid, recognition }: OpenLedger,
  lines: readonly [string, string],
): readonly CellWrite[] {
  const first = recognition.headerRows[0]! - lines.length;
  return lines.flatMap((line, i) =>
    String(valueAt(grid, first + i, 0) ?? '').startsWith(OWN_MARK) ? [text(first + i, 0, line)] : [],
  );
}

function text(rowIndex: number, columnIndex: number, words: string): CellWrite {
  return { rowIndex, columnIndex, content: { kind: 'text', text: words }, format: 'text' };
}
