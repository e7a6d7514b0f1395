/**
 * react-spreadsheet-import's own validator (its `addErrorsAndRunHooks`, run from its package in ../headings/peer) and
 * the step of it that turns raw cells into records (`normalizeTableData`).
 */
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from '#domain/grid';
import { rivalFields } from './equalRules';
import { COLUMNS } from './madeLedger';

const PEER = join(process.cwd(), 'test/bench/headings/peer');
const STEPS = 'react-spreadsheet-import/dist-commonjs/steps';
/** `ColumnType.matched` of the package. */
const MATCHED = 2;

export type RivalRecord = Record<string, unknown> & {
  readonly __errors?: Readonly<Record<string, unknown>> | null;
};
type Validate = (data: RivalRecord[], fields: unknown) => Promise<RivalRecord[]>;
type Normalise = (
  columns: unknown,
  data: readonly (readonly CellValue[])[],
  fields: unknown,
) => RivalRecord[];

export function isRivalInstalled(): boolean {
  return existsSync(join(PEER, 'node_modules/react-spreadsheet-import'));
}

/** Loads the package; answers with a check from raw rows to its records with their errors. */
export function rivalChecker(): (rows: readonly (readonly CellValue[])[]) => Promise<readonly RivalRecord[]> {
  const load = createRequire(join(PEER, 'package.json'));
  const { addErrorsAndRunHooks } = load(`${STEPS}/ValidationStep/utils/dataMutations.js`) as {
    readonly addErrorsAndRunHooks: Validate;
  };
  const { normalizeTableData } = load(`${STEPS}/MatchColumnsStep/utils/normalizeTableData.js`) as {
    readonly normalizeTableData: Normalise;
  };
  const fields = rivalFields();
  const columns = COLUMNS.map((value, index) => ({ type: MATCHED, index, header: value, value }));
  return (rows) => addErrorsAndRunHooks(normalizeTableData(columns, rows, fields), fields);
}

/** Cells in error. */
export function errorsIn(records: readonly RivalRecord[]): number {
  return records.reduce((sum, { __errors }) => sum + Object.keys(__errors ?? {}).length, 0);
}
