/** `npm run bench -- <name> [flags]`: measurements that are printed and kept in docs/benchmarks.md, no tests. */
import { measureClock } from './clock/measureClock';
import { measureCheck } from './check/measureCheck';
import { measureHeadings } from './headings/measureHeadings';
import { measurePane } from './pane/measurePane';
import { measureRecognise } from './recognise/measureRecognise';

/** Prints one line. */
export type Print = (text: string) => void;
type Bench = (flags: readonly string[], print: Print) => void | Promise<void>;

const BENCHES: Readonly<Record<string, Bench>> = {
  clock: measureClock,
  check: measureCheck,
  headings: measureHeadings,
  pane: measurePane,
  recognise: measureRecognise,
};

const print: Print = (text) => void process.stdout.write(`${text}\n`);
const [name = '', ...flags] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) await bench(flags, print);
else {
  print(`npm run bench -- <${Object.keys(BENCHES).join('|')}>`);
  process.exitCode = 2;
}
