import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { type TagCountsRow, tagCounts } from '@/db/queries/tag-counts';
import { listTags, type Tag } from '@/db/queries/tags';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import { type Bucket, bucketsOf, type Interval } from '@/lib/metrics/period';
import { type ResponseRate, responseRate } from '@/lib/metrics/response-rate';

/** The share of answers with a comment that carry a tag. */
export type ThemeShare = {
  readonly n: number;
  readonly tagged: number;
  readonly share: Share | null;
};
type Share = Pick<ResponseRate, 'rate' | 'interval'>;

export type Theme = ThemeShare & {
  readonly tag: Tag;
  readonly buckets: readonly (ThemeShare & { readonly bucket: Bucket })[];
};

export type ThemeReport = {
  /** Counted answers with a comment. */
  readonly n: number;
  readonly interval: Interval;
  /** Most answers first. */
  readonly themes: readonly Theme[];
};

/** How often each tag is among the answers with a comment, by month unless the query cuts otherwise. */
export async function themeReport(
  scope: Scope,
  catalog: Catalog,
  query: MetricQuery,
): Promise<ThemeReport> {
  const { period, weekStart, filters, today } = query;
  const interval = query.intervalChosen ? query.interval : 'month';
  const asked = new Set(
    catalog.survey
      .filter(({ key }) => filters.survey.length === 0 || filters.survey.includes(key))
      .map(({ id }) => id),
  );
  const versionIds = catalog.versions
    .filter(({ surveyId }) => asked.has(surveyId))
    .map(({ id }) => id);
  const [tags, rows] = await Promise.all([
    listTags(scope),
    tagCounts(scope, catalog, { period, interval, weekStart, filters, versionIds }),
  ]);
  const buckets = bucketsOf(period, interval, weekStart, today);
  const n = sumOf(rows, null);
  const themes = tags
    .map((tag) => ({
      tag,
      ...shareOf(sumOf(rows, tag.id), n),
      buckets: buckets.map((bucket) => ({
        bucket,
        ...shareOf(sumOf(rows, tag.id, bucket.start), sumOf(rows, null, bucket.start)),
      })),
    }))
    .sort((a, b) => b.tagged - a.tagged);
  return { n, interval, themes };
}

function sumOf(rows: readonly TagCountsRow[], tagId: string | null, bucket?: string): number {
  return rows
    .filter((row) => row.tagId === tagId && (bucket === undefined || row.bucket === bucket))
    .reduce((sum, row) => sum + row.n, 0);
}

function shareOf(tagged: number, n: number): ThemeShare {
  return { n, tagged, share: responseRate({ delivered: n, answered: tagged }) };
}
