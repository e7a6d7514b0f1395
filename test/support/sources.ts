/** The project's own source files and what they import, for the tests that hold the house in order. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

export interface Source {
  /** Path from the root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Module specifiers of static, dynamic, type-only and re-exporting imports. */
  readonly imports: readonly string[];
}

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\brequire\s*\(\s*)'([^'\n]+)'/g;

export function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const imports = [...text.matchAll(IMPORT)].map((match) => match[1]!);
      return { path: relative(ROOT, file).split(sep).join('/'), text, imports };
    });
}
