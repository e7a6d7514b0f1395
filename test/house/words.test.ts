import { sourcesIn } from '../support/sources';

const FOLDERS = ['addin', 'cli', 'domain', 'functions', 'infra', 'local'];
const sources = FOLDERS.flatMap(sourcesIn);

test('every file says at its head what it decides', () => {
  expect(sources.length).toBeGreaterThan(50);
  const silent = sources
    .filter(({ text }) => !/^(?:#!.*\n)?\s*(?:\/\*\*|\/\/)/.test(text))
    .map(({ path }) => path);
  expect(silent).toEqual([]);
});

test('no file is a drawer for everything', () => {
  const drawers = sources.filter(({ path }) =>
    /(?:^|\/)(?:utils?|helpers?|managers?|common|misc|index)\.[a-z]+$/i.test(path),
  );
  expect(drawers.map(({ path }) => path)).toEqual([]);
});

test('nothing default, nothing re-exported wholesale, no debts left in the code', () => {
  const debts = sources.flatMap(({ path, text }) =>
    [
      /^export default\b/m,
      /^export \* from\b/m,
      /\b(?:TODO|FIXME|HACK)\b/,
      /@ts-(?:ignore|nocheck|expect-error)/,
      /\bas any\b/,
    ]
      .filter((debt) => debt.test(text))
      .map((debt) => `${path}: ${debt.source}`),
  );
  expect(debts).toEqual([]);
});

test('no test is skipped or singled out', () => {
  const marked = sourcesIn('test').filter(
    ({ path, text }) =>
      !path.endsWith('words.test.ts') &&
      /\b(?:it|test|describe)\.(?:skip|only|todo)\b|\bx(?:it|test)\(/.test(text),
  );
  expect(marked.map(({ path }) => path)).toEqual([]);
});

test('what runs in the pane is known to the oldest browser it is built for', () => {
  // Chrome and Edge 109 (the last for Windows 7 and 8), Safari 16.4 (the first with look-behind); esbuild rewrites
  // syntax, no methods.
  const later =
    /\.(?:toSorted|toReversed|toSpliced)\(|\b(?:Object|Map)\.groupBy\(|\bwithResolvers\(|\bfromAsync\(/;
  const ofPane = sources.filter(({ path }) => /^(?:addin|domain)\//.test(path));
  expect(ofPane.length).toBeGreaterThan(50);
  expect(ofPane.filter(({ text }) => later.test(text)).map(({ path }) => path)).toEqual([]);
});
