import 'server-only';
import { type AskCounts, addAsks, askCounts } from '@/db/queries/ask-counts';
import type { Catalog } from '@/db/queries/catalog';
import { type CommentCountsRow, commentCounts } from '@/db/queries/comment-counts';
import type { Scope } from '@/db/scope';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { type MetricReport, spansOf } from '@/lib/reports/metric-report';
import { overview } from '@/lib/reports/overview';
import type { Words } from '@/lib/words/words';
import { type DigestRow, digestRow, type Volumes } from './digest-row';

/**
 * The key figures of every metric that the workspace has a survey of, over the
 * period of a query and against the one before: the same numbers as on
 * Overview, and how they came in.
 */
export async function digest(
  t: Words,
  scope: Scope,
  catalog: Catalog,
  query: MetricQuery,
): Promise<DigestRow[]> {
  const spans = spansOf(query);
  const { weekStart, filters } = query;
  const [{ tiles }, asked, comments] = await Promise.all([
    overview(t, scope, catalog, query),
    askCounts(scope, catalog, { spans, interval: null, weekStart, filters, by: ['survey'] }),
    commentCounts(scope, catalog, spans),
  ]);
  const metrics = new Map(catalog.survey.map(({ key, metric }) => [key, metric]));
  return tiles.map((report) => {
    const invited = (span: number): AskCounts =>
      addAsks(
        asked
          .filter((row) => row.span === span && row.by === 'invitation')
          .filter(({ group }) => metrics.get(group[0] ?? '') === report.metric)
          .map(({ counts }) => counts),
      );
    const volumes = (span: number): Volumes => ({
      ...invited(span),
      ...commented(comments, catalog, report, span),
    });
    return {
      ...digestRow(t, report, { now: volumes(0), before: volumes(1) }, query),
      address: `/metrics/${report.metric}${printMetricQuery(query)}`,
    };
  });
}

function commented(
  rows: readonly CommentCountsRow[],
  catalog: Catalog,
  { metric }: MetricReport,
  span: number,
): Pick<Volumes, 'answers' | 'comments'> {
  const versions = new Set(
    catalog.versions.filter((version) => version.metric === metric).map(({ id }) => id),
  );
  const mine = rows.filter((row) => row.span === span && versions.has(row.versionId));
  const sum = (of: 'answers' | 'comments') => mine.reduce((total, row) => total + row[of], 0);
  return { answers: sum('answers'), comments: sum('comments') };
}
