import { ROOT, sourcesIn } from '../support/sources';
import { join, posix } from 'node:path';
import { existsSync } from 'node:fs';

/** Who may import whom; `why` is what to do instead. */
const LAYERS = [
  { layer: 'domain', may: [], why: 'domain is pure: pass what it needs as a value or a port' },
  { layer: 'functions', may: ['domain'], why: 'the server knows the domain, no client and no deployment' },
  { layer: 'addin', may: ['domain'], why: 'the add-in talks to the server over HTTP only' },
  {
    layer: 'cli',
    may: ['addin/flows', 'addin/api', 'domain'],
    why: 'the terminal uses the same flows and API client as the pane, never its user interface or Excel',
  },
  {
    layer: 'infra',
    may: [],
    why: 'infra names functions by path; a test compares its routes and table with theirs',
  },
  {
    layer: 'local',
    may: ['functions', 'domain', 'cli/workbook', 'addin/build'],
    why: 'local runs the functions and serves the pane; it is not a client of the one nor part of the other',
  },
] as const;

/** Platform modules domain must not know: it runs in the task pane, in Lambda and in the terminal alike. */
const PLATFORM = /^(?:node:|@aws-sdk\/|aws-|hono|react|@e965\/|@zip\.js\/)/;

test.each(LAYERS)('$layer imports nothing but itself and $may', ({ layer, may, why }) => {
  const sources = sourcesIn(layer);
  expect(sources.length).toBeGreaterThan(3);
  const allowed = [layer, ...may];
  const trespasses = sources.flatMap(({ path, imports }) =>
    imports
      .map((specifier) => ownModule(path, specifier))
      .filter((target) => target !== null && !allowed.some((folder) => target.startsWith(`${folder}/`)))
      .map((target) => `${path} imports ${target}: ${why}`),
  );
  expect(trespasses).toEqual([]);
});

test('the parser of imports sees them', () => {
  const imports = sourcesIn('addin').flatMap((source) => source.imports);
  expect(imports.filter((specifier) => specifier.startsWith('#domain/')).length).toBeGreaterThan(20);
});

test('every own import names a file that exists', () => {
  const own = LAYERS.flatMap(({ layer }) => sourcesIn(layer)).flatMap(({ path, imports }) =>
    imports.map((specifier) => ({ path, target: ownModule(path, specifier) })),
  );
  const missing = own.filter(
    ({ target }) =>
      target !== null && !['', '.ts', '.tsx'].some((ending) => existsSync(join(ROOT, `${target}${ending}`))),
  );
  expect(missing).toEqual([]);
});

test('domain knows no platform', () => {
  const trespasses = sourcesIn('domain').flatMap(({ path, imports }) =>
    imports
      .filter((specifier) => PLATFORM.test(specifier))
      .map((specifier) => `${path} imports ${specifier}`),
  );
  expect(trespasses).toEqual([]);
});

test('only addin/excel names Excel', () => {
  const trespasses = ['addin', 'cli', 'domain', 'functions']
    .flatMap(sourcesIn)
    .filter(
      ({ path, text }) =>
        !path.startsWith('addin/excel/') && /\bExcel\.(?:run|Range|RequestContext)\b/.test(text),
    )
    .map(({ path }) => path);
  expect(trespasses).toEqual([]);
});

/** Path from the root of a module of ours; null for a library. */
function ownModule(from: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier));
  return null;
}
