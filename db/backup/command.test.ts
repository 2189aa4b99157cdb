import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test, vi } from 'vitest';
import { recordResponses } from '@/db/mutations/record-responses';
import { ergograph as commandLine } from '@/db/testing/command-line';
import { allRows, withAnotherDatabase } from '@/db/testing/whole-database';
import { testWorkspace } from '@/db/testing/workspace';
import { required } from '@/lib/env';

// Each command is a process that compiles itself, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), 'ergograph-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// As behind a transaction pooler.
const ergograph = (url: string, ...words: string[]) =>
  commandLine(url, words, { DB_PREPARE: 'false' });

test('a backup is made and restored from the terminal', async () => {
  const url = required('DATABASE_URL');
  const file = join(folder, 'evening.backup');
  const { scope, answer } = await testWorkspace();
  await recordResponses(scope, [answer({ score: 3 }), answer({ score: 10 })]);

  const saved = await ergograph(url, 'backup', file);
  expect(saved).toMatchObject({ code: 0 });
  expect(saved.out).toMatch(/evening\.backup: \d+ rows, \d+(\.\d)? MB\./);
  expect(existsSync(file)).toBe(true);
  expect(await ergograph(url, 'backup', file)).toMatchObject({
    code: 1,
    err: expect.stringContaining('is there already'),
  });

  await withAnotherDatabase(inject('adminUrl'), async (target) => {
    expect(await ergograph(target, 'restore', file)).toMatchObject({ code: 0 });
    expect(await allRows(target)).toEqual(await allRows(url));
    expect(await ergograph(target, 'restore', file)).toMatchObject({
      code: 1,
      err: 'The database is not empty. `--replace` deletes what is in it before it restores.\n',
    });
    expect(await ergograph(target, 'restore', file, '--replace')).toMatchObject({
      code: 1,
      err: '--replace asks at a terminal; add --yes. Nothing was changed.\n',
    });
    const replaced = await ergograph(target, 'restore', file, '--replace', '--yes', '--json');
    expect(replaced).toMatchObject({ code: 0 });
    expect(JSON.parse(replaced.out)).toMatchObject({ file });
    expect(await ergograph(target, 'verify')).toMatchObject({
      code: 0,
      out: 'Test: every number equals a recount of its answers.\n',
    });
  });
});

test('what Citus would be told is printed without one, and refused for real', async () => {
  const url = required('DATABASE_URL');
  const dry = await ergograph(url, 'distribute', '--dry-run');
  expect(dry).toMatchObject({ code: 0 });
  expect(dry.out).toContain("select create_reference_table('public.workspaces');\n");
  expect(await ergograph(url, 'distribute')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^Citus is not installed/),
  });
});
