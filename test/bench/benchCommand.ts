/** `npm run bench -- <name> [flags]`: measurements that are printed and kept in docs/benchmarks.md, no tests. */
import { measureHeadings } from './headings/measureHeadings';

const BENCHES: Readonly<Record<string, (flags: readonly string[]) => void | Promise<void>>> = {
  headings: measureHeadings,
};

const [name = '', ...flags] = process.argv.slice(2);
const bench = BENCHES[name];
if (!bench) {
  console.error(`npm run bench -- <${Object.keys(BENCHES).join('|')}>`);
  process.exitCode = 2;
} else {
  await bench(flags);
}
