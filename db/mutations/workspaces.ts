import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { members, users, workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { WeekStart } from '@/lib/metrics/period';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';
import { createUser, type NewUser } from './members';
import { consumeSignInLink } from './sign-in-links';

export type WorkspaceInput = {
  name: string;
  /** An IANA name such as `Europe/Warsaw`. */
  timeZone: string;
  weekStart: WeekStart;
};

/** Any number will do, as long as nothing else locks on it. */
const setUpLock = 4_071_992;

/**
 * The first visit: a workspace, its admin, and the link used up, all or none.
 * Two browsers cannot both be first.
 *
 * @param proveFor mints the scope of the new workspace, for its first audit row
 * @throws {AppError} `conflict` if somebody was here before, `not-found` if the link is no longer good
 */
export async function setUp(
  input: { workspace: WorkspaceInput; admin: NewUser; tokenHash: string; now: Date },
  proveFor: (workspaceId: string, userId: string) => Scope,
): Promise<{ workspaceId: string; userId: string }> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${setUpLock})`);
    const [somebody] = await tx.select({ id: users.id }).from(users).limit(1);
    if (somebody) throw refusal('conflict', 'auth-faults.set-up-already');
    const link = await consumeSignInLink(input.tokenHash, input.now, tx);
    if (!link) {
      throw refusal('not-found', 'auth-faults.link-gone-terminal');
    }
    const userId = await createUser(input.admin, tx);
    const [workspace] = await tx
      .insert(workspaces)
      .values(input.workspace)
      .returning({ id: workspaces.id });
    if (!workspace) throw new Error('the workspace was not inserted');
    await tx.insert(members).values({ workspaceId: workspace.id, userId, role: 'admin' });
    await audit(proveFor(workspace.id, userId), 'workspace.create', { ...input.workspace }, tx);
    return { workspaceId: workspace.id, userId };
  });
}

/** Changes name and week start; `changeClock` changes the time zone. */
export async function updateWorkspace(
  scope: Scope,
  input: Omit<WorkspaceInput, 'timeZone'>,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    await tx.update(workspaces).set(input).where(eq(workspaces.id, scope.workspaceId));
    await audit(scope, 'workspace.update', { ...input }, tx);
  });
}
