import { type Definition, shortName } from './definition';
import { formatCount, formatInterval, formatValue } from './format';
import type { Score } from './score';

/** A bucket of a trend as a summary needs it. */
export type TrendPoint = { label: string; partial: boolean; score: Score | null };

/**
 * A score in one sentence, for readers who do not see the card.
 *
 * @example "CES 5.27, mean of 1–7, high = easy; 95 % interval 5.23–5.31; 7,042 answers."
 */
export function describeScore(score: Score | null, definition: Definition): string {
  const name = shortName(definition);
  if (!score) return `${name}, ${definition.caption}: no answers.`;
  const interval = score.interval
    ? `95 % interval ${formatInterval(score.interval, definition)}`
    : 'too few answers for an interval';
  return `${name} ${formatValue(score.value, definition)}, ${definition.caption}; ${interval}; ${answers(score.n)}.`;
}

/**
 * A trend in one sentence, for readers who do not see the chart: how far it
 * reaches, lowest, highest, latest full bucket, and where nothing was heard.
 */
export function describeTrend(points: readonly TrendPoint[], definition: Definition): string {
  const name = `${shortName(definition)}, ${definition.caption}`;
  const heard = points.flatMap(({ score, ...point }) => (score ? [{ ...point, score }] : []));
  const [first, last] = [points.at(0), points.at(-1)];
  const [start, ...rest] = heard;
  if (!first || !last || !start) return `${name}: no answers.`;
  const value = (point: (typeof heard)[number]) =>
    `${formatValue(point.score.value, definition)} (${point.label})`;
  const lowest = rest.reduce((a, b) => (b.score.value < a.score.value ? b : a), start);
  const highest = rest.reduce((a, b) => (b.score.value > a.score.value ? b : a), start);
  const latest = heard.findLast(({ partial }) => !partial);
  const silent = points.length - heard.length;
  const parts = [
    `lowest ${value(lowest)}`,
    `highest ${value(highest)}`,
    latest && `latest full ${value(latest)}`,
    silent > 0 && `no answers in ${silent} of ${points.length}`,
  ];
  return `${name}, ${first.label} to ${last.label}: ${parts.filter(Boolean).join(', ')}.`;
}

function answers(n: number): string {
  return `${formatCount(n)} ${n === 1 ? 'answer' : 'answers'}`;
}
