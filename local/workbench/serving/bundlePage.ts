/** Bundles the workbench page into memory. Decides targets; the task pane is bundled by its own build. */
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../ui/main.tsx', import.meta.url));
const STYLES = fileURLToPath(new URL('../ui/workbench.css', import.meta.url));

/** File names with their content: `main.js`, `workbench.css`. @throws Error when the sources do not build */
export async function bundlePage(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: { main: ENTRY, workbench: STYLES },
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    target: ['chrome109', 'safari16', 'firefox115'],
    jsx: 'automatic',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.replace(/^.*[\\/]/, ''), contents]));
}
