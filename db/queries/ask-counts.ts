import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import { type FixedDimension, fixedDimensions, type QueryFilters } from '@/lib/metric-query';
import type { Day, Interval, Period, WeekStart } from '@/lib/metrics/period';
import type { AskedBy } from '@/lib/surveys/vocabulary';
import type { Catalog } from './catalog';
import { bucketColumn } from './score-counts';

export type AskCountsRequest = {
  /** The stretches of days to count over; they may overlap. */
  readonly spans: readonly Period[];
  /** How to cut each span into buckets; null counts it whole. */
  readonly interval: Interval | null;
  readonly weekStart: WeekStart;
  /** Attributes do not matter: the rollup of what was asked has none. */
  readonly filters: QueryFilters;
  readonly by: readonly FixedDimension[];
};

/** How far questions came, each step counted by the day the question was asked. */
export type AskCounts = {
  readonly invited: number;
  readonly delivered: number;
  readonly bounced: number;
  readonly opened: number;
  readonly started: number;
  readonly answered: number;
};

export type AskCountsRow = {
  /** Index into `spans`. */
  readonly span: number;
  /** First day of the bucket; null when the span was not cut. */
  readonly bucket: Day | null;
  readonly by: AskedBy;
  /** One key per dimension asked for; null for what the catalog has no more. */
  readonly group: readonly (string | null)[];
  readonly counts: AskCounts;
};

/** Nothing asked. */
export const noAsks: AskCounts = {
  invited: 0,
  delivered: 0,
  bounced: 0,
  opened: 0,
  started: 0,
  answered: 0,
};

const steps = ['invited', 'delivered', 'bounced', 'opened', 'started', 'answered'] as const;

/** All of them together. */
export function addAsks(all: readonly AskCounts[]): AskCounts {
  const sum = (step: (typeof steps)[number]) => all.reduce((total, each) => total + each[step], 0);
  return {
    invited: sum('invited'),
    delivered: sum('delivered'),
    bounced: sum('bounced'),
    opened: sum('opened'),
    started: sum('started'),
    answered: sum('answered'),
  };
}

type Row = AskCounts & { span: number; bucket: string | null; by: AskedBy; group: string[] };

/**
 * How many were asked, reached and answered per span, bucket, way of asking and
 * group, from the rollup. What nobody was asked is absent.
 */
export async function askCounts(
  scope: Scope,
  catalog: Catalog,
  request: AskCountsRequest,
  on: Db = db,
): Promise<AskCountsRow[]> {
  if (request.spans.length === 0) return [];
  const parts = request.spans.map((span, index) => spanOf(scope, catalog, request, span, index));
  const rows = await on.execute<Row>(sql`${sql.join(parts, sql` union all `)}`);
  const keys = request.by.map(
    (dimension) => new Map(catalog[dimension].map(({ id, key }) => [id, key])),
  );
  return [...rows].map(({ span, bucket, by, group, ...counts }) => ({
    span,
    bucket,
    by,
    group: group.map((id, at) => keys[at]?.get(id) ?? null),
    counts,
  }));
}

/** Whether anybody was ever asked by invitation, or answered at a place of ours. */
export async function wasEverAsked(scope: Scope, on: Db = db): Promise<boolean> {
  const [row] = await on.execute<{ found: boolean }>(sql`
    select exists (select 1 from ask_days where workspace_id = ${scope.workspaceId}) as found`);
  return row?.found ?? false;
}

const sums = sql.raw(steps.map((step) => `sum(r.${step})::int as ${step}`).join(', '));

function spanOf(
  scope: Scope,
  catalog: Catalog,
  request: AskCountsRequest,
  { from, to }: Period,
  index: number,
): SQL {
  const group = request.by.map((dimension) => sql.raw(`r.${dimension}_id`));
  const ids =
    group.length === 0 ? sql`'{}'::text[]` : sql`array[${sql.join(group, sql`, `)}]::text[]`;
  return sql`
    select ${sql.raw(String(index))} as span, (${bucketColumn(request)})::text as bucket, r.by,
      ${ids} as "group", ${sums}
    from ask_days r
    where ${sql.join(
      [
        sql`r.workspace_id = ${scope.workspaceId}`,
        sql`r.day between ${from}::date and ${to}::date`,
        ...placeConditions(catalog, request.filters),
      ],
      sql` and `,
    )}
    group by 2, 3, 4`;
}

/** What a query's filters ask of a row `r` of what was asked; attributes ask nothing. */
export function placeConditions(catalog: Catalog, filters: QueryFilters): SQL[] {
  return fixedDimensions.flatMap((dimension) => {
    const keys = filters[dimension];
    if (keys.length === 0) return [];
    const ids = catalog[dimension].filter(({ key }) => keys.includes(key));
    const list = ids.length === 0 ? [sql`null::uuid`] : ids.map(({ id }) => sql`${id}::uuid`);
    return [sql`r.${sql.raw(`${dimension}_id`)} in (${sql.join(list, sql`, `)})`];
  });
}
