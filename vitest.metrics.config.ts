import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

/** The tests of lib/metrics alone: for their coverage and for mutation testing. */
export default defineConfig({
  // Not from tsconfig.json, which mutation testing leaves behind.
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    // A folder with the public data sets, for the tests that need more than fits in a file.
    provide: { referenceData: process.env.ERGOGRAPH_REFERENCE_DATA ?? null },
    include: ['lib/metrics/**/*.test.ts'],
    // Simulations of coverage take seconds each; a mutant that only they would notice survives.
    exclude: [
      ...configDefaults.exclude,
      ...(process.env.STRYKER_MUTATOR_WORKER ? ['**/*-coverage.test.ts'] : []),
    ],
    // A worker of its own for each file would cost more than the tests of most mutants.
    isolate: !process.env.STRYKER_MUTATOR_WORKER,
    // Of thousands of runs that are meant to fail, Stryker reports what matters.
    ...(process.env.STRYKER_MUTATOR_WORKER ? { reporters: [{}] } : {}),
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
