/** Runs the terminal program as a person or a script would: `npm run -s ledger -- …` without npm in between. */
import { spawn } from 'node:child_process';
import { ROOT } from './sources';

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** @param env beside this process's own; a config folder of its own keeps sign-ins of tests apart */
export function runLedger(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  return new Promise((settled) => child.on('close', (status) => settled({ status, out, err })));
}
