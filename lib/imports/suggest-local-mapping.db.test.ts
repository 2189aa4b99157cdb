import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aWorkspace } from '@/db/testing/people';
import { prove } from '@/lib/auth/prove';
import { withDateFormat } from '@/lib/csv/mapping';
import { importLocalFile } from './local-import';
import { suggestLocalMapping } from './suggest-local-mapping';

const now = new Date('2026-06-24T12:00:00Z');

async function inWorkspace(lines: readonly string[]) {
  const { id } = await aWorkspace();
  const path = join(await mkdtemp(join(tmpdir(), 'ergograph-preset-')), 'answers.csv');
  await writeFile(path, lines.join('\n'));
  return { scope: prove(id, 'cli'), path };
}

test('a Chatwoot export goes in without a mapping, once its dates are explained', async () => {
  const { scope, path } = await inWorkspace([
    'Agent Name,Rating,Feedback Comment,Contact Name,Contact Email Address,Contact Phone Number,Link to the conversation,Recorded date',
    'Ada,😍,Thanks,Bo,bo@brightwater.example,,https://c.example/1,03/04/2026 09:00',
    'Ada,😞,,Ida,ida@brightwater.example,,https://c.example/2,05/04/2026 09:00',
    'Reporting period 2026-04-01 to 2026-04-30',
  ]);
  const { name, mapping } = await suggestLocalMapping(scope, path, 'UTC', now);
  expect(name).toBe('Chatwoot');
  const options = { timeZone: 'UTC', clock: () => now, dryRun: false };
  const refused = await importLocalFile(scope, path, mapping, options);
  expect(refused.added).toBeNull();
  expect(refused.report.problems).toEqual([
    {
      column: 'Recorded date',
      sentence: { key: 'mapping-faults.two-ways' },
      option: 'date-format',
    },
  ]);
  const { added, report } = await importLocalFile(
    scope,
    path,
    withDateFormat(mapping, 'DD/MM/YYYY'),
    options,
  );
  expect(added).toBe(2);
  expect(report).toMatchObject({
    firstDay: '2026-04-03',
    lastDay: '2026-04-05',
    linesRefused: 0,
    linesLeftOut: 1,
    leftOut: [{ reason: 'The line about the report', lines: 1 }],
  });
});

test('a file of one’s own needs a mapping, and so do questions that may be scores', async () => {
  const own = await inWorkspace(['score,date', '5,2026-03-02']);
  await expect(suggestLocalMapping(own.scope, own.path, 'UTC', now)).rejects.toThrow(
    'Give it a --mapping',
  );
  const asked = await inWorkspace([
    '#,Pick a card,Submit Date (UTC),Network ID',
    ...['a', 'b', 'c'].map((id, at) => `${id},${at + 1},2026-03-0${at + 1} 09:00:00,n`),
  ]);
  await expect(suggestLocalMapping(asked.scope, asked.path, 'UTC', now)).rejects.toThrow(
    'which of its questions are scores: “Pick a card”',
  );
});
