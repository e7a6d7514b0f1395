/**
 * Which rows have something in common, by key, kept up to date row by row. Decides membership and which groups have
 * changed; refuses to know what a key means. Most keys have one row, so a lone row is kept without a list.
 */
import type { LedgerRow } from '#domain/read/reading';

const NONE: readonly LedgerRow[] = [];

export class RowGroups {
  readonly #members = new Map<string, LedgerRow | LedgerRow[]>();
  readonly #changed = new Set<string>();

  add(key: string, row: LedgerRow): void {
    const held = this.#members.get(key);
    if (held === undefined) {
      this.#members.set(key, row);
      return;
    }
    this.#changed.add(key);
    if (Array.isArray(held)) insert(held, row);
    else this.#members.set(key, held.rowIndex < row.rowIndex ? [held, row] : [row, held]);
  }

  remove(key: string, row: LedgerRow): void {
    const held = this.#members.get(key);
    if (held === undefined) return;
    if (!Array.isArray(held)) {
      if (held === row) this.#members.delete(key);
      return;
    }
    const at = held.indexOf(row);
    if (at < 0) return;
    this.#changed.add(key);
    held.splice(at, 1);
    if (held.length === 1) this.#members.set(key, held[0]!);
  }

  /** In the sheet's order; empty unless the key has two rows or more. */
  sharing(key: string): readonly LedgerRow[] {
    const held = this.#members.get(key);
    return Array.isArray(held) ? held : NONE;
  }

  /** All rows with the key, in the sheet's order. */
  rowsOf(key: string): readonly LedgerRow[] {
    const held = this.#members.get(key);
    if (held === undefined) return NONE;
    return Array.isArray(held) ? held : [held];
  }

  /** Keys whose group changed since the last call, each once. */
  *takeChanged(): Generator<string, void> {
    for (const key of this.#changed) {
      this.#changed.delete(key);
      yield key;
    }
  }
}

/** Rows mostly come in the sheet's order, so the place is looked for from the end. */
function insert(rows: LedgerRow[], row: LedgerRow): void {
  let at = rows.length;
  while (at > 0 && rows[at - 1]!.rowIndex > row.rowIndex) at--;
  rows.splice(at, 0, row);
}
