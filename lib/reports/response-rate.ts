import 'server-only';
import {
  type AskCounts,
  type AskCountsRow,
  addAsks,
  askCounts,
  noAsks,
} from '@/db/queries/ask-counts';
import type { Catalog } from '@/db/queries/catalog';
import type { Scope } from '@/db/scope';
import { type FixedDimension, fixedDimensions, type MetricQuery } from '@/lib/metric-query';
import { benjaminiHochberg } from '@/lib/metrics/benjamini-hochberg';
import type { MetricId } from '@/lib/metrics/definition';
import { type Bucket, bucketsOf } from '@/lib/metrics/period';
import {
  type ResponseRate,
  type ResponseRateChange,
  responseRate,
  responseRateChange,
} from '@/lib/metrics/response-rate';
import type { AskedBy } from '@/lib/surveys/vocabulary';
import { formatCount } from '@/lib/words/figures';
import type { Said } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { percent } from './churn-words';
import { groupName, spansOf } from './metric-report';

export type AskedFigures = {
  readonly counts: AskCounts;
  /** Answered ÷ delivered; null where nobody was reached. */
  readonly rate: ResponseRate | null;
  readonly before: ResponseRate | null;
  readonly change: ResponseRateChange | null;
};

export type AskedGroupFigures = AskedFigures & {
  /** A key for each dimension of the split. */
  readonly keys: readonly (string | null)[];
  readonly names: readonly string[];
};

export type RateBucket = {
  readonly bucket: Bucket;
  readonly counts: AskCounts;
  readonly rate: ResponseRate | null;
};

/** Opened and answered at places where nobody is invited by name. */
export type OpenPlaceFigures = {
  readonly by: Exclude<AskedBy, 'invitation'>;
  readonly started: number;
  readonly answered: number;
  /** Answered ÷ started. */
  readonly rate: ResponseRate | null;
};

/** All that a page, a file or the API says about response rates under one query. */
export type ResponseRateReport = AskedFigures & {
  readonly buckets: readonly RateBucket[];
  readonly split: readonly FixedDimension[];
  /** Most reached first, their changes judged together. */
  readonly groups: readonly AskedGroupFigures[];
  readonly openPlaces: readonly OpenPlaceFigures[];
  readonly notices: readonly Said[];
};

/** How invitations of a period were answered, by the day they were sent, and where. */
export async function responseRateReport(
  t: Words,
  scope: Scope,
  catalog: Catalog,
  query: MetricQuery,
): Promise<ResponseRateReport> {
  const { interval, weekStart, filters } = query;
  const { split, notices } = splitOf(query);
  const request = { weekStart, filters, spans: spansOf(query) };
  const [buckets, grouped] = await Promise.all([
    askCounts(scope, catalog, { ...request, spans: [query.period], interval, by: [] }),
    askCounts(scope, catalog, { ...request, interval: null, by: split }),
  ]);
  const invited = grouped.filter(({ by }) => by === 'invitation');
  return {
    ...figuresOf(invited),
    buckets: bucketFigures(buckets, query),
    split,
    groups: judgedTogether(groupsOf(t, invited, split, catalog)),
    openPlaces: openPlacesOf(grouped),
    notices,
  };
}

/** The rate of each metric whose surveys somebody was asked in the period. */
export async function responseRates(
  scope: Scope,
  catalog: Catalog,
  query: MetricQuery,
): Promise<ReadonlyMap<MetricId, ResponseRate>> {
  const { period, weekStart, filters } = query;
  const rows = await askCounts(scope, catalog, {
    spans: [period],
    interval: null,
    weekStart,
    filters,
    by: ['survey'],
  });
  const metrics = new Map(catalog.survey.map(({ key, metric }) => [key, metric]));
  const rates = [...new Set(metrics.values())].flatMap((metric) => {
    const mine = rows.filter(
      ({ by, group }) => by === 'invitation' && metrics.get(group[0] ?? '') === metric,
    );
    const rate = responseRate(addAsks(mine.map(({ counts }) => counts)));
    return rate ? [[metric, rate] as const] : [];
  });
  return new Map(rates);
}

/** By touchpoint and channel unless the query names one of what invitations have. */
function splitOf({ by, filters }: MetricQuery): {
  split: readonly FixedDimension[];
  notices: Said[];
} {
  const notices: Said[] =
    Object.keys(filters.attributes).length > 0 ? [{ key: 'notices.invitations-uncut' }] : [];
  const chosen = fixedDimensions.find((dimension) => dimension === by);
  return { split: chosen ? [chosen] : ['touchpoint', 'channel'], notices };
}

function figuresOf(rows: readonly AskCountsRow[]): AskedFigures {
  const of = (span: number) =>
    addAsks(rows.filter((row) => row.span === span).map(({ counts }) => counts));
  const counts = of(0);
  const [rate, before] = [responseRate(counts), responseRate(of(1))];
  return { counts, rate, before, change: responseRateChange(rate, before) };
}

function bucketFigures(rows: readonly AskCountsRow[], query: MetricQuery): RateBucket[] {
  const { period, interval, weekStart, today } = query;
  return bucketsOf(period, interval, weekStart, today).map((bucket) => {
    const mine = rows.filter((row) => row.by === 'invitation' && row.bucket === bucket.start);
    const counts = mine.length > 0 ? addAsks(mine.map((row) => row.counts)) : noAsks;
    return { bucket, counts, rate: responseRate(counts) };
  });
}

function groupsOf(
  t: Words,
  rows: readonly AskCountsRow[],
  split: readonly FixedDimension[],
  catalog: Catalog,
): AskedGroupFigures[] {
  const byKeys = new Map<string, AskCountsRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(row.group);
    const own = byKeys.get(key);
    if (own) own.push(row);
    else byKeys.set(key, [row]);
  }
  return [...byKeys.values()]
    .map((own) => {
      const keys = own[0]?.group ?? [];
      const names = split.map((dimension, at) =>
        groupName(t, dimension, keys[at] ?? null, catalog),
      );
      return { keys, names, ...figuresOf(own) };
    })
    .filter(({ counts }) => counts.invited + counts.answered > 0)
    .sort((a, b) => b.counts.delivered - a.counts.delivered);
}

/** A change that is not more than chance among so many is within noise. */
function judgedTogether(groups: readonly AskedGroupFigures[]): AskedGroupFigures[] {
  const { rejected } = benjaminiHochberg(groups.map(({ change }) => change?.p ?? null));
  return groups.map((group, at) => {
    const { change } = group;
    if (change?.verdict !== 'real' || rejected[at]) return group;
    return { ...group, change: { ...change, verdict: 'noise' } };
  });
}

const openWays = ['link', 'widget', 'qr', 'kiosk'] as const;

function openPlacesOf(rows: readonly AskCountsRow[]): OpenPlaceFigures[] {
  return openWays.flatMap((by) => {
    const mine = rows.filter((row) => row.span === 0 && row.by === by);
    if (mine.length === 0) return [];
    const { started, answered } = addAsks(mine.map(({ counts }) => counts));
    return [{ by, started, answered, rate: responseRate({ delivered: started, answered }) }];
  });
}

/** `response rate 23.4 % of 1,200` */
export function rateWords(t: Words, { rate, n }: Pick<ResponseRate, 'rate' | 'n'>): string {
  return t('overview.response-rate', { rate: percent(t, rate, 1), n: formatCount(t, n) });
}
