import 'server-only';
import { and, eq, isNotNull } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';

/** The id of the complete sample of a workspace, or null. */
export async function findSample(home: Scope, on: Db = db): Promise<string | null> {
  const [found] = await on
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(and(eq(workspaces.sampleOf, home.workspaceId), isNotNull(workspaces.sampleUntil)));
  return found?.id ?? null;
}

/** The workspace a sample stands beside; a workspace that is no sample is its own home. */
export async function homeWorkspaceId(scope: Scope, on: Db = db): Promise<string> {
  const [found] = await on
    .select({ home: workspaces.sampleOf })
    .from(workspaces)
    .where(eq(workspaces.id, scope.workspaceId));
  return found?.home ?? scope.workspaceId;
}
