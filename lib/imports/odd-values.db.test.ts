import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { responses } from '@/db/schema';
import { aWorkspace } from '@/db/testing/people';
import { prove } from '@/lib/auth/prove';
import { parseMapping } from '@/lib/csv/mapping';
import type { Refusal } from '@/lib/csv/read-answer';
import { inEnglish } from '@/lib/words/testing/told-in-english';
import { wordsIn } from '@/lib/words/words-in';
import { importLocalFile } from './local-import';

test('values no database holds cost a word or a line, never the file', async () => {
  const { id } = await aWorkspace();
  const scope = prove(id, 'cli');
  const path = join(await mkdtemp(join(tmpdir(), 'ergograph-odd-')), 'answers.csv');
  const cut = `${'a'.repeat(9_999)}👍`;
  await writeFile(
    path,
    [
      'nps,date,comment,customer,plan',
      `9,2026-03-02,${cut},c1,${'p'.repeat(119)}👍`,
      '9,0001-01-01,too old,c2,pro',
      `9,2026-03-02,long id,${'x'.repeat(4_000)},pro`,
      '9,2026-03-02,שלום 👩‍👩‍👧 \u202e,c4,pro',
    ].join('\n'),
  );
  const parsed = parseMapping(wordsIn('en'), {
    columns: {
      nps: { role: 'score', survey: { name: 'Recommend', metric: 'nps', min: 0, max: 10 } },
      date: { role: 'answeredAt', format: 'ISO' },
      comment: { role: 'comment' },
      customer: { role: 'customerId' },
      plan: { role: 'attribute', key: 'plan', name: 'Plan' },
    },
    touchpoint: 'Store',
    channel: 'Survey',
  });
  if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
  const clock = () => new Date('2026-06-24T12:00:00Z');
  const reasons: string[] = [];
  const onRefusal = ({ reason }: Refusal) => reasons.push(inEnglish(reason));
  const options = { timeZone: 'UTC', clock, dryRun: false, onRefusal };
  const { added } = await importLocalFile(scope, path, parsed.mapping, options);

  expect(added).toBe(2);
  expect(reasons).toEqual(['Before 1970', 'Longer than 320 characters']);
  const stored = await db.select().from(responses).where(eq(responses.workspaceId, id));
  expect(stored.map(({ comment }) => comment).sort()).toEqual([
    'a'.repeat(9_999),
    'שלום 👩‍👩‍👧 \u202e',
  ]);
});
