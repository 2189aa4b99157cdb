import type { CountsRequest } from '@/db/queries/score-counts';

/**
 * The counts of a request by one statement over the answers themselves, as a
 * BI tool would send it; the same text runs on Postgres and on DuckDB.
 */
export function plainSql(workspaceId: string, request: CountsRequest, table: string): string {
  const spans = request.spans
    .map(({ from, to }, n) => `(${n}, date '${from}', date '${to}')`)
    .join(', ');
  const columns = ['span.n as span', `${bucketOf(request)} as bucket`, 'r.survey_version_id'];
  for (const dimension of request.by) columns.push(`r.${dimension}_id`);
  const filters = Object.entries(request.filters.attributes).map(
    ([key, values]) =>
      `r.segment_id in (select id from segments where workspace_id = '${workspaceId}' and ${attribute(table, key)} in (${values.map((value) => `'${value}'`).join(', ')}))`,
  );
  return `
    select ${columns.join(', ')}, r.score, count(*) as n
    from ${table} r join (values ${spans}) as span (n, first_day, last_day)
      on r.day between span.first_day and span.last_day
    where ${[`r.workspace_id = '${workspaceId}'`, `r.state = 'counted'`, metricFilter(workspaceId, request), ...filters].join(' and ')}
    group by ${columns.map((_, n) => n + 1).join(', ')}, r.score`;
}

function attribute(table: string, key: string): string {
  return table === 'answers' ? `"${key}"` : `attributes ->> '${key}'`;
}

function metricFilter(workspaceId: string, { metrics }: CountsRequest): string {
  const asked = metrics.map((metric) => `'${metric}'`).join(', ');
  return `r.survey_version_id in (select v.id from survey_versions v join surveys s
    on s.workspace_id = v.workspace_id and s.id = v.survey_id
    where v.workspace_id = '${workspaceId}' and s.metric in (${asked}))`;
}

function bucketOf({ interval }: CountsRequest): string {
  if (interval === null) return 'cast(null as date)';
  return `cast(date_trunc('${interval}', r.day) as date)`;
}
