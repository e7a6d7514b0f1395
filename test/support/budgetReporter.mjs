// Says what each suite cost beside what it may cost and what was not run here, and closes with one line of counts.
/** Seconds of work on a machine that does nothing else; two files run at a time: 270 s by the clock if all were spent. */
const BUDGET_SECONDS = { domain: 100, clients: 80, backend: 90, infra: 40, house: 10, e2e: 220 };
const WHOLE_SECONDS = 360;

export default class BudgetReporter {
  onRunComplete(_contexts, results) {
    const suites = new Map();
    for (const file of results.testResults) {
      const name = file.displayName?.name ?? 'other';
      const suite = suites.get(name) ?? { seconds: 0, tests: 0 };
      suite.seconds += (file.perfStats.end - file.perfStats.start) / 1000;
      suite.tests += file.numPassingTests + file.numFailingTests;
      suites.set(name, suite);
    }
    const lines = [...suites].map(([name, { seconds, tests }]) => {
      const budget = BUDGET_SECONDS[name];
      const over = seconds > budget ? '  OVER ITS BUDGET' : '';
      return `${name.padEnd(10)} ${String(tests).padStart(5)} tests ${seconds.toFixed(1).padStart(7)} s of ${budget} s${over}`;
    });
    const notRun = results.testResults
      .flatMap((file) => file.testResults.map(({ title }) => title))
      .filter((title) => title.startsWith('not run:'));
    lines.push(...notRun);
    const whole = (Date.now() - results.startTime) / 1000;
    lines.push(`by the clock ${' '.repeat(9)} ${whole.toFixed(1).padStart(7)} s of ${WHOLE_SECONDS} s`);
    const { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites } = results;
    const broken = numRuntimeErrorTestSuites > 0 ? `\n${numFailedTestSuites} files failed to run\n` : '';
    process.stdout.write(
      `\n${lines.join('\n')}\n${broken}\n${numPassedTests} passed, ${numFailedTests} failed\n`,
    );
  }
}
