import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

/** Which of the processes of mutation testing this is, if it is one. */
const worker = process.env.STRYKER_MUTATOR_WORKER;

/** What lib/metrics and its tests import. */
const packages = [
  'fast-check',
  ...Object.keys(manifest.dependencies).filter((name) => /^(@stdlib\/|ml-matrix$)/.test(name)),
];

/** The tests of lib/metrics alone: for their coverage and for mutation testing. */
export default defineConfig({
  // Not from tsconfig.json, which mutation testing leaves behind.
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  cacheDir: worker ? `.vite-${worker}` : undefined,
  test: {
    // The thread of every mutant would read the packages anew, from hundreds of files.
    deps: { optimizer: { ssr: { enabled: worker !== undefined, include: packages } } },
    setupFiles: worker ? ['vitest.mutants.setup.ts'] : [],
    // A folder with the public data sets, for the tests that need more than fits in a file.
    provide: { referenceData: process.env.ERGOGRAPH_REFERENCE_DATA ?? null },
    include: ['lib/metrics/**/*.test.ts'],
    // Simulations of coverage take seconds each; a mutant that only they would notice survives.
    exclude: [...configDefaults.exclude, ...(worker ? ['**/*-coverage.test.ts'] : [])],
    // A process for each file would cost more than the tests in it, and than those of most mutants.
    isolate: false,
    // Of thousands of runs that are meant to fail, Stryker reports what matters.
    ...(worker ? { reporters: [{}] } : {}),
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['lib/metrics/**/*.ts'],
      exclude: ['lib/metrics/**/*.test.ts', 'lib/metrics/**/fixtures.ts'],
      thresholds: { lines: 100 },
      reporter: ['text-summary'],
      reportsDirectory: 'test-results/coverage',
    },
  },
});
