import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceFiles, sourceHash } from './source-hash.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ergograph-sources-'));
  write('app/page.tsx', 'page');
  write('package.json', '{}');
});

afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

test.each([
  'app/page.tsx',
  'lib/metrics/nps.ts',
  'components/ui/card.css',
  'proxy.ts',
  'public/x.svg',
])('a change of %s calls for a build', (file) => {
  const before = sourceHash(root);
  write(file, 'changed');
  expect(sourceHash(root)).not.toBe(before);
});

test.each([
  'lib/metrics/nps.test.ts',
  'components/ui/card.test.tsx',
  'docs/operations.md',
  'e2e/sign-in.e2e.ts',
  'scripts/start.mjs',
  'cli/main.ts',
  'db/migrations/0001_more.sql',
  'db/embedded/server.mjs',
])('a change of %s does not', (file) => {
  const before = sourceHash(root);
  write(file, 'changed');
  expect(sourceHash(root)).toBe(before);
});

test('a file that moves calls for a build', () => {
  const before = sourceHash(root);
  rmSync(join(root, 'app/page.tsx'));
  write('app/home/page.tsx', 'page');
  expect(sourceHash(root)).not.toBe(before);
});

test('this checkout counts its pages, and no tests', () => {
  const files = sourceFiles(process.cwd());
  expect(files).toContain('app/healthz/route.ts');
  expect(files.filter((file) => file.includes('.test.'))).toEqual([]);
});
