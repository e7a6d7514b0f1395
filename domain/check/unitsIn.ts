/**
 * The units a unit cell names: one, or several in a list (县交通局、县住建局), without what each does there (牵头). Decides
 * where each name begins and ends; of a path the leaf is the unit. Refuses to know which units exist.
 */
export interface UnitNamed {
  readonly name: string;
  /** Where the name begins in the cell; it goes on for its own length. */
  readonly at: number;
}

/** Blanks part Chinese names only: Water Bureau is one unit. A mark in （牵头、主办） parts nothing. */
const LIST_MARK = /(?:[、，,;；\n]+|(?<=[\p{Script=Han}）)])\s+(?=\p{Script=Han}))(?![^（(]*[）)])/gu;
const PART_PLAYED = /\s*[（(](?:牵头|主办|主责|承办|协办|配合)[^（）()]*[）)]\s*$/;

export function unitsIn(cell: string): readonly UnitNamed[] {
  const leaf = leafOf(cell);
  const units: UnitNamed[] = [];
  let from = 0;
  const add = (to: number) => {
    const written = leaf.slice(from, to).replace(PART_PLAYED, '');
    const name = written.trim();
    if (name !== '') units.push({ name, at: from + written.indexOf(name) });
  };
  for (const { index, 0: mark } of leaf.matchAll(LIST_MARK)) {
    add(index);
    from = index + mark.length;
  }
  add(leaf.length);
  return units;
}

/** The leaf of a path: 县教育局/始兴县 → 县教育局. */
export function leafOf(cell: string): string {
  const end = cell.indexOf('/');
  return end < 0 ? cell : cell.slice(0, end);
}

/** The cell with other names in the place of those it has; everything around them stays. */
export function withNames(cell: string, others: readonly UnitRenamed[]): string {
  let text = '';
  let from = 0;
  for (const { name, at, to } of others) {
    text += cell.slice(from, at) + to;
    from = at + name.length;
  }
  return text + cell.slice(from);
}

/** A unit of the cell and the name it is to have. */
export interface UnitRenamed extends UnitNamed {
  readonly to: string;
}
