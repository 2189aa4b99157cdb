import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { changeClock } from '@/db/mutations/change-clock';
import { rebuildValue } from '@/db/mutations/rebuild-value';
import { workspaces } from '@/db/schema';
import { prove } from '@/lib/auth/prove';

/**
 * Counts the answers of a workspace that were written straight into the table, as `ergograph rebuild`
 * does; within this process, because a command of its own takes two seconds.
 */
export async function countAnew(databaseUrl: string, workspaceId: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  const on = drizzle(client, { casing: 'snake_case' });
  try {
    const [workspace] = await on
      .select({ timeZone: workspaces.timeZone })
      .from(workspaces)
      .where(eq(workspaces.id, workspaceId));
    if (!workspace) throw new Error('There is no such workspace.');
    const scope = prove(workspaceId, 'test');
    const work = { now: new Date(), onProgress: () => undefined };
    await changeClock(scope, workspace.timeZone, work, on);
    await rebuildValue(scope, on);
  } finally {
    await client.end({ timeout: 5 });
  }
}
