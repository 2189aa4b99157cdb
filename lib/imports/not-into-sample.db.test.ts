import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { imports, workspaces } from '@/db/schema';
import { testWorkspace } from '@/db/testing/workspace';
import { parseMapping } from '@/lib/csv/mapping';
import { wordsIn } from '@/lib/words/words-in';
import { importLocalFile } from './local-import';
import { openUpload } from './receive-upload';

const file = fileURLToPath(new URL('../../e2e/files/rail-survey.csv', import.meta.url));

test('the sample takes no file, neither from the browser nor from the command line', async () => {
  const [home, { scope }] = [await testWorkspace(), await testWorkspace()];
  await db
    .update(workspaces)
    .set({ sampleOf: home.scope.workspaceId })
    .where(eq(workspaces.id, scope.workspaceId));
  const parsed = parseMapping(wordsIn('en'), { columns: {} });
  if ('problems' in parsed) throw new Error(parsed.problems.join(' '));

  await expect(openUpload(scope, { name: 'a.csv', bytes: 3 })).rejects.toThrow('sample');
  for (const dryRun of [true, false]) {
    const options = { timeZone: 'UTC', clock: () => new Date(), dryRun };
    const attempt = importLocalFile(scope, file, parsed.mapping, options);
    await expect(attempt).rejects.toThrow('never mix');
  }
  const noted = await db.select().from(imports).where(eq(imports.workspaceId, scope.workspaceId));
  expect(noted).toEqual([]);
});
