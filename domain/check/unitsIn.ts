/**
 * The units a unit cell names: one, or several in a list (县交通局、县住建局), without what each does there (牵头). Decides
 * where one name ends; of a path the leaf is the unit. Refuses to know which units exist.
 */
/** Blanks part Chinese names only: Water Bureau is one unit. */
const LIST_MARK = /[、，,;；\n]+|(?<=[\p{Script=Han}）)])\s+(?=\p{Script=Han})/u;
const PART_PLAYED = /[（(](?:牵头|主办|主责|承办|协办|配合)[^（）()]*[）)]$/;

export function unitsIn(cell: string): readonly string[] {
  const [leaf = ''] = cell.split('/');
  return leaf
    .split(LIST_MARK)
    .map((name) => name.replace(PART_PLAYED, ''))
    .filter((name) => name !== '');
}
