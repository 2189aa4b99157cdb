import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { POST } from '@/app/api/v1/responses/route';
import { listImports } from '@/db/queries/imports';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { testWorkspace } from '@/db/testing/workspace';
import { createApiKey } from '@/lib/auth/api-key';
import { parseMapping } from '@/lib/csv/mapping';
import { env } from '@/lib/env';
import { inEnglish } from '@/lib/words/testing/told-in-english';
import { wordsIn } from '@/lib/words/words-in';
import { importLocalFile } from './local-import';

// PostgreSQL reports a full disk by the code 53100. To fill a disk takes a disk of one's own, which
// a machine for tests need not have, so a trigger reports it in the middle of a real write.
const administrator = postgres(env.DATABASE_URL ?? '', { max: 1, onnotice: () => undefined });

beforeEach(async () => {
  await administrator.unsafe(`
    create or replace function disk_is_full() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
    create or replace trigger disk_is_full before insert on score_days
      for each row execute function disk_is_full();`);
});

afterEach(() => makeRoom());

async function makeRoom(): Promise<void> {
  await administrator.unsafe('drop trigger if exists disk_is_full on score_days');
}

test('an answer that cannot be written is told to its sender, and nothing of it is kept', async () => {
  const { scope } = await testWorkspace();
  const { key } = await createApiKey(scope, { name: 'Sender', role: 'manager', expiresAt: null });
  const send = () =>
    POST(
      new Request('http://localhost/api/v1/responses', {
        method: 'POST',
        headers: { authorization: `Bearer ${key}` },
        body: JSON.stringify({
          id: 'case-1',
          survey: 'nps',
          touchpoint: 'support',
          channel: 'phone',
          score: 9,
        }),
      }),
      { params: Promise.resolve({}) },
    );
  const refused = await send();
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({
    detail: expect.stringContaining('The disk of the database is full, so nothing'),
  });
  await makeRoom();
  expect((await send()).status).toBe(201);
  expect(await rollupDifferences(scope)).toEqual([]);
});

test('an import stops with a sentence, and goes on when there is room', async () => {
  const { scope } = await testWorkspace();
  const path = join(await mkdtemp(join(tmpdir(), 'ergograph-full-')), 'answers.csv');
  await writeFile(path, 'id,nps,date\na,9,2026-03-02\nb,3,2026-03-02\n');
  const parsed = parseMapping(wordsIn('en'), {
    columns: {
      id: { role: 'answerId' },
      nps: { role: 'score', survey: { name: 'Recommend', metric: 'nps', min: 0, max: 10 } },
      date: { role: 'answeredAt', format: 'ISO' },
    },
    touchpoint: 'Support case solved',
    channel: 'Phone',
  });
  if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
  const run = () =>
    importLocalFile(scope, path, parsed.mapping, {
      timeZone: 'UTC',
      clock: () => new Date('2026-06-01T12:00:00Z'),
      dryRun: false,
    });
  await expect(run()).rejects.toThrow();
  const [stopped] = await listImports(scope);
  expect(inEnglish(stopped?.failure ?? '')).toContain('The disk of the database is full.');
  await makeRoom();
  expect((await run()).added).toBe(2);
  expect(await rollupDifferences(scope)).toEqual([]);
});
