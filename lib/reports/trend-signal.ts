import type { MetricQuery } from '@/lib/metric-query';
import type { Definition } from '@/lib/metrics/definition';
import { formatCount, formatValue } from '@/lib/metrics/format';
import { countAnswers } from '@/lib/metrics/score-counts';
import type { ControlChart } from '@/lib/metrics/trend/control-chart';
import type { RunRule } from '@/lib/metrics/trend/run-rules';
import { scoreChart } from '@/lib/metrics/trend/score-chart';
import { type Signal, signal } from '@/lib/metrics/trend/signal';
import { xmrLimits } from '@/lib/metrics/trend/xmr';
import { xmrChart } from '@/lib/metrics/trend/xmr-chart';
import { inWords, listed, startWords } from './bucket-words';
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
export function trendSignal(buckets: readonly ScoredBucket[], definition: Definition): TrendSignal {
  const method = usualSize(buckets) >= manyAnswers ? 'xmr' : 'by-n';
  const chart = method === 'xmr' ? byNeighbours(buckets) : byAnswers(buckets, definition);
  const found = signal(chart?.points ?? []);
  return { method, chart, signal: found, marks: marksOf(found, chart) };
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

function marksOf(found: Signal, chart: ControlChart | null): Map<number, SignalMark> {
  const marks = new Map<number, SignalMark>();
  if (found.verdict !== 'signal' || !chart) return marks;
  for (const { rule, at } of found.reasons) {
    for (const place of at) {
      const side = sideOf(chart, place);
      const isRun = rule !== 'outside-limits';
      const words = isRun ? `in a run ${side} the centre` : `${side} its limits`;
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
  { signal: found, chart }: TrendSignal,
  buckets: readonly ScoredBucket[],
  { definition, query }: { definition: Definition; query: Pick<MetricQuery, 'interval' | 'today'> },
): string {
  const unit = query.interval;
  const known = chart?.points.filter(({ value }) => value !== null).length ?? 0;
  switch (found.verdict) {
    case 'too-few-periods':
      return `Too few ${unit}s to tell a signal: ${known + found.missing} are needed, ${known} ${known === 1 ? 'is' : 'are'} there.`;
    case 'no-signal':
      return `No signal: the last ${formatCount(known)} ${unit}s vary as chance would have them.`;
    case 'signal': {
      const words = (reason: { rule: RunRule; at: readonly number[] }) =>
        chart && wordsOf(reason, chart, buckets, { definition, query });
      const [one, ...more] = found.reasons.map(words);
      return [one, ...more.map((text) => text?.replace('Signal:', 'Also:'))].join(' ');
    }
  }
}

type Naming = { definition: Definition; query: Pick<MetricQuery, 'interval' | 'today'> };

function wordsOf(
  { rule, at }: { rule: RunRule; at: readonly number[] },
  chart: ControlChart,
  buckets: readonly ScoredBucket[],
  naming: Naming,
): string {
  if (rule === 'outside-limits') return outsideWords(at, chart, buckets, naming);
  const { interval, today } = naming.query;
  const centre = formatValue(chart.centre, naming.definition);
  const runs = runsOf(at, chart).map(({ first, length, side }) => {
    const bucket = buckets[first]?.bucket;
    return `${length} ${interval}s in a row ${side} the centre${bucket ? `, from ${startWords(bucket, interval, today)} on` : ''}`;
  });
  return `Signal: ${listed(runs)} (centre ${centre}).`;
}

const mostNamed = 3;

function outsideWords(
  at: readonly number[],
  chart: ControlChart,
  buckets: readonly ScoredBucket[],
  { query: { interval, today } }: Naming,
): string {
  const sides = new Set(at.map((place) => sideOf(chart, place)));
  const [side] = sides.size === 1 ? sides : ['outside'];
  const named = at.flatMap((place) => buckets[place]?.bucket ?? []);
  const [only] = named;
  if (named.length === 1 && only)
    return `Signal ${inWords(only, interval, today)}: ${side} its limits.`;
  const all = chart.points.filter(({ value }) => value !== null).length;
  if (named.length > mostNamed)
    return `Signal: ${named.length} of ${formatCount(all)} ${interval}s lie ${side} their limits.`;
  const starts = listed(named.map((bucket) => startWords(bucket, interval, today)));
  const where = { day: 'on', week: 'in the weeks of', month: 'in', quarter: 'in' }[interval];
  return `Signal ${where} ${starts}: ${side} their limits.`;
}

/** Marked places cut into runs: a run ends where the side changes or an unmarked value lies between. */
function runsOf(at: readonly number[], chart: ControlChart) {
  const runs: { first: number; last: number; length: number; side: 'above' | 'below' }[] = [];
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
