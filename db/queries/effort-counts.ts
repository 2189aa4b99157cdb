import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { nilId } from '@/db/id';
import type { Scope } from '@/db/scope';
import type { QueryFilters } from '@/lib/metric-query';
import type { Day } from '@/lib/metrics/period';
import type { Catalog } from './catalog';
import { filterConditions } from './score-counts';

/** Which answers are looked at: those of the days `from` to `at`. */
type AnswersAt = {
  readonly from: Day;
  readonly at: Day;
  readonly filters: QueryFilters;
  /** Survey versions whose answers may be taken together, one list a series. */
  readonly series: readonly (readonly string[])[];
};

/** Customers who paid at the end of a day, by their latest answer up to it. */
export type ScoreOutcome = {
  /** Index into the series; null for all who paid, whatever they answered. */
  readonly series: number | null;
  /** As it was given; null for all who paid. */
  readonly score: number | null;
  readonly customers: number;
  /** Of them, those whose revenue went to 0 after that day, up to `until`. */
  readonly left: number;
  /** What they paid a month on that day, in the base currency. */
  readonly mrr: number;
};

/**
 * Who paid on a day, by their latest answer until then, and how many of them
 * had left by another. Who left on the very day of the answers counts as
 * having left before. Reads all customers and answers of the days asked for.
 */
export async function customersByScore(
  scope: Scope,
  catalog: Catalog,
  asked: AnswersAt & { until: Day },
  on: Db = db,
): Promise<ScoreOutcome[]> {
  const { at, until } = asked;
  const rows = await on.execute<ScoreOutcome>(sql`
    with paying as materialized (
      select p.customer_id, p.mrr, exists (
        select from mrr_movements g
        where g.workspace_id = ${scope.workspaceId} and g.customer_id = p.customer_id
          and g.kind = 'churn' and g.day > ${at} and g.day <= ${until}
      ) as gone
      from (
        select distinct on (m.customer_id) m.customer_id, m.after as mrr
        from mrr_movements m where m.workspace_id = ${scope.workspaceId} and m.day <= ${at}
        order by m.customer_id, m.day desc
      ) p
      where p.mrr > 0
    ), latest as (${latestAnswers(scope, catalog, asked)})
    select l.series, l.score::int as score, ${outcomes}
    from latest l join paying p on p.customer_id = l.customer_id group by 1, 2
    union all
    select null, null, ${outcomes} from paying p
    order by 1 nulls first, 2
  `);
  return [...rows];
}

const outcomes = sql.raw(
  'count(*)::float8 as customers, (count(*) filter (where p.gone))::float8 as "left", coalesce(sum(p.mrr), 0)::float8 as mrr',
);

/** Customers alike in their latest answer of each series; null where they gave none. */
type ScoresTogether = { readonly scores: readonly (number | null)[]; readonly n: number };

/** The latest answers of customers who gave some to at least two of the series. */
export async function scoresTogether(
  scope: Scope,
  catalog: Catalog,
  asked: AnswersAt,
  on: Db = db,
): Promise<ScoresTogether[]> {
  if (asked.series.length < 2) return [];
  const scores = asked.series.map((_, at) =>
    sql.raw(`max(l.score) filter (where l.series = ${at})::int`),
  );
  return [
    ...(await on.execute<ScoresTogether>(sql`
      select scores, count(*)::float8 as n
      from (
        select jsonb_build_array(${sql.join(scores, sql`, `)}) as scores
        from (${latestAnswers(scope, catalog, asked)}) l
        group by l.customer_id having count(*) > 1
      ) each_customer
      group by 1 order by 1
    `)),
  ];
}

/** The latest answer of each known customer to each series. */
function latestAnswers(scope: Scope, catalog: Catalog, asked: AnswersAt): SQL {
  const { from, at, filters, series } = asked;
  const versions = series.flatMap((ids, place) =>
    ids.map((id) => sql`(${id}::uuid, ${place}::int)`),
  );
  const none = sql`(${nilId}::uuid, 0)`;
  const where = [
    ...filterConditions(scope, catalog, filters, series.flat()),
    sql`r.customer_id is not null`,
    sql`r.state = 'counted'`,
    sql`r.day between ${from} and ${at}`,
    // The index knows moments; no clock is two days from another.
    sql`r.answered_at between ${from}::date - 2 and ${at}::date + 2`,
  ];
  return sql`
    select distinct on (r.customer_id, a.series) r.customer_id, a.series, r.score
    from responses r
    join (values ${sql.join(versions.length > 0 ? versions : [none], sql`, `)}) as a (version, series)
      on a.version = r.survey_version_id
    where ${sql.join(where, sql` and `)}
    order by r.customer_id, a.series, r.answered_at desc, r.id desc`;
}

/** Customers who ever had a subscription, read from sums. */
export async function subscribersEver(scope: Scope, on: Db = db): Promise<number> {
  const [row] = await on.execute<{ n: number }>(sql`
    select coalesce(sum(customers), 0)::float8 as n from lifetimes
    where workspace_id = ${scope.workspaceId} and segment_id = ${nilId}::uuid and not again
  `);
  return row?.n ?? 0;
}
