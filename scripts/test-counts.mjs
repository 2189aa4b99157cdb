// @ts-check
// What a test run comes to, from the reports of its tools.
import fs from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sumOf(all) {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** @param {boolean} good @returns {Counts} */
export function oneCheck(good) {
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 };
}

/**
 * @param {string} file JSON report of vitest
 * @param {boolean} good whether vitest itself said so: a file that cannot be loaded has no failed test
 * @returns {Counts}
 */
export function countVitest(file, good) {
  const report = readJson(file);
  if (report === null) return oneCheck(false);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  return {
    passed: numPassedTests,
    failed: good ? numFailedTests : Math.max(1, numFailedTests),
    skipped: numPendingTests + numTodoTests,
  };
}

/**
 * @param {string} file JSON report of Playwright
 * @param {boolean} good whether Playwright itself said so
 * @returns {Counts}
 */
export function countPlaywright(file, good) {
  const report = readJson(file);
  if (report === null) return oneCheck(false);
  const { expected, flaky, unexpected, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: good ? unexpected : Math.max(1, unexpected),
    skipped,
  };
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
