import type { MetricQuery } from '@/lib/metric-query';
import type { Verdict } from '@/lib/metrics/change';
import { type CountChange, countChange } from '@/lib/metrics/count-change';
import { type Definition, type MetricId, metricNames } from '@/lib/metrics/definition';
import { daysIn } from '@/lib/metrics/period';
import {
  type AskedShare,
  type ResponseRate,
  type ResponseRateChange,
  responseRate,
  responseRateChange,
} from '@/lib/metrics/response-rate';
import { hiddenBelow } from '@/lib/metrics/small-base';
import type { MetricReport } from '@/lib/reports/metric-report';
import { metricHeadline } from '@/lib/reports/metric-sentences';
import { shortName } from '@/lib/words/definition-words';
import {
  describeChange,
  formatCount,
  formatInterval,
  formatNumber,
  formatValue,
} from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/** A figure with how it moved and the verdict on that. */
export type DigestFigure = {
  readonly name: string;
  readonly value: string;
  /** Its interval or base; null where there is none. */
  readonly detail: string | null;
  readonly change: string;
  /** Colours the change; `plain` where it is neither good nor bad, or not real. */
  readonly tone: 'good' | 'bad' | 'plain';
};

/** The key figures of one metric. */
export type DigestRow = {
  readonly metric: MetricId;
  readonly name: string;
  readonly longName: string;
  readonly definition: Definition;
  readonly n: number;
  readonly figures: readonly DigestFigure[];
  /** `CES fell 0.17, a real change.` */
  readonly headline: string;
  /** Its page within the app. */
  readonly address: string;
};

/** How answers came in. */
export type Volumes = AskedShare & {
  readonly invited: number;
  readonly answers: number;
  readonly comments: number;
};

/** Score, sent, answered, response rate and comment rate of a metric, each against the period before. */
export function digestRow(
  t: Words,
  report: MetricReport,
  { now, before }: { now: Volumes; before: Volumes },
  { period, comparison }: Pick<MetricQuery, 'period' | 'comparison'>,
): Omit<DigestRow, 'address'> {
  const { definition } = report.series;
  const days = comparison && { now: daysIn(period), before: daysIn(comparison) };
  const moved = (to: number, from: number) => days && countChange(to, from, days);
  const rates = [responseRate(now), responseRate(before)] as const;
  const shares = [commentShare(now), commentShare(before)] as const;
  return {
    metric: report.metric,
    name: shortName(t, definition),
    longName: metricNames[report.metric].long,
    definition,
    n: report.score?.n ?? 0,
    headline: headlineOf(t, report),
    figures: [
      scoreFigure(t, report),
      countFigure(t, 'Sent', now.invited, moved(now.invited, before.invited)),
      countFigure(t, 'Answered', now.answers, moved(now.answers, before.answers)),
      rateFigure(t, 'Response rate', rates[0], responseRateChange(...rates), true),
      rateFigure(t, 'Comment rate', shares[0], responseRateChange(...shares), false),
    ],
  };
}

function scoreFigure(
  t: Words,
  { series: { definition }, score, change }: MetricReport,
): DigestFigure {
  // Mails are read by people who may see no answers: nobody is to be told by theirs.
  if (score && score.n < hiddenBelow) {
    const value = `hidden, under ${hiddenBelow} answers`;
    return { name: 'Score', value, detail: null, change: 'too few to judge', tone: 'plain' };
  }
  const isReal = change?.verdict === 'real';
  const arrow = isReal || change?.verdict === 'noise' ? arrowOf(change.difference) : '';
  return {
    name: 'Score',
    value: formatValue(t, score?.value ?? null, definition),
    detail: score ? `95 %: ${formatInterval(t, score.interval, definition)}` : null,
    change: `${arrow}${describeChange(t, change, definition)}`,
    tone: isReal ? (change.better ? 'good' : 'bad') : 'plain',
  };
}

/** What is true of a metric in these days, also where nobody, or hardly anybody, answered. */
function headlineOf(t: Words, report: MetricReport): string {
  const name = shortName(t, report.series.definition);
  const n = report.score?.n ?? 0;
  if (n === 0) return `No answers about ${name} in these days.`;
  if (n < hiddenBelow) return `Too few answers about ${name} to show.`;
  return metricHeadline(t, report);
}

function countFigure(
  t: Words,
  name: string,
  value: number,
  change: CountChange | null,
): DigestFigure {
  return {
    name,
    value: formatCount(t, value),
    detail: null,
    change: countWords(t, change),
    tone: 'plain',
  };
}

function countWords(t: Words, change: CountChange | null): string {
  if (!change) return 'nothing to compare';
  const { difference, percent, verdict } = change;
  if (difference === 0) return 'no change';
  const size =
    percent === null ? 'new' : `${arrowOf(difference)}${formatNumber(t, Math.abs(percent), 0)} %`;
  return `${size} · ${verdictWords[verdict]}`;
}

function rateFigure(
  t: Words,
  name: string,
  rate: ResponseRate | null,
  change: ResponseRateChange | null,
  isBetterHigh: boolean,
): DigestFigure {
  const isReal = change?.verdict === 'real';
  const isUp = (change?.difference ?? 0) > 0;
  return {
    name,
    value: rate ? `${formatNumber(t, 100 * rate.rate, 1)} %` : '–',
    detail: rate && `${formatCount(t, rate.answered)} of ${formatCount(t, rate.n)}`,
    change: rateWords(t, change),
    tone: isReal && isBetterHigh ? (isUp ? 'good' : 'bad') : 'plain',
  };
}

function rateWords(t: Words, change: ResponseRateChange | null): string {
  if (!change) return 'nothing to compare';
  if (change.difference === 0) return 'no change';
  const size = formatNumber(t, 100 * Math.abs(change.difference), 1);
  return `${arrowOf(change.difference)}${size} pt · ${verdictWords[change.verdict]}`;
}

const verdictWords: Record<Verdict, string> = {
  real: 'real change',
  noise: 'within noise',
  'too-few': 'too few to judge',
};

function arrowOf(difference: number): string {
  if (difference === 0) return '';
  return difference > 0 ? '▲ ' : '▼ ';
}

/** Of those who answered, who also wrote something: a share like that of those reached who answered. */
function commentShare({ answers, comments }: Volumes): ResponseRate | null {
  return responseRate({ delivered: answers, answered: comments });
}
