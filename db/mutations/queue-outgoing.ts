import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';

/** The task of the queue that looks at a workspace's alerts and calls their webhooks. */
export const outgoingTask = 'ergograph-outgoing';

/** Has a workspace's alerts and webhooks looked after; asked for often, it waits in the queue once. */
export async function queueOutgoing({ workspaceId }: Scope, on: Db = db): Promise<void> {
  const payload = JSON.stringify({ workspaceId });
  await on.execute(sql`
    select graphile_worker.add_job(${outgoingTask}, ${payload}::json,
      job_key := ${`outgoing:${workspaceId}`}, max_attempts := 3)`);
}
