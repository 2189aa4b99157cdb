import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// A process for each file takes longer than the unit tests in it. So they share processes, but for
// those that have to stand apart. vitest.metrics.config.ts has the statistics, to the last line.
const isUnit = (file: string) => !/\.db\.test\.ts$|^lib\/metrics\//.test(file);
const unitApart = ['components', 'lib', 'scripts'].flatMap(testsIn).filter(isUnit).filter(isApart);

function testsIn(room: string): string[] {
  return readdirSync(join(import.meta.dirname, room), { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.test\.tsx?$/.test(file));
}

/** Whether a test changes what others in its process would meet: modules, globals, settings, a page. */
function isApart(file: string): boolean {
  const source = readFileSync(join(import.meta.dirname, file), 'utf8');
  return /\bvi\.(?!fn\b|waitFor\b|waitUntil\b|setConfig\b)|@vitest-environment/.test(source);
}

export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    alias: {
      // Outside a React server the package throws on import; its empty twin is what the server gets.
      'server-only': fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url)),
    },
  },
  test: {
    maxWorkers: 2,
    // The driver writes, where nobody can catch it, to a connection that was lost just before. Tests
    // that take the database away meet it by chance; what they assert is asserted all the same.
    onUnhandledError: ({ message, stack = '' }) =>
      !(message.includes("(reading 'write')") && stack.includes('postgres/src/connection.js')),
    // One line a request would bury the tests' own.
    env: { LOG_LEVEL: 'error', AUTH_SECRET: 'known to everybody, so good for tests only' },
    // A folder with the public data sets, for the tests that need more than fits in a file.
    provide: { referenceData: process.env.ERGOGRAPH_REFERENCE_DATA ?? null },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{lib,components,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', 'lib/metrics/**', ...unitApart],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'unit-apart', include: unitApart } },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['db/**/*.test.ts', '{lib,app}/**/*.db.test.ts'],
          exclude: ['db/embedded/**'],
          globalSetup: ['db/testing/template-database.ts'],
          setupFiles: ['db/testing/own-database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'embedded',
          include: ['db/embedded/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
