import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/db/client';
import { recordResponses } from '@/db/mutations/record-responses';
import { invitations, scoreDays, sessions, signInAttempts, signInLinks } from '@/db/schema';
import { aMember, aWorkspace } from '@/db/testing/people';
import { testWorkspace } from '@/db/testing/workspace';
import { housekeep, startHousekeeping } from './housekeeping';

const now = new Date('2026-06-30T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

beforeEach(async () => {
  await db.delete(sessions);
  await db.delete(signInLinks);
  await db.delete(signInAttempts);
  await db.delete(invitations);
});

async function given() {
  const { id: workspaceId } = await aWorkspace();
  const { id: userId } = await aMember(workspaceId, 'admin');
  const session = (userAgent: string, expiresAt: Date, revokedAt: Date | null = null) => ({
    userId,
    userAgent,
    expiresAt,
    revokedAt,
  });
  await db
    .insert(sessions)
    .values([
      session('living', daysAgo(-20)),
      session('ended lately', daysAgo(1)),
      session('ended long ago', daysAgo(31)),
      session('revoked lately', daysAgo(-20), daysAgo(1)),
      session('revoked long ago', daysAgo(-1), daysAgo(31)),
    ]);
  await db.insert(signInLinks).values([
    { tokenHash: 'open', userId, expiresAt: daysAgo(-1) },
    { tokenHash: 'used', userId, expiresAt: daysAgo(-1), usedAt: daysAgo(0) },
    { tokenHash: 'expired', userId: null, expiresAt: daysAgo(0.01) },
  ]);
  await db.insert(signInAttempts).values([
    { subject: 'email:fresh', failures: 7, lastFailedAt: daysAgo(0.9) },
    { subject: 'email:stale', failures: 7, lastFailedAt: daysAgo(1.1) },
  ]);
  const invitation = (tokenHash: string, expiresAt: Date) => ({
    workspaceId,
    tokenHash,
    email: `${tokenHash}@example.com`,
    role: 'viewer' as const,
    expiresAt,
  });
  await db
    .insert(invitations)
    .values([
      invitation('open', daysAgo(-5)),
      invitation('closed', daysAgo(1)),
      invitation('forgotten', daysAgo(31)),
    ]);
}

test('what ended goes, what lives or is still of use stays', async () => {
  await given();
  const gone = {
    sessions: 2,
    links: 2,
    attempts: 1,
    invitations: 1,
    jobs: 0,
    slots: 0,
    expired: 0,
  };
  expect(await housekeep(now)).toEqual(gone);
  const agents = (await db.select().from(sessions)).map(({ userAgent }) => userAgent);
  expect(agents.sort()).toEqual(['ended lately', 'living', 'revoked lately']);
  expect(await db.select().from(signInLinks)).toMatchObject([{ tokenHash: 'open' }]);
  expect(await db.select().from(signInAttempts)).toMatchObject([{ subject: 'email:fresh' }]);
  const open = (await db.select().from(invitations)).map(({ tokenHash }) => tokenHash);
  expect(open.sort()).toEqual(['closed', 'open']);
  expect(await housekeep(now)).toEqual({
    sessions: 0,
    links: 0,
    attempts: 0,
    invitations: 0,
    jobs: 0,
    slots: 0,
    expired: 0,
  });
});

test('days that are over on the clock of their workspace are folded', async () => {
  const east = await testWorkspace('Pacific/Kiritimati');
  const west = await testWorkspace('Pacific/Honolulu');
  const late = new Date('2026-07-02T02:00:00Z');
  for (const { scope, answer } of [east, west]) {
    await recordResponses(scope, [answer({ answeredAt: new Date('2026-07-01T05:00:00Z') })]);
  }
  await housekeep(late);
  const slotOf = async ({ scope }: typeof east) => {
    const rows = await db
      .select()
      .from(scoreDays)
      .where(eq(scoreDays.workspaceId, scope.workspaceId));
    return rows.map(({ day, slot }) => [day, slot === 0]);
  };
  expect(await slotOf(east)).toEqual([['2026-07-01', true]]);
  expect(await slotOf(west)).toEqual([['2026-06-30', true]]);
  await recordResponses(west.scope, [west.answer({ answeredAt: late })]);
  await housekeep(late);
  expect((await slotOf(west)).sort()).toEqual([
    ['2026-06-30', true],
    ['2026-07-01', false],
  ]);
});

test('of several servers, one does it', async () => {
  await given();
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(4071993)`);
    expect(await housekeep(now)).toBeNull();
  });
  expect(await housekeep(now)).toMatchObject({ sessions: 2 });
});

test('it comes round by itself', async () => {
  await given();
  const stop = startHousekeeping(100);
  try {
    // The true clock is ahead of or behind the story; links that were used go in any case.
    await vi.waitFor(async () => {
      const left = (await db.select().from(signInLinks)).map(({ tokenHash }) => tokenHash);
      expect(left).not.toContain('used');
    });
  } finally {
    await stop();
  }
});
