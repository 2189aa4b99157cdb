import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countPlaywright, countVitest, oneCheck, sumOf } from './test-counts.mjs';

const directory = mkdtempSync(join(tmpdir(), 'ergograph-counts-'));
afterAll(() => rmSync(directory, { recursive: true }));

function report(content: object): string {
  const file = join(directory, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('counts add up', () => {
  expect(sumOf([oneCheck(true), oneCheck(false), { passed: 5, failed: 0, skipped: 2 }])).toEqual({
    passed: 6,
    failed: 1,
    skipped: 2,
  });
});

test('a test file that cannot be loaded is a failure, though no test failed', () => {
  const file = report({
    numPassedTests: 9,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
  });
  expect(countVitest(file, true)).toEqual({ passed: 9, failed: 0, skipped: 1 });
  expect(countVitest(file, false)).toEqual({ passed: 9, failed: 1, skipped: 1 });
});

test('a browser test that passed at the second try has passed', () => {
  const file = report({ stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 1 } });
  expect(countPlaywright(file, false)).toEqual({ passed: 4, failed: 2, skipped: 1 });
});

test('a report that was never written is a failure', () => {
  expect(countVitest(join(directory, 'none.json'), true)).toEqual(oneCheck(false));
  expect(countPlaywright(join(directory, 'none.json'), true)).toEqual(oneCheck(false));
});
