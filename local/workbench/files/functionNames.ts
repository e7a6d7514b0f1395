/**
 * An add-in's functions as files name them: `XINFANG.DUE` is `_xldudf_XINFANG_DUE` there, so that Excel knows the name for
 * a function's although nobody may have installed it. Decides names alone, both ways; every other name stays.
 *
 * @see https://github.com/OfficeDev/office-js/issues/5611
 */
import { tokensOf } from '#local/host/formula/tokens';
import type { CellFunction } from '#local/host/model/cellFunctions';

const PREFIX = '_xldudf_';

/** @param formula with its `=`, as Excel shows it */
export function toFileNames(formula: string, functions: Iterable<CellFunction>): string {
  return renamed(formula, new Map([...functions].map(({ name }) => [name, nameInFile(name)])));
}

/** @param formula with its `=`, as it is in a file */
export function fromFileNames(formula: string, functions: Iterable<CellFunction>): string {
  if (!formula.toLowerCase().includes(PREFIX)) return formula;
  return renamed(formula, new Map([...functions].map(({ name }) => [nameInFile(name).toUpperCase(), name])));
}

function nameInFile(name: string): string {
  return `${PREFIX}${name.replaceAll('.', '_')}`;
}

/** @param names in capitals */
function renamed(formula: string, names: ReadonlyMap<string, string>): string {
  const tokens = tokensOf(formula.slice(1)).map(({ kind, source }) =>
    kind === 'function' ? (names.get(source.toUpperCase()) ?? source) : source,
  );
  return `=${tokens.join('')}`;
}
