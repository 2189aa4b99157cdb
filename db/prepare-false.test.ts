import { expect, test } from 'vitest';
import { onDatabaseOf } from '@/db/testing/whole-database';
import { required } from '@/lib/env';

// Behind a transaction pooler every transaction may run on another connection of the server: nothing
// may be prepared on one and used on the next.
const url = required('DATABASE_URL');

/** How many prepared statements the connections of the pool hold together. */
async function preparedStatements(): Promise<number> {
  const { db } = await import('@/db/client');
  const found = await Promise.all(
    Array.from({ length: 12 }, () =>
      db.execute<{ count: number }>(
        'select count(*)::int as count from pg_prepared_statements, pg_sleep(0.05)',
      ),
    ),
  );
  return found.flatMap((rows) => [...rows]).reduce((sum, { count }) => sum + count, 0);
}

/** What a busy day is made of: answers at once, readers, a sign-in, a rebuild. */
async function aBusyDay() {
  const { testWorkspace } = await import('@/db/testing/workspace');
  const { aMember } = await import('@/db/testing/people');
  const { recordResponses } = await import('@/db/mutations/record-responses');
  const { rebuildRollup } = await import('@/db/mutations/rebuild-rollup');
  const { listTouchpoints } = await import('@/db/queries/touchpoints');
  const { rollupDifferences } = await import('@/db/queries/rollup-check');
  const { hashPassword } = await import('@/lib/auth/password');
  const { signInByPassword } = await import('@/lib/auth/sign-in');
  const { scope, answer } = await testWorkspace();
  const customer = { externalId: 'c1', attributes: { plan: 'pro' } };
  const recorded = await Promise.all(
    Array.from({ length: 24 }, (_, n) =>
      recordResponses(scope, [answer({ customer, score: n % 11 }), answer()]),
    ),
  );
  await rebuildRollup(scope);
  const touchpoints = await listTouchpoints(scope);
  const password = 'a few quiet words';
  const { email } = await aMember(scope.workspaceId, 'viewer', {
    passwordHash: await hashPassword(password),
  });
  return {
    recorded: recorded.flat().length,
    answers: touchpoints.map(({ answers }) => answers).sort((a, b) => b - a),
    differences: await rollupDifferences(scope),
    session: await signInByPassword({ email, password }, { ip: null, userAgent: null }, new Date()),
    prepared: await preparedStatements(),
  };
}

test('with DB_PREPARE=false everything works and nothing is prepared', async () => {
  const day = await onDatabaseOf(url, aBusyDay, { DB_PREPARE: 'false' });
  expect(day).toMatchObject({ recorded: 48, answers: [48, 0], differences: [], prepared: 0 });
  expect(day.session).toHaveProperty('sessionId');
});

test('without it, statements are prepared', async () => {
  const day = await onDatabaseOf(url, aBusyDay, { DB_PREPARE: 'true' });
  expect(day.prepared).toBeGreaterThan(0);
});
