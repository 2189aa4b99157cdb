import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { ResponseState } from '@/lib/surveys/vocabulary';

/** What happened to an answer after it was given, and when. */
export type ResponseChange = {
  readonly at: Date;
  /** `user:<id>`, `key:<id>`, `cli` or `respondent`. */
  readonly actor: string;
} & (
  | { readonly kind: 'moved'; readonly state: ResponseState }
  | { readonly kind: 'corrected'; readonly from: number; readonly to: number }
  | { readonly kind: 'erasure-asked' }
);

/** The audit trail of one answer, latest change first. */
export async function listResponseChanges(
  scope: Scope,
  id: string,
  on: Db = db,
): Promise<ResponseChange[]> {
  const rows = await on.execute<ChangeRow>(sql`
    select at::text as at, actor, action, substring(action from 'responses[.](.*)') as state,
      (details -> 'before' ->> 'score')::int as "from", (details -> 'after' ->> 'score')::int as "to"
    from audit_log
    where workspace_id = ${scope.workspaceId}
      and action in ('responses.counted', 'responses.quarantined', 'responses.withdrawn',
        'response.corrected', 'customer.erasure-asked')
      and details @> ${JSON.stringify({ ids: [id] })}::jsonb
    order by audit_log.at desc, id desc
    limit 50
  `);
  return rows.map(changeOf);
}

type ChangeRow = {
  at: string;
  actor: string;
  action: string;
  state: ResponseState | null;
  from: number | null;
  to: number | null;
};

function changeOf({ at, actor, state, from, to }: ChangeRow): ResponseChange {
  const when = { at: new Date(at), actor };
  if (state !== null) return { ...when, kind: 'moved', state };
  if (from !== null && to !== null) return { ...when, kind: 'corrected', from, to };
  return { ...when, kind: 'erasure-asked' };
}
