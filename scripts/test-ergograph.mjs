// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { StartupProblem } from '../db/embedded/startup-problem.mjs';
import { provideBrowser } from './browser.mjs';
import { buildIfChanged } from './build.mjs';
import { installDependencies, npm } from './dependencies.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';
import { onStopSignal } from './stop-signals.mjs';
import { countPlaywright, countVitest, oneCheck, sumOf } from './test-counts.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const reports = path.join(root, 'test-results');

const stopping = new AbortController();

const help = `Tests Ergograph: lint, dead code, types, units, database, embedded PostgreSQL, build, browser.

  npm test                 everything
  npm test -- --fast       without build and browser
  npm run check            lint, types and units only, for every commit`;

/** @typedef {import('./test-counts.mjs').Counts} Counts */
/** @typedef {{ name: string, run: () => Promise<Counts> }} Stage */

/**
 * Runs all stages, also after one has failed, and ends with a line of counts.
 *
 * @param {string[]} args of the command line
 * @returns {Promise<number>} exit code
 */
export async function testErgograph(args) {
  const { values } = parseArgs({
    args,
    options: { fast: { type: 'boolean' }, check: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  onStopSignal(() => stopping.abort());
  process.chdir(root);
  fs.mkdirSync(reports, { recursive: true });
  const counts = [];
  for (const stage of stagesFor(values)) counts.push(await runStage(stage));
  if (stopping.signal.aborted) return 130;
  const { passed, failed, skipped } = sumOf(counts);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 ? 0 : 1;
}

/** @param {{ fast?: boolean, check?: boolean }} values @returns {Stage[]} */
function stagesFor({ fast, check }) {
  const quick = [install, lint, deadCode, types];
  if (check) return [...quick, metrics, projects('unit tests', ['unit*'])];
  const all = [
    ...quick,
    lockfile,
    metrics,
    projects('unit and database tests', ['unit*', 'database', 'embedded']),
  ];
  return fast ? all : [...all, build, browser];
}

/** @param {Stage} stage */
async function runStage({ name, run: runIt }) {
  if (stopping.signal.aborted) return oneCheck(false);
  step(name);
  try {
    const counts = await runIt();
    if (counts.failed > 0) step(`${name}: FAILED`);
    return counts;
  } catch (error) {
    console.error(error instanceof StartupProblem ? error.message : error);
    step(`${name}: FAILED`);
    return oneCheck(false);
  }
}

/** @type {Stage} */
const install = {
  name: 'packages',
  run: async () => {
    await installDependencies(root, step, stopping.signal);
    return { passed: 0, failed: 0, skipped: 0 };
  },
};

/** @type {Stage} */
const lint = {
  name: 'lint and room fences',
  run: () => tool('@biomejs/biome/bin/biome', ['check', '.']),
};

/** @type {Stage} */
const deadCode = { name: 'dead code', run: () => tool('knip/bin/knip.js', []) };

/** @type {Stage} */
const types = {
  name: 'types',
  run: async () => {
    const generated = await tool('next/dist/bin/next', ['typegen']);
    return generated.failed > 0 ? generated : tool('typescript/bin/tsc', ['--noEmit']);
  },
};

/** @type {Stage} */
const lockfile = {
  name: 'package-lock.json',
  run: async () =>
    oneCheck(
      (await npm(root, ['ci', '--dry-run', '--no-audit', '--no-fund'], stopping.signal)) === 0,
    ),
};

/** @type {Stage} The statistics apart, because every line of them must be covered. */
const metrics = vitest('statistics, with coverage', [
  '--config=vitest.metrics.config.ts',
  '--coverage',
]);

/** @param {string} name @param {string[]} names of vitest's projects */
function projects(name, names) {
  return vitest(
    name,
    names.map((project) => `--project=${project}`),
  );
}

/** @param {string} name @param {string[]} words for vitest @returns {Stage} */
function vitest(name, words) {
  const report = path.join(reports, 'vitest.json');
  return {
    name,
    run: async () => {
      fs.rmSync(report, { force: true });
      const { failed } = await tool('vitest/vitest.mjs', [
        'run',
        ...words,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]);
      return countVitest(report, failed === 0);
    },
  };
}

/** @type {Stage} */
const build = {
  name: 'build',
  run: async () => {
    await buildIfChanged(root, step, stopping.signal);
    return oneCheck(true);
  },
};

/** @type {Stage} */
const browser = {
  name: 'browser tests',
  run: async () => {
    const chromium = provideBrowser(step);
    if (chromium === null) return oneCheck(false);
    const report = path.join(reports, 'browser.json');
    fs.rmSync(report, { force: true });
    const { failed } = await tool('@playwright/test/cli.js', ['test', '-c', 'e2e'], {
      CHROMIUM: chromium,
    });
    return countPlaywright(report, failed === 0);
  },
};

/**
 * @param {string} program below node_modules
 * @param {string[]} words
 * @param {Record<string, string>} [environment]
 */
async function tool(program, words, environment = {}) {
  const file = path.join(root, 'node_modules', program);
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment };
  return oneCheck(
    (await run(process.execPath, [file, ...words], { env, signal: stopping.signal })) === 0,
  );
}
