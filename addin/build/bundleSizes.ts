/** What a pane costs to load: bytes of the files a page needs at once, and of those it may ask for later. */
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';

export interface BundleSizes {
  /** Gzip bytes of the entry and everything it imports statically. */
  readonly initial: number;
  /** Gzip bytes of what is loaded when a screen or dialog is first opened. */
  readonly lazy: number;
}

/** @param contentOf content of an output file by its path in the metafile */
export function bundleSizes(
  { outputs }: Metafile,
  entry: string,
  contentOf: (path: string) => Buffer,
): BundleSizes {
  const initial = new Set<string>();
  const lazy = new Set<string>();
  const visit = (path: string, into: Set<string>) => {
    if (into.has(path)) return;
    into.add(path);
    for (const { path: next, kind, external } of outputs[path]?.imports ?? []) {
      if (!external) visit(next, kind === 'dynamic-import' ? lazy : into);
    }
  };
  visit(entry, initial);
  const sum = (paths: Iterable<string>) =>
    [...paths].reduce((bytes, path) => bytes + gzipSync(contentOf(path)).byteLength, 0);
  return { initial: sum(initial), lazy: sum([...lazy].filter((path) => !initial.has(path))) };
}
