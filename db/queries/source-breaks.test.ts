import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { recordResponses } from '@/db/mutations/record-responses';
import { setResponseState } from '@/db/mutations/withdraw-responses';
import { imports, responses } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { sourceBreaks } from './source-breaks';

let workspace: TestWorkspace;
const spring = { from: '2026-03-01', to: '2026-05-31' };

beforeAll(async () => {
  workspace = await testWorkspace();
});

test('a channel is new where its first counted answer is', async () => {
  const { scope, answer, channels, versions } = workspace;
  const on = (day: string) => new Date(`${day}T12:00:00Z`);
  const chat = { channelId: channels.chat };
  const recorded = await recordResponses(scope, [
    answer({ answeredAt: on('2026-01-05') }),
    answer({ answeredAt: on('2026-04-20') }),
    answer({ ...chat, answeredAt: on('2026-03-02') }),
    answer({ ...chat, answeredAt: on('2026-04-14') }),
    answer({ ...chat, answeredAt: on('2026-04-30') }),
    answer({ ...chat, answeredAt: on('2026-02-01'), surveyVersionId: versions.csat, score: 4 }),
  ]);
  const asked = { versionIds: [versions.nps], ...spring };
  expect(await sourceBreaks(scope, asked)).toEqual({
    firstDay: '2026-01-05',
    channels: [{ channelId: channels.chat, firstDay: '2026-03-02' }],
    imports: [],
  });

  // What is taken out of the count is no beginning.
  await setResponseState(scope, [recorded[2]?.id ?? ''], 'withdrawn');
  expect((await sourceBreaks(scope, asked)).channels).toEqual([
    { channelId: channels.chat, firstDay: '2026-04-14' },
  ]);
  const summer = { versionIds: [versions.nps], from: '2026-06-01', to: '2026-06-30' };
  expect((await sourceBreaks(scope, summer)).channels).toEqual([]);
});

test('an import is told with its days, for the metric it brought answers of', async () => {
  const { scope, answer, versions } = await testWorkspace();
  const { workspaceId } = scope;
  const [one] = await recordResponses(scope, [
    answer({ answeredAt: new Date('2026-04-02T12:00Z') }),
  ]);
  const file = { workspaceId, createdBy: 'test', answersAdded: 40, state: 'done' as const };
  const days = { firstDay: '2026-02-10', lastDay: '2026-04-02' };
  const id = newId();
  await db.insert(imports).values([
    { ...file, ...days, id, fileName: 'old.csv', answersUndone: 3 },
    { ...file, ...days, id: newId(), fileName: 'undone.csv', answersUndone: 40 },
    { ...file, ...days, id: newId(), fileName: 'of-nobody.csv' },
  ]);
  await db
    .update(responses)
    .set({ importId: id })
    .where(and(eq(responses.workspaceId, workspaceId), eq(responses.id, one?.id ?? '')));
  const asked = (version: string) => sourceBreaks(scope, { versionIds: [version], ...spring });
  expect((await asked(versions.nps)).imports).toEqual([
    { fileName: 'old.csv', answers: 37, ...days },
  ]);
  expect((await asked(versions.csat)).imports).toEqual([]);
});

test('without a version there is nothing to look at', async () => {
  const found = await sourceBreaks(workspace.scope, { versionIds: [], ...spring });
  expect(found).toEqual({ firstDay: null, channels: [], imports: [] });
});
