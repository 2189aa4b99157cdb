import 'server-only';
import { and, eq, or, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { defaultViews, savedViews } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { AppError } from '@/lib/errors';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';

type SavedViewInput = {
  readonly name: string;
  readonly address: string;
  readonly isShared: boolean;
};

/**
 * Keeps a page with its filters under a name.
 *
 * @returns its id
 * @throws {AppError} `conflict` if the person has a view of that name
 */
export async function saveView(
  scope: Scope,
  ownerId: string,
  input: SavedViewInput,
  on: Db = db,
): Promise<string> {
  const { workspaceId } = scope;
  return on.transaction(async (tx) => {
    await assertNameFree(scope, ownerId, input.name, null, tx);
    const id = newId();
    await tx.insert(savedViews).values({ workspaceId, id, ownerId, ...input });
    await audit(scope, 'view.saved', { id, ...input }, tx);
    return id;
  });
}

/**
 * Renames a view of one's own, has it show something else, or shares it with the team.
 *
 * @throws {AppError} `not-found` if it is not theirs; `conflict` if another of theirs has the name
 */
export async function editView(
  scope: Scope,
  ownerId: string,
  id: string,
  change: Partial<SavedViewInput>,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const [found] = await tx
      .select()
      .from(savedViews)
      .where(oneView(scope, ownerId, id));
    if (!found) throw notFound();
    const { name, address, isShared } = found;
    const before = { name, address, isShared };
    const after = { ...before, ...change };
    await assertNameFree(scope, ownerId, after.name, id, tx);
    await tx
      .update(savedViews)
      .set({ ...after, updatedAt: sql`now()` })
      .where(oneView(scope, ownerId, id));
    await audit(scope, 'view.edited', { id, before, after }, tx);
  });
}

/**
 * Deletes a view of one's own; whoever saw it first sees the overview again.
 *
 * @throws {AppError} `not-found` if it is not theirs
 */
export async function deleteView(
  scope: Scope,
  ownerId: string,
  id: string,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const [gone] = await tx
      .delete(savedViews)
      .where(oneView(scope, ownerId, id))
      .returning({ name: savedViews.name, address: savedViews.address });
    if (!gone) throw notFound();
    await tx
      .delete(defaultViews)
      .where(
        and(eq(defaultViews.workspaceId, scope.workspaceId), eq(defaultViews.savedViewId, id)),
      );
    await audit(scope, 'view.deleted', { id, ...gone }, tx);
  });
}

/**
 * Sets what a person sees first.
 *
 * @param id null for the overview
 * @throws {AppError} `not-found` if they cannot see such a view
 */
export async function setDefaultView(
  scope: Scope,
  userId: string,
  id: string | null,
  on: Db = db,
): Promise<void> {
  const { workspaceId } = scope;
  await on.transaction(async (tx) => {
    if (id === null) {
      await tx
        .delete(defaultViews)
        .where(and(eq(defaultViews.workspaceId, workspaceId), eq(defaultViews.userId, userId)));
      await audit(scope, 'view.default-removed', {}, tx);
      return;
    }
    const [found] = await tx
      .select({ name: savedViews.name })
      .from(savedViews)
      .where(
        and(
          eq(savedViews.workspaceId, workspaceId),
          eq(savedViews.id, id),
          or(eq(savedViews.ownerId, userId), savedViews.isShared),
        ),
      );
    if (!found) throw notFound();
    await tx
      .insert(defaultViews)
      .values({ workspaceId, userId, savedViewId: id })
      .onConflictDoUpdate({
        target: [defaultViews.workspaceId, defaultViews.userId],
        set: { savedViewId: id },
      });
    await audit(scope, 'view.default-set', { id, name: found.name }, tx);
  });
}

function oneView({ workspaceId }: Scope, ownerId: string, id: string) {
  return and(
    eq(savedViews.workspaceId, workspaceId),
    eq(savedViews.id, id),
    eq(savedViews.ownerId, ownerId),
  );
}

/** One name once for each person; nobody adds one meanwhile. */
async function assertNameFree(
  { workspaceId }: Scope,
  ownerId: string,
  name: string,
  except: string | null,
  tx: Db,
): Promise<void> {
  const lock = `saved views ${workspaceId} ${ownerId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${lock}))`);
  const rows = await tx
    .select({ id: savedViews.id, name: savedViews.name })
    .from(savedViews)
    .where(and(eq(savedViews.workspaceId, workspaceId), eq(savedViews.ownerId, ownerId)));
  const same = rows.find((row) => row.name.toLowerCase() === name.toLowerCase());
  if (same && same.id !== except) {
    throw refusal('conflict', 'view-list.name-taken', { name: same.name });
  }
}

function notFound(): AppError {
  return refusal('not-found', 'view-list.not-yours');
}
