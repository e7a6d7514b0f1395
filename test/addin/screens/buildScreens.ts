/** Bundles the page of the screens into one script, with a sample ledger in it. Paths count from the repository. */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { gridsOfFile } from '../../support/gridsOfFile';

/** A page that needs no server: everything it uses is in it. */
export async function screensHtml(): Promise<string> {
  const [ledger] = gridsOfFile('test/fixtures/ledgers/town-register-2025.xlsx');
  const { outputFiles } = await build({
    entryPoints: ['test/addin/screens/page.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    target: 'chrome109',
    define: { 'process.env.NODE_ENV': '"production"', ROWS: JSON.stringify(ledger!.rows) },
  });
  const css = readFileSync('addin/ui/pane.css', 'utf8');
  const script = outputFiles[0]!.text.replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Pane</title><style>${css}</style></head><body><div id="root"></div><script>${script}</script></body></html>`;
}
