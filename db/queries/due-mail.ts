import 'server-only';
import { sql } from 'drizzle-orm';
import { acrossWorkspaces, type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';

/** When the next question, reminder or mail of a workspace is to go; null if nothing waits. */
export async function nextMailAt({ workspaceId }: Scope, on: Db = db): Promise<Date | null> {
  const [row] = await on.execute<{ at: string | null }>(sql`
    select least(
      (select min(send_at) from asks where workspace_id = ${workspaceId} and state = 'scheduled'),
      (select min(remind_at) from asks where workspace_id = ${workspaceId}
        and remind_at is not null and reminded_at is null and state in ('sent', 'started')
        and closes_at > remind_at),
      (select min(send_at) from mails where workspace_id = ${workspaceId}
        and state = 'waiting' and ask_id is null)
    )::text as at
  `);
  return row?.at ? new Date(row.at) : null;
}

/** Workspaces whose mail is overdue, because the worker that was to hand it over died. */
export async function workspacesWithMailDue(now: Date): Promise<string[]> {
  const moment = now.toISOString();
  const rows = await acrossWorkspaces.execute<{ id: string }>(sql`
    select workspace_id as id from asks
      where state = 'scheduled' and send_at <= ${moment}::timestamptz
    union
    select workspace_id from asks
      where remind_at is not null and reminded_at is null and remind_at <= ${moment}::timestamptz
        and closes_at > ${moment}::timestamptz and state in ('sent', 'started')
    union
    select workspace_id from mails
      where state = 'waiting' and ask_id is null and send_at <= ${moment}::timestamptz
    union
    select workspace_id from mails where state = 'sending'
  `);
  return rows.map(({ id }) => id);
}
