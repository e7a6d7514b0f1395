/** A number with its English noun: `1 cell`, `2 cells`. */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
