import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { Day } from '@/lib/metrics/period';

/** What somebody wrote on a day of the trends. */
export type Annotation = {
  readonly id: string;
  readonly day: Day;
  readonly title: string;
  readonly note: string | null;
  /** Null on the trends of all metrics. */
  readonly metric: string | null;
  /** Null on the trends of all touchpoints. */
  readonly touchpointId: string | null;
  /** Who wrote it; null if they are gone. */
  readonly author: string | null;
};

const most = 200;

/**
 * The notes that belong on a trend: those about its metric or all of them, and
 * about everything or one of the touchpoints it is narrowed to. A trend of
 * everything (no touchpoints named) shows none that is about one of them.
 */
export async function annotationsFor(
  scope: Scope,
  asked: {
    readonly metric: string;
    readonly from: Day;
    readonly to: Day;
    /** Those the trend is narrowed to; none of them is everything. */
    readonly touchpointIds: readonly string[];
  },
  on: Db = db,
): Promise<Annotation[]> {
  const { metric, from, to, touchpointIds } = asked;
  const ids = sql.join(
    touchpointIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const here = touchpointIds.length > 0 ? sql`or a.touchpoint_id in (${ids})` : sql``;
  const rows = await on.execute<Annotation>(sql`
    select a.id, a.day::text as day, a.title, a.note, a.metric,
      a.touchpoint_id as "touchpointId", u.name as author
    from annotations a
    left join users u on u.id = case
      when a.author ~ '^user:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
      then substring(a.author from 6)::uuid end
    where a.workspace_id = ${scope.workspaceId}
      and a.day between ${from}::date and ${to}::date
      and (a.metric is null or a.metric = ${metric})
      and (a.touchpoint_id is null ${here})
    order by a.day, a.id
    limit ${most}`);
  return [...rows];
}
