import type { MetricQuery } from '@/lib/metric-query';
import { shortPeriod } from '@/lib/words/dates';
import { formatDifference, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { answersHref, onScale } from './links';
import { narrowedTo } from './why-address';
import type { WhyGroup, WhyReport } from './why-report';

/** The answers behind a group, now; null where no filter can name it. */
export function groupAnswersHref(
  { metric, series, by }: WhyReport,
  query: MetricQuery,
  { keys, now }: WhyGroup,
): string | null {
  const narrowed = now.n > 0 ? narrowedTo(query, by, keys) : null;
  return narrowed && answersHref(onScale(narrowed, series), { metric });
}

/**
 * The split as a picture takes it: the score before, the mix of all groups, the
 * rate of each that has one, the score now. The steps sum to the change.
 */
export function whySteps(t: Words, report: WhyReport, query: MetricQuery) {
  const { series, split, by, metric } = report;
  const { definition } = series;
  if (!split || !query.comparison) return [];
  const words = (value: number) => formatDifference(t, value, definition);
  const level = (key: string, name: string, value: number, period: MetricQuery['period']) => ({
    key,
    name,
    detail: shortPeriod(t, period),
    kind: 'level' as const,
    value,
    interval: null,
    verdict: null,
    words: formatValue(t, value, definition),
    href: answersHref(onScale(query, series), { metric, period }),
  });
  const rates = split.groups.flatMap((group) => {
    const { rate, now, before, name, keys } = group;
    if (!rate) return [];
    return {
      key: `group ${keys.join(' ')}`,
      name,
      detail: `${formatValue(t, before.value, definition)} → ${formatValue(t, now.value, definition)}`,
      kind: 'step' as const,
      value: rate.value,
      interval: rate.interval,
      verdict: rate.verdict,
      words: words(rate.value),
      href: groupAnswersHref(report, query, group),
    };
  });
  return [
    level('before', t('why.before'), split.from, query.comparison),
    {
      key: 'mix',
      name: t('why.mix-of', { by }),
      detail: t('why.other-shares'),
      kind: 'step' as const,
      value: split.mix.value,
      interval: split.mix.interval,
      verdict: split.mix.verdict,
      words: words(split.mix.value),
      href: null,
    },
    ...rates,
    level('now', t('why.now'), split.to, query.period),
  ];
}
