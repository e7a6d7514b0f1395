/**
 * Gathers single cells into few rectangles, because every rectangle is one command on the wire and every cell in it
 * costs bytes. Cells of a rectangle that nobody asked for stay null, which Excel leaves unchanged.
 */

export interface Place {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

export interface Block<T> {
  readonly firstRow: number;
  readonly firstColumn: number;
  /** `cells[row][column]` from the block's top left; all rows are equally long. */
  readonly cells: readonly (readonly (T | null)[])[];
}

interface Span {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
  filled: number;
}

/** Blank rows a run of cells may bridge: cheaper than another command. */
const MOST_GAP = 12;
/** A rectangle may be at most this many times its filled cells. */
const MOST_WASTE = 2;

/** Every place exactly once (the last one wins), no rectangle taller than `mostRows`. */
export function blocksOf<T extends Place>(places: readonly T[], mostRows = 1000): Block<T>[] {
  const byColumn = new Map<number, Map<number, T>>();
  for (const place of places) {
    const rows = byColumn.get(place.columnIndex);
    if (rows) rows.set(place.rowIndex, place);
    else byColumn.set(place.columnIndex, new Map([[place.rowIndex, place]]));
  }
  return joinedSpans(byColumn, mostRows).map((span) => filledBlock(span, byColumn));
}

function joinedSpans(byColumn: ReadonlyMap<number, ReadonlyMap<number, unknown>>, mostRows: number): Span[] {
  const done: Span[] = [];
  let open: Span[] = [];
  for (const column of [...byColumn.keys()].sort((left, right) => left - right)) {
    const grown: Span[] = [];
    for (const run of runsOf([...byColumn.get(column)!.keys()], column, mostRows)) {
      const neighbour = open.find((span) => span.lastColumn === column - 1 && isWorthJoining(span, run));
      if (!neighbour) {
        grown.push(run);
        continue;
      }
      open = open.filter((span) => span !== neighbour);
      grown.push(joined(neighbour, run));
    }
    done.push(...open);
    open = grown;
  }
  return [...done, ...open];
}

function runsOf(rows: number[], column: number, mostRows: number): Span[] {
  const runs: Span[] = [];
  for (const row of rows.sort((left, right) => left - right)) {
    const run = runs.at(-1);
    if (run && row - run.lastRow <= MOST_GAP + 1 && row - run.firstRow < mostRows) {
      run.lastRow = row;
      run.filled += 1;
    } else runs.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column, filled: 1 });
  }
  return runs;
}

function isWorthJoining(left: Span, right: Span): boolean {
  const span = joined(left, right);
  const area = (span.lastRow - span.firstRow + 1) * (span.lastColumn - span.firstColumn + 1);
  const overlaps = left.firstRow <= right.lastRow && right.firstRow <= left.lastRow;
  return overlaps && area <= span.filled * MOST_WASTE && isNoTaller(span, left, right);
}

/** Joining may not grow a rectangle beyond the taller of the two, so that the limit of rows holds. */
function isNoTaller(span: Span, left: Span, right: Span): boolean {
  const height = ({ firstRow, lastRow }: Span) => lastRow - firstRow;
  return height(span) <= Math.max(height(left), height(right));
}

function joined(left: Span, right: Span): Span {
  return {
    firstRow: Math.min(left.firstRow, right.firstRow),
    lastRow: Math.max(left.lastRow, right.lastRow),
    firstColumn: left.firstColumn,
    lastColumn: right.lastColumn,
    filled: left.filled + right.filled,
  };
}

/** Two joined spans may overlap a third of the same column: only the span's own run belongs to it. */
function filledBlock<T>(span: Span, byColumn: Map<number, Map<number, T>>): Block<T> {
  const cells: (T | null)[][] = [];
  for (let row = span.firstRow; row <= span.lastRow; row++) {
    const line: (T | null)[] = [];
    for (let column = span.firstColumn; column <= span.lastColumn; column++) {
      const rows = byColumn.get(column)!;
      line.push(rows.get(row) ?? null);
      rows.delete(row);
    }
    cells.push(line);
  }
  return { firstRow: span.firstRow, firstColumn: span.firstColumn, cells };
}
