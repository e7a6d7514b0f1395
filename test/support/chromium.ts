/**
 * A browser of this machine for the tests that need one: an environment variable first, then the usual places. Where
 * there is none, one line says which tests were not run; on a build server that is a failure.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const UNIX = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
];
const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const WINDOWS_FOLDERS = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];
const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-lcd-text',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Null where there is none. @param env CHROMIUM_PATH or CHROMIUM names one */
export function browserPath(env: NodeJS.ProcessEnv = process.env): string | null {
  const windows = WINDOWS_FOLDERS.flatMap((folder) => {
    const path = env[folder];
    return path === undefined ? [] : WINDOWS_PROGRAMS.map((program) => join(path, program));
  });
  const places = [env['CHROMIUM_PATH'], env['CHROMIUM'], ...UNIX, ...MAC, ...windows];
  return places.find((path) => path !== undefined && existsSync(path)) ?? null;
}

export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Registers the tests where a browser is found. @param what they are about, as the line says it */
export function describeInBrowser(what: string, tests: (executable: string) => void): void {
  const path = browserPath();
  if (path) describe(what, () => tests(path));
  else
    test(`not run: ${what}, for no Chromium, Chrome or Edge was found (CHROMIUM_PATH names one)`, () => {
      expect(process.env['CI']).not.toBe('true');
    });
}
