/**
 * The cells about to be written, or asked for, as they stand now: value, formula and format, read in few rectangles.
 */
import { blocksOf, type Block, type Place } from '#addin/excel/blocks';
import type { CellValue } from '#domain/grid';

export interface CellState {
  readonly value: unknown;
  readonly formula: unknown;
  readonly numberFormat: string;
}

/** Cells of one request; values, formulas and formats of that many stay under a megabyte. */
const CELLS_PER_SYNC = 8_000;

/** States by `row:column`. */
export async function cellStates(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  places: readonly Place[],
): Promise<ReadonlyMap<string, CellState>> {
  const states = new Map<string, CellState>();
  for (const batch of batchesOf(blocksOf(places, 500), CELLS_PER_SYNC)) {
    const loaded = batch.map((block) => {
      const range = sheet.getRangeByIndexes(
        block.firstRow,
        block.firstColumn,
        block.cells.length,
        block.cells[0]!.length,
      );
      range.load('values,formulas,numberFormat');
      return { block, range };
    });
    // One request per megabyte.
    await context.sync();
    for (const { block, range } of loaded) addStates(states, block, range);
  }
  return states;
}

export function stateKey({ rowIndex, columnIndex }: Place): string {
  return `${rowIndex}:${columnIndex}`;
}

/** Excel's blank text is no value. */
export function cellValue({ value }: CellState): CellValue {
  return value === '' ? null : (value as CellValue);
}

/** A formula differs from its value; text that begins with `=` is its own formula text. */
export function isFormula({ value, formula }: CellState): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

export function* batchesOf<T>(blocks: readonly Block<T>[], mostCells: number): Generator<Block<T>[]> {
  let batch: Block<T>[] = [];
  let cells = 0;
  for (const block of blocks) {
    const size = block.cells.length * block.cells[0]!.length;
    if (batch.length > 0 && cells + size > mostCells) {
      yield batch;
      batch = [];
      cells = 0;
    }
    batch.push(block);
    cells += size;
  }
  if (batch.length > 0) yield batch;
}

function addStates(states: Map<string, CellState>, block: Block<Place>, range: Excel.Range): void {
  block.cells.forEach((line, i) =>
    line.forEach((place, j) => {
      if (!place) return;
      states.set(stateKey(place), {
        value: range.values[i]![j],
        formula: range.formulas[i]![j],
        numberFormat: String(range.numberFormat[i]![j]),
      });
    }),
  );
  range.untrack();
}
