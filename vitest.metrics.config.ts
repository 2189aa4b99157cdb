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
