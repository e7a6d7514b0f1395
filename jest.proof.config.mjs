/** The large budgets of `npm run proof`: the same programs as npm test, in numbers that would not fit there. */
import config from './jest.config.mjs';

const [domain] = config.projects;

export default {
  reporters: ['default'],
  projects: [{ ...domain, displayName: 'proof', testMatch: ['<rootDir>/test/proof/**/*.test.ts'] }],
};
