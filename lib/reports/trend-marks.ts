import 'server-only';
import { type Annotation, annotationsFor } from '@/db/queries/annotations';
import type { Catalog } from '@/db/queries/catalog';
import { versionsAsked } from '@/db/queries/score-counts';
import { type SourceBreaks, sourceBreaks } from '@/db/queries/source-breaks';
import type { Scope } from '@/db/scope';
import type { MetricQuery } from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import { addDays, type Bucket, type Day } from '@/lib/metrics/period';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type DrawnBreak, questionBreaks } from './question-breaks';
import type { Series } from './series';

/** A vertical line of a trend as charts draw it. */
export type DrawnMark =
  | DrawnBreak
  | {
      readonly day: string;
      readonly kind: 'annotation';
      readonly label: string;
      readonly note?: string;
    };

/** What stands on the days of a trend. */
export type TrendMarks = {
  /** Notes by hand and breaks found by themselves, by day. */
  readonly marks: readonly DrawnMark[];
  /** The notes alone, as they are stored. */
  readonly notes: readonly Annotation[];
};

type ReadMarks = Pick<TrendMarks, 'notes'> & { readonly sources: SourceBreaks };

/** What is stored of the marks of a metric: two small queries, side by side. */
export async function readMarks(
  scope: Scope,
  catalog: Catalog,
  metric: MetricId,
  { period, filters }: Pick<MetricQuery, 'period' | 'filters'>,
): Promise<ReadMarks> {
  const touchpointIds = catalog.touchpoint
    .filter(({ key }) => filters.touchpoint.includes(key))
    .map(({ id }) => id);
  const [notes, sources] = await Promise.all([
    annotationsFor(scope, { metric, ...period, touchpointIds }),
    sourceBreaks(scope, {
      versionIds: versionsAsked(catalog, { metrics: [metric], filters }),
      ...period,
    }),
  ]);
  return { notes, sources };
}

/** Everything that is marked on the trend of a series. */
export function marksOf(
  t: Words,
  { notes, sources }: ReadMarks,
  catalog: Catalog,
  { series }: { readonly series: Pick<Series, 'versionIds'> },
  query: MetricQuery,
): TrendMarks {
  const breaks = [
    ...questionBreaks(t, catalog, series, query),
    ...sourceMarks(t, sources, catalog, query),
  ];
  const marks = [...notes.map(drawnNote), ...breaks].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return { marks, notes };
}

function drawnNote({ day, title, author }: Annotation): DrawnMark {
  return { day, kind: 'annotation', label: title, ...(author ? { note: firstName(author) } : {}) };
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** A channel that was there almost from the start is no news. */
const settledAfter = 28;

/**
 * Where answers began to come by another way: a channel long after the first
 * answer of all, the days an import begins and ends.
 */
export function sourceMarks(
  t: Words,
  { firstDay, channels, imports }: SourceBreaks,
  catalog: Pick<Catalog, 'channel' | 'firstDay' | 'lastDay'>,
  { period, filters }: Pick<MetricQuery, 'period' | 'filters'>,
): DrawnBreak[] {
  const source = (day: Day, label: string, note: string): DrawnBreak[] =>
    period.from <= day && day <= period.to ? [{ day, kind: 'source', label, note }] : [];
  const settled = firstDay && addDays(firstDay, settledAfter);
  const begun = channels.flatMap(({ channelId, firstDay: day }) => {
    const channel = catalog.channel.find(({ id }) => id === channelId);
    const isShown =
      channel && (filters.channel.length === 0 || filters.channel.includes(channel.key));
    if (!isShown || settled === null || day < settled) return [];
    return source(day, t('trend.new-channel', { name: channel.name }), t('trend.by-itself'));
  });
  const imported = imports.flatMap(({ fileName, answers, firstDay: from, lastDay: to }) => {
    const note = t('trend.import-note', {
      file: fileName,
      answers: t('figures.answers', { n: formatCount(t, answers), count: answers }),
    });
    return [
      ...(catalog.firstDay !== null && from > catalog.firstDay
        ? source(from, t('trend.import-begins'), note)
        : []),
      ...(catalog.lastDay !== null && to < catalog.lastDay
        ? source(addDays(to, 1), t('trend.import-ends'), note)
        : []),
    ];
  });
  return [...begun, ...imported];
}

/** The words of the marks that lie in a bucket, for its row and its point; null without any. */
export function marksIn(bucket: Bucket, marks: readonly DrawnMark[]): string | null {
  const words = marks
    .filter(({ day }) => bucket.start <= day && day <= bucket.end)
    .map(({ label }) => label);
  return words.length > 0 ? words.join('; ') : null;
}
