import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { ResponseState } from '@/lib/surveys/vocabulary';

/** Who moved an answer into or out of the count, and when. */
export type ResponseChange = {
  readonly at: Date;
  /** `user:<id>`, `key:<id>` or `cli`. */
  readonly actor: string;
  readonly state: ResponseState;
};

/** The audit trail of one answer, latest change first. */
export async function listResponseChanges(
  scope: Scope,
  id: string,
  on: Db = db,
): Promise<ResponseChange[]> {
  const rows = await on.execute<{ at: string; actor: string; state: ResponseState }>(sql`
    select at::text as at, actor, substring(action from 'responses[.](.*)') as state
    from audit_log
    where workspace_id = ${scope.workspaceId}
      and action in ('responses.counted', 'responses.quarantined', 'responses.withdrawn')
      and details @> ${JSON.stringify({ ids: [id] })}::jsonb
    order by audit_log.at desc, id desc
    limit 50
  `);
  return rows.map(({ at, actor, state }) => ({ at: new Date(at), actor, state }));
}
