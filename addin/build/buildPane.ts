/**
 * Bundles the task pane and the sign-in dialog into a folder of plain files, ready to be served over https. Decides
 * targets and what stands beside the bundles; office.js is never bundled, each page loads it from Microsoft's address.
 */
import { build, type Metafile } from 'esbuild';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

/** From the repository, where every command and test is run. */
const ADDIN = resolve('addin');
const PAGES = ['taskpane.html', 'dialog.html'];

export interface BuildOptions {
  /** Absolute path; emptied first. */
  readonly outFolder: string;
  /** Address of the API that the pane offers; blank for the pane's own origin. */
  readonly apiUrl: string;
  readonly version: string;
}

export async function buildPane({ outFolder, apiUrl, version }: BuildOptions): Promise<Metafile> {
  await rm(outFolder, { recursive: true, force: true });
  await mkdir(outFolder, { recursive: true });
  const { metafile } = await build({
    entryPoints: [join(ADDIN, 'taskpane.tsx'), join(ADDIN, 'dialog.ts'), join(ADDIN, 'ui/pane.css')],
    outdir: outFolder,
    entryNames: '[name]',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['chrome109', 'safari16.4', 'edge109'],
    jsx: 'automatic',
    minify: true,
    legalComments: 'linked',
    metafile: true,
    sourcemap: 'linked',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"', PANE_VERSION: JSON.stringify(version) },
  });
  for (const page of PAGES) {
    const html = await readFile(join(ADDIN, page), 'utf8');
    await writeFile(join(outFolder, page), withApiUrl(html, apiUrl));
  }
  await cp(join(ADDIN, 'assets'), join(outFolder, basename('assets')), {
    recursive: true,
    filter: (source) => !source.endsWith('.ts'),
  });
  await cp(join(ADDIN, 'functions'), join(outFolder, 'functions'), {
    recursive: true,
    filter: (source) => !source.endsWith('.ts'),
  });
  return metafile;
}

/** Puts the address where the pane looks for it. */
export function withApiUrl(html: string, apiUrl: string): string {
  const escaped = apiUrl.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return html.replace(
    '<meta name="petition-ledger-api" content="" />',
    () => `<meta name="petition-ledger-api" content="${escaped}" />`,
  );
}
