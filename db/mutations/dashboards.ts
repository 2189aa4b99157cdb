import 'server-only';
import { and, eq, or, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { dashboards } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { DashboardCard } from '@/lib/views/dashboard-cards';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';

type DashboardInput = {
  readonly name: string;
  readonly isShared: boolean;
  readonly cards: readonly DashboardCard[];
};

/**
 * Makes a dashboard. Where the person has one of that name, this one gets a number.
 *
 * @returns its id
 */
export async function createDashboard(
  scope: Scope,
  ownerId: string,
  { name: wanted, isShared, cards }: DashboardInput,
  on: Db = db,
): Promise<string> {
  const { workspaceId } = scope;
  return on.transaction(async (tx) => {
    const taken = await lockedNames(scope, ownerId, tx);
    const name = freeName(
      wanted,
      taken.map((row) => row.name),
    );
    const [id, revision] = [newId(), newId()];
    await tx
      .insert(dashboards)
      .values({ workspaceId, id, ownerId, name, isShared, cards, revision });
    await audit(scope, 'dashboard.created', { id, name, isShared, cards: cards.length }, tx);
    return id;
  });
}

/**
 * Saves a dashboard of one's own, or one shared with the team.
 *
 * @param revision the one that was changed; it must still be the newest
 * @returns the new revision
 * @throws {AppError} `not-found`; `conflict` if somebody saved it meanwhile, or the name is taken
 */
export async function saveDashboard(
  scope: Scope,
  id: string,
  { userId, revision, ...input }: DashboardInput & { userId: string; revision: string },
  on: Db = db,
): Promise<string> {
  return on.transaction(async (tx) => {
    const found = await lockedDashboard(scope, id, userId, tx);
    if (found.revision !== revision) {
      throw refusal('conflict', 'dashboards.saved-meanwhile');
    }
    const names = await lockedNames(scope, found.ownerId, tx);
    if (names.some((other) => other.id !== id && other.name === input.name)) {
      throw refusal('conflict', 'dashboards.name-taken', { name: input.name });
    }
    const next = newId();
    await tx
      .update(dashboards)
      .set({ ...input, revision: next, updatedAt: sql`now()` })
      .where(oneDashboard(scope, id));
    const before = { name: found.name, isShared: found.isShared };
    const after = { name: input.name, isShared: input.isShared };
    await audit(scope, 'dashboard.saved', { id, cards: input.cards.length, before, after }, tx);
    return next;
  });
}

/**
 * Puts a dashboard away or brings it back.
 *
 * @param at when it was put away; null brings it back
 * @throws {AppError} `not-found`
 */
export async function archiveDashboard(
  scope: Scope,
  id: string,
  userId: string,
  at: Date | null,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const { name } = await lockedDashboard(scope, id, userId, tx);
    await tx.update(dashboards).set({ archivedAt: at }).where(oneDashboard(scope, id));
    await audit(scope, at ? 'dashboard.archived' : 'dashboard.unarchived', { id, name }, tx);
  });
}

async function lockedDashboard(scope: Scope, id: string, userId: string, tx: Db) {
  const [found] = await tx
    .select()
    .from(dashboards)
    .where(
      and(
        oneDashboard(scope, id),
        or(eq(dashboards.ownerId, userId), eq(dashboards.isShared, true)),
      ),
    )
    .for('update');
  if (!found) throw refusal('not-found', 'dashboards.none-here');
  return found;
}

/** The names a person has given, with nobody giving one meanwhile. */
async function lockedNames({ workspaceId }: Scope, ownerId: string, tx: Db) {
  const lock = `dashboards ${workspaceId} ${ownerId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${lock}))`);
  return tx
    .select({ id: dashboards.id, name: dashboards.name })
    .from(dashboards)
    .where(and(eq(dashboards.workspaceId, workspaceId), eq(dashboards.ownerId, ownerId)));
}

/** `Support`, else `Support 2`, `Support 3` … */
function freeName(wanted: string, taken: readonly string[]): string {
  for (let number = 2, name = wanted; ; number += 1) {
    if (!taken.includes(name)) return name;
    name = `${wanted} ${number}`;
  }
}

function oneDashboard({ workspaceId }: Scope, id: string) {
  return and(eq(dashboards.workspaceId, workspaceId), eq(dashboards.id, id));
}
