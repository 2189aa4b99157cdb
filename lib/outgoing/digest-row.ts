import type { MetricQuery } from '@/lib/metric-query';
import type { Verdict } from '@/lib/metrics/change';
import { type CountChange, countChange } from '@/lib/metrics/count-change';
import type { Definition, MetricId } from '@/lib/metrics/definition';
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
    longName: t(`names.metric-${report.metric}-long`),
    definition,
    n: report.score?.n ?? 0,
    headline: headlineOf(t, report),
    figures: [
      scoreFigure(t, report),
      countFigure(t, t('report-mail.sent'), now.invited, moved(now.invited, before.invited)),
      countFigure(t, t('report-mail.answered'), now.answers, moved(now.answers, before.answers)),
      rateFigure(t, t('report-mail.response-rate'), rates[0], responseRateChange(...rates), true),
      rateFigure(t, t('report-mail.comment-rate'), shares[0], responseRateChange(...shares), false),
    ],
  };
}

function scoreFigure(
  t: Words,
  { series: { definition }, score, change }: MetricReport,
): DigestFigure {
  const name = t('report-mail.score');
  // Mails are read by people who may see no answers: nobody is to be told by theirs.
  if (score && score.n < hiddenBelow) {
    const value = t('report-mail.hidden', { n: hiddenBelow });
    const change = t('cards.verdict-too-few');
    return { name, value, detail: null, change, tone: 'plain' };
  }
  const isReal = change?.verdict === 'real';
  const arrow = isReal || change?.verdict === 'noise' ? arrowOf(change.difference) : '';
  return {
    name,
    value: formatValue(t, score?.value ?? null, definition),
    detail:
      score &&
      t('report-mail.interval', { interval: formatInterval(t, score.interval, definition) }),
    change: `${arrow}${describeChange(t, change, definition)}`,
    tone: isReal ? (change.better ? 'good' : 'bad') : 'plain',
  };
}

/** What is true of a metric in these days, also where nobody, or hardly anybody, answered. */
function headlineOf(t: Words, report: MetricReport): string {
  const name = shortName(t, report.series.definition);
  const n = report.score?.n ?? 0;
  if (n === 0) return t('report-mail.no-answers', { name });
  if (n < hiddenBelow) return t('report-mail.few-answers', { name });
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
  if (!change) return t('figures.nothing-to-compare');
  const { difference, percent, verdict } = change;
  if (difference === 0) return t('report-mail.no-change');
  if (percent === null) return judged(t, t('report-mail.new'), verdict);
  const size = t('figures.percent', { n: formatNumber(t, Math.abs(percent), 0) });
  return judged(t, `${arrowOf(difference)}${size}`, verdict);
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
    value: rate ? t('figures.percent', { n: formatNumber(t, 100 * rate.rate, 1) }) : '–',
    detail:
      rate &&
      t('report-mail.of', { answered: formatCount(t, rate.answered), n: formatCount(t, rate.n) }),
    change: rateWords(t, change),
    tone: isReal && isBetterHigh ? (isUp ? 'good' : 'bad') : 'plain',
  };
}

function rateWords(t: Words, change: ResponseRateChange | null): string {
  if (!change) return t('figures.nothing-to-compare');
  if (change.difference === 0) return t('report-mail.no-change');
  const size = t('figures.points', { n: formatNumber(t, 100 * Math.abs(change.difference), 1) });
  return judged(t, `${arrowOf(change.difference)}${size}`, change.verdict);
}

function judged(t: Words, size: string, verdict: Verdict): string {
  switch (verdict) {
    case 'real':
      return t('figures.real-change', { size });
    case 'noise':
      return t('figures.within-noise', { size });
    case 'too-few':
      return t('report-mail.too-few', { size });
  }
}

function arrowOf(difference: number): string {
  if (difference === 0) return '';
  return difference > 0 ? '▲ ' : '▼ ';
}

/** Of those who answered, who also wrote something: a share like that of those reached who answered. */
function commentShare({ answers, comments }: Volumes): ResponseRate | null {
  return responseRate({ delivered: answers, answered: comments });
}
