import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';

/** The task of the queue that looks after a workspace's mail; its payload names the workspace. */
export const mailTask = 'ergograph-mail';

const minute = 60_000;

/**
 * Has a workspace's mail looked after: at once if `at` is past, else at the end
 * of its minute. However often it is asked for, the queue holds one place a
 * minute.
 */
export async function queueMail({ workspaceId }: Scope, at: Date, on: Db = db): Promise<void> {
  const due = new Date(Math.ceil(at.getTime() / minute) * minute);
  const payload = JSON.stringify({ workspaceId });
  await on.execute(sql`
    select graphile_worker.add_job(${mailTask}, ${payload}::json,
      job_key := ${`mail:${workspaceId}:`} || case when ${at.toISOString()}::timestamptz <= now()
        then 'now' else ${due.toISOString()} end,
      run_at := case when ${at.toISOString()}::timestamptz <= now()
        then now() else ${due.toISOString()}::timestamptz end,
      max_attempts := 25)`);
}
