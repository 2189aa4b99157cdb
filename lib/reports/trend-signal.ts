import type { MetricQuery } from '@/lib/metric-query';
import type { Definition } from '@/lib/metrics/definition';
import { countAnswers } from '@/lib/metrics/score-counts';
import type { ControlChart } from '@/lib/metrics/trend/control-chart';
import type { RunRule } from '@/lib/metrics/trend/run-rules';
import { scoreChart } from '@/lib/metrics/trend/score-chart';
import { type Signal, signal } from '@/lib/metrics/trend/signal';
import { xmrLimits } from '@/lib/metrics/trend/xmr';
import { xmrChart } from '@/lib/metrics/trend/xmr-chart';
import { formatValue, listed, paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { bucketsWords, inWords, startWords } from './bucket-words';
import type { ScoredBucket } from './metric-report';

/** Limits of each period by its own n, or the same for all from how much neighbours differ (XmR). */
type LimitsMethod = 'by-n' | 'xmr';

export type TrendSignal = {
  readonly method: LimitsMethod;
  /** Null where the answers bear no limits; points lie in the order of the buckets. */
  readonly chart: ControlChart | null;
  readonly signal: Signal;
  /** By place of the bucket, what its point signals: `below its limits`. */
  readonly marks: ReadonlyMap<number, SignalMark>;
};

type SignalMark = { readonly words: string; readonly isRun: boolean };

/** With this many answers a bucket, limits by n are narrower than the ordinary ups and downs of the world. */
const manyAnswers = 1000;

/**
 * Whether a trend holds more than chance. Limits go by the answers of each
 * bucket; where the usual bucket has 1,000 or more they come from the
 * differences of neighbours instead, and partial buckets stand aside.
 */
export function trendSignal(
  t: Words,
  buckets: readonly ScoredBucket[],
  definition: Definition,
): TrendSignal {
  const method = usualSize(buckets) >= manyAnswers ? 'xmr' : 'by-n';
  const chart = method === 'xmr' ? byNeighbours(buckets) : byAnswers(buckets, definition);
  const found = signal(chart?.points ?? []);
  return { method, chart, signal: found, marks: marksOf(t, found, chart) };
}

function usualSize(buckets: readonly ScoredBucket[]): number {
  const sizes = buckets
    .filter(({ bucket }) => !bucket.partial)
    .map(({ counts }) => countAnswers(counts))
    .sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

function byAnswers(buckets: readonly ScoredBucket[], definition: Definition): ControlChart | null {
  const found = scoreChart(
    buckets.map(({ counts }) => counts),
    definition,
  );
  return found.estimable ? { centre: found.centre, points: found.points } : null;
}

function byNeighbours(buckets: readonly ScoredBucket[]): ControlChart | null {
  const values = buckets.map(({ bucket, score }) =>
    bucket.partial ? null : (score?.value ?? null),
  );
  const limits = xmrLimits(values);
  return limits.estimable ? { centre: limits.centre, points: xmrChart(values, limits) } : null;
}

function marksOf(t: Words, found: Signal, chart: ControlChart | null): Map<number, SignalMark> {
  const marks = new Map<number, SignalMark>();
  if (found.verdict !== 'signal' || !chart) return marks;
  for (const { rule, at } of found.reasons) {
    for (const place of at) {
      const side = sideOf(chart, place);
      const isRun = rule !== 'outside-limits';
      const words = t(isRun ? 'trend.run' : 'trend.outside', { side });
      marks.set(place, marks.get(place) ?? { words, isRun });
    }
  }
  return marks;
}

function sideOf({ points, centre }: ControlChart, place: number): 'above' | 'below' {
  return (points[place]?.value ?? centre) < centre ? 'below' : 'above';
}

/**
 * The verdict in words.
 *
 * @example 'Signal in the week of 13 April: below its limits.'
 */
export function signalSentence(
  t: Words,
  { signal: found, chart }: TrendSignal,
  buckets: readonly ScoredBucket[],
  { definition, query }: Naming,
): string {
  const { interval } = query;
  const known = chart?.points.filter(({ value }) => value !== null).length ?? 0;
  switch (found.verdict) {
    case 'too-few-periods': {
      const needed = known + found.missing;
      return t('trend.signal-few', { interval, needed, known, count: known });
    }
    case 'no-signal':
      return t('trend.signal-none', { buckets: bucketsWords(t, known, interval) });
    case 'signal': {
      if (!chart) return '';
      const naming = { definition, query };
      const said = found.reasons.map((reason, at) =>
        wordsOf(t, reason, chart, buckets, { ...naming, isFirst: at === 0 }),
      );
      return paragraph(t, said);
    }
  }
}

type Naming = { definition: Definition; query: Pick<MetricQuery, 'interval' | 'today'> };

/** `isFirst`: later reasons begin with “Also”. */
type Reasoned = Naming & { readonly isFirst: boolean };

function wordsOf(
  t: Words,
  { rule, at }: { rule: RunRule; at: readonly number[] },
  chart: ControlChart,
  buckets: readonly ScoredBucket[],
  naming: Reasoned,
): string {
  if (rule === 'outside-limits') return outsideWords(t, at, chart, buckets, naming);
  const { interval, today } = naming.query;
  const runs = runsOf(at, chart);
  const runWords = ({ first, length, side }: Run) => {
    const bucket = buckets[first]?.bucket;
    const values = { buckets: bucketsWords(t, length, interval), side };
    if (!bucket) return t('trend.signal-run', values);
    const start = startWords(t, bucket, interval, today);
    return t('trend.signal-run-from', { ...values, start });
  };
  const centre = formatValue(t, chart.centre, naming.definition);
  const latest = runs.at(-1);
  if (runs.length > mostNamed && latest) {
    const said = naming.isFirst ? 'trend.signal-runs-many' : 'trend.signal-runs-many-also';
    return t(said, { n: runs.length, centre, latest: runWords(latest) });
  }
  return t(naming.isFirst ? 'trend.signal-runs' : 'trend.signal-runs-also', {
    runs: listed(t, runs.map(runWords)),
    centre,
  });
}

/** More of them are counted. */
const mostNamed = 3;

function outsideWords(
  t: Words,
  at: readonly number[],
  chart: ControlChart,
  buckets: readonly ScoredBucket[],
  { query: { interval, today }, isFirst }: Reasoned,
): string {
  const sides = new Set(at.map((place) => sideOf(chart, place)));
  const [side = 'outside'] = sides.size === 1 ? sides : [];
  const named = at.flatMap((place) => buckets[place]?.bucket ?? []);
  const [only] = named;
  const said = isFirst ? 'trend.signal' : 'trend.signal-also';
  if (named.length === 1 && only) {
    return t(said, {
      where: inWords(t, only, interval, today),
      what: t('trend.outside', { side }),
    });
  }
  const what = t('trend.outside-several', { side });
  const all = chart.points.filter(({ value }) => value !== null).length;
  if (named.length > mostNamed) {
    return t(isFirst ? 'trend.signal-many' : 'trend.signal-many-also', {
      n: named.length,
      buckets: bucketsWords(t, all, interval),
      what,
    });
  }
  const starts = listed(
    t,
    named.map((bucket) => startWords(t, bucket, interval, today)),
  );
  return t(said, { where: t('trend.in-several', { interval, starts }), what });
}

type Run = { first: number; last: number; length: number; side: 'above' | 'below' };

/** Marked places cut into runs: a run ends where the side changes or an unmarked value lies between. */
function runsOf(at: readonly number[], chart: ControlChart) {
  const runs: Run[] = [];
  for (const place of at) {
    const side = sideOf(chart, place);
    const run = runs.at(-1);
    if (run && run.side === side && place === run.last + 1) {
      run.last = place;
      run.length += 1;
    } else runs.push({ first: place, last: place, length: 1, side });
  }
  return runs;
}
