/** One project per suite, so that each has its own time budget and loads only what it needs (test/run.mjs). */
const esmOnly = [
  'jose',
  'openid-client',
  'oauth4webapi',
  '@noble/hashes',
  '@zip.js/zip.js',
  'hono',
  'zod',
  'temporal-polyfill',
  'temporal-utils',
  'csv-parse',
  'commander',
  'ky',
  'string-width',
  'strip-ansi',
  'ansi-regex',
  'get-east-asian-width',
];

const suite = (displayName, folders) => ({
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  testEnvironment: 'node',
  transform: { '\\.[cm]?[jt]sx?$': '<rootDir>/test/support/esbuildTransform.cjs' },
  // numfmt 4.0.1 names a file for require that it does not ship.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
});

export default {
  // A watchdog for a test that hangs, not a budget: a loaded machine is slow, not wrong.
  testTimeout: 60_000,
  // jest leaves one core free by itself, which is half of a small machine.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/test/support/budgetReporter.mjs'],
  projects: [
    suite('domain', ['domain', 'golden', 'property']),
    suite('clients', ['addin', 'cli']),
    suite('backend', ['functions', 'contract', 'local']),
    suite('infra', ['infra']),
    suite('house', ['house']),
    suite('e2e', ['e2e']),
  ],
};
