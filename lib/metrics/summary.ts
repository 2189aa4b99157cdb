import { definitionWords, shortName } from '@/lib/words/definition-words';
import { formatCount, formatInterval, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { Definition } from './definition';
import type { Score } from './score';

/** A bucket of a trend as a summary needs it. */
export type TrendPoint = { label: string; partial: boolean; score: Score | null };

/**
 * A score in one sentence, for readers who do not see the card.
 *
 * @example "CES 5.27, mean of 1–7, high = easy; 95 % interval 5.23–5.31; 7,042 answers."
 */
export function describeScore(t: Words, score: Score | null, definition: Definition): string {
  const name = shortName(t, definition);
  const { caption } = definitionWords(t, definition);
  if (!score) return t('trend.score-none', { name, caption });
  const interval = score.interval
    ? t('figures.interval', { interval: formatInterval(t, score.interval, definition) })
    : t('trend.no-interval');
  return t('trend.score', {
    name,
    value: formatValue(t, score.value, definition),
    caption,
    interval,
    answers: t('figures.answers', { n: formatCount(t, score.n), count: score.n }),
  });
}

/**
 * A trend in one sentence, for readers who do not see the chart: how far it
 * reaches, lowest, highest, latest full bucket, and where nothing was heard.
 */
export function describeTrend(
  t: Words,
  points: readonly TrendPoint[],
  definition: Definition,
): string {
  const name = shortName(t, definition);
  const { caption } = definitionWords(t, definition);
  const heard = points.flatMap(({ score, ...point }) => (score ? [{ ...point, score }] : []));
  const [first, last] = [points.at(0), points.at(-1)];
  const [start, ...rest] = heard;
  if (!first || !last || !start) return t('trend.score-none', { name, caption });
  const value = (point: (typeof heard)[number]) => ({
    value: formatValue(t, point.score.value, definition),
    label: point.label,
  });
  const lowest = rest.reduce((a, b) => (b.score.value < a.score.value ? b : a), start);
  const highest = rest.reduce((a, b) => (b.score.value > a.score.value ? b : a), start);
  const latest = heard.findLast(({ partial }) => !partial);
  const silent = points.length - heard.length;
  const parts = [
    t('trend.lowest', value(lowest)),
    t('trend.highest', value(highest)),
    ...(latest ? [t('trend.latest', value(latest))] : []),
    ...(silent > 0 ? [t('trend.silent', { n: silent, all: points.length })] : []),
  ].join(t('figures.comma'));
  return t('trend.summary', { name, caption, first: first.label, last: last.label, parts });
}
